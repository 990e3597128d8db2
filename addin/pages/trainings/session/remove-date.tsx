import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { draftOfDate, valuesOfDate } from '../date-values.ts'
import { useWall } from '../use-wall.ts'
import { useSessionChange } from './use-session-change.ts'

interface RemoveDateProps {
  session: SessionView
  date: SessionView['dates'][number]
  state: InvitationState['dates'][number] | undefined
  onChanged: (session: SessionView) => void
  onClose: () => void
}

/** Removes a date from the session, after saying what happens to its meeting. */
export function RemoveDate({ session, date, state, onChanged, onClose }: RemoveDateProps) {
  const t = useTexts(sessionTexts)
  const wall = useWall()
  const { busy, error, change } = useSessionChange(session, onChanged)
  const isSent = state?.participants.some(({ sent }) => sent) === true
  const remove = () => {
    const dates = session.dates
      .filter(({ id }) => id !== date.id)
      .map(valuesOfDate)
      .map(draftOfDate)
    void change({ dates }, t.dateRemoved).then((changed) => changed && onClose())
  }
  return (
    <ConfirmDialog
      danger
      open
      title={t.removeTitle(wall.span(date))}
      verb={t.removeDate}
      busy={busy}
      error={error}
      onConfirm={remove}
      onClose={onClose}
    >
      {t.removeText} {isSent ? t.removeSent : ''}
    </ConfirmDialog>
  )
}
