import { makeStyles, ProgressBar } from '@fluentui/react-components'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { Panel } from '../../../components/panel.tsx'
import { repliesTexts } from '../../../texts/session-replies-texts.ts'
import { sessionTexts } from '../../../texts/session-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'
import { RepliesBar } from './replies-bar.tsx'
import { SentDate } from './sent-date.tsx'

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
})

interface SentStateProps {
  session: SessionView
  state: InvitationState
  onState: (state: InvitationState) => void
  onReload: () => void
}

/** What people have now, date by date, and their replies. */
export function SentState({ session, state, onState, onReload }: SentStateProps) {
  const styles = useStyles()
  const t = useTexts(repliesTexts)
  const head = useTexts(sessionTexts)
  const { number } = useFormat()
  return (
    <Panel title={t.title}>
      {state.sending ? (
        <div role="status">
          {t.elsewhere} {t.progress(number(state.sending.done), number(state.sending.total))}
          <ProgressBar aria-label={t.sending} value={state.sending.done} max={Math.max(1, state.sending.total)} />
        </div>
      ) : null}
      {state.changesNotSent > 0 && !session.cancelled ? (
        <Notice kind="warning" title={head.notSent(state.changesNotSent)} />
      ) : null}
      <ul className={styles.list}>
        {state.dates.map((date) => (
          <SentDate key={date.dateId} session={session} date={date} onSettled={onReload} />
        ))}
      </ul>
      <RepliesBar session={session} state={state} onState={onState} onReload={onReload} />
    </Panel>
  )
}
