import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { useNotify } from '../../../components/notify.ts'
import { go } from '../../../route.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useAct, useApi } from '../../../use-api.ts'

/** Deletes a session without meetings in calendars, after asking. */
export function DeleteSession({ session, onClose }: { session: SessionView; onClose: () => void }) {
  const t = useTexts(sessionTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const remove = () =>
    void act(async () => {
      await api.send('DELETE', `/api/sessions/${encodeURIComponent(session.id)}`, undefined, { ifMatch: session.etag })
      notify(t.removed)
      go(`/trainings/${encodeURIComponent(session.trainingId)}`, { replace: true })
    })
  return (
    <ConfirmDialog
      danger
      open
      title={t.removeSessionTitle(session.title)}
      verb={t.remove}
      busy={busy}
      error={error}
      onConfirm={remove}
      onClose={onClose}
    >
      {t.removeSessionText}
    </ConfirmDialog>
  )
}
