import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotify } from '../../components/notify.ts'
import { go } from '../../route.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'

/** Deletes a training without sessions, after asking. */
export function DeleteTraining({ training, onClose }: { training: TrainingView; onClose: () => void }) {
  const t = useTexts(trainingsTexts)
  const api = useApi()
  const notify = useNotify()
  const { busy, error, act } = useAct()
  const remove = () =>
    void act(async () => {
      await api.send('DELETE', `/api/trainings/${encodeURIComponent(training.id)}`, undefined, {
        ifMatch: training.etag,
      })
      notify(t.removed(training.title))
      go('/trainings', { replace: true })
    })
  return (
    <ConfirmDialog
      danger
      open
      title={t.removeTitle(training.title)}
      verb={t.remove}
      busy={busy}
      error={error}
      onConfirm={remove}
      onClose={onClose}
    >
      {t.removeText}
    </ConfirmDialog>
  )
}
