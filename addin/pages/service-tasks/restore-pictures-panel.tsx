import { Button } from '@fluentui/react-components'
import { History20Regular } from '@fluentui/react-icons'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { binTexts } from '../../texts/bin-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'

/** Restores the pictures that a run replaced or removed, as long as they are kept. */
export function RestorePicturesPanel({ run, onDone }: { run: RunView; onDone: () => void }) {
  const t = useTexts(binTexts)
  const { number } = useFormat()
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const { data, reload } = useLoad<{ restorable: number }>(`/api/runs/${run.id}/restorable`)
  const restore = () =>
    void act(async () => {
      const done = await api.send<{ restored: number; skipped: number }>('POST', `/api/runs/${run.id}/restore`)
      const left = done.skipped > 0 ? ` ${t.runSkipped(number(done.skipped))}` : ''
      notify(`${t.runRestored(number(done.restored))}${left}`)
      reload()
      onDone()
    })
  if (error) return <ErrorNotice error={error} onRetry={restore} />
  if (!data || data.restorable === 0) return null
  return (
    <Notice
      title={t.runTitle(number(data.restorable))}
      action={
        <Button icon={<History20Regular />} disabledFocusable={busy} onClick={restore}>
          {t.runRestore(number(data.restorable))}
        </Button>
      }
    >
      {t.runText}
    </Notice>
  )
}
