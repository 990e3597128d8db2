import { useEffect, useState } from 'react'
import { commonTexts } from '../texts/common-texts.ts'
import { useTexts } from '../texts/table.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { askBeforeLeaving, type Leaving } from './leave-guard.ts'

/** Asks before a page with unsaved changes is left. */
export function UnsavedDialog() {
  const t = useTexts(commonTexts)
  const [leaving, setLeaving] = useState<Leaving>()
  useEffect(() => {
    askBeforeLeaving((next) => setLeaving(next))
    return () => askBeforeLeaving(undefined)
  }, [])
  const answer = (go: boolean) => {
    setLeaving(undefined)
    if (go) leaving?.leave()
    else leaving?.stay()
  }
  return (
    <ConfirmDialog
      open={leaving !== undefined}
      title={t.leaveTitle}
      verb={t.leave}
      cancel={t.stay}
      danger
      onConfirm={() => answer(true)}
      onClose={() => answer(false)}
    >
      {t.leaveUnsaved}
    </ConfirmDialog>
  )
}
