import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { Coming } from '../../../api/features/my/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { myTexts } from '../../texts/my-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { focusPart } from './part.tsx'
import { titleOf } from './session-face.tsx'

const MOST_LETTERS = 500

interface LeaveDialogProps {
  coming: Coming
  reload: () => void
  onClose: () => void
}

/** Asks before a seat is given up, because someone else may get it at once. */
export function LeaveDialog({ coming: { session, status }, reload, onClose }: LeaveDialogProps) {
  const t = useTexts(myTexts)
  const api = useApi()
  const notify = useNotify()
  const { list } = useFormat()
  const { busy, error, act } = useAct()
  const [reason, setReason] = useState('')
  const waits = status === 'Waiting'
  const leave = async () => {
    const given = reason.trim()
    const done = await act(() =>
      api.send('POST', `/api/my/sessions/${encodeURIComponent(session.id)}/leave`, given ? { reason: given } : {}),
    )
    if (!done) return
    notify(waits ? t.leftList : t.left)
    onClose()
    reload()
    focusPart('my-coming')
  }
  const isTooLate = error !== undefined && 'code' in error && error.code === 'leave_deadline_passed'
  return (
    <ConfirmDialog
      open
      title={waits ? t.leaveListTitle : t.leaveTitle}
      verb={waits ? t.leaveList : t.leave}
      busy={busy}
      error={isTooLate ? undefined : error}
      onConfirm={() => void leave()}
      onClose={onClose}
    >
      <p>{waits ? t.leaveListText(titleOf(session)) : t.leaveText(titleOf(session))}</p>
      {isTooLate ? (
        <Notice kind="error" announce title={t.leaveOver(list(session.trainers) || t.theTrainer)} />
      ) : (
        <Field label={t.reason}>
          <Textarea value={reason} maxLength={MOST_LETTERS} onChange={(_event, { value }) => setReason(value)} />
        </Field>
      )}
    </ConfirmDialog>
  )
}
