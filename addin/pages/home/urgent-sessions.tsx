import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { Notice } from '../../components/notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { homeTrainingsTexts } from '../../texts/home-trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { nextDate } from '../trainings/session-times.ts'

type Texts = ReturnType<typeof useTexts<(typeof homeTrainingsTexts)['en']>>

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
})

interface Urgent {
  session: SessionLine
  kind: 'error' | 'warning'
  text: string
  tab: string
}

/** Sessions somebody has to do something about. @param soon the last day by which people should be invited */
export function UrgentSessions({ sessions, soon }: { sessions: readonly SessionLine[]; soon: string }) {
  const styles = useStyles()
  const t = useTexts(homeTrainingsTexts)
  const { pair } = useTexts(commonTexts)
  const urgent = sessions.flatMap((session) => [...people(session, t), ...invitations(session, soon, t)])
  if (urgent.length === 0) return null
  return (
    <Panel title={t.attention}>
      <ul className={styles.list}>
        {urgent.map(({ session, kind, text, tab }) => (
          <li key={`${session.id} ${text}`}>
            <Notice
              kind={kind}
              title={session.title}
              action={
                <Button
                  aria-label={pair(t.openOf(session.title), text)}
                  onClick={() => go(`/sessions/${encodeURIComponent(session.id)}/${tab}`)}
                >
                  {t.open}
                </Button>
              }
            >
              <span>{text}</span>
            </Notice>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Who waits for the trainer's word, and who declined too late. */
function people(session: SessionLine, t: Texts): Urgent[] {
  const { requests = 0, lateDeclines = 0 } = session.needs ?? {}
  const found = { session, kind: 'warning' as const, tab: 'participants' }
  return [
    ...(requests > 0 ? [{ ...found, text: t.texts.requests(requests) }] : []),
    ...(lateDeclines > 0 ? [{ ...found, text: t.texts.lateDeclines(lateDeclines) }] : []),
  ]
}

/** It starts soon and no one is invited, or what was sent is not as it should be. */
function invitations(session: SessionLine, soon: string, t: Texts): Urgent[] {
  const { invitations: state, dates, seats } = session
  if (state === 'failed' || state === 'drift' || state === 'changed')
    return [{ session, kind: state === 'failed' ? 'error' : 'warning', text: t.texts[state], tab: 'invitation' }]
  const isSoon = (nextDate(dates, new Date())?.start ?? '') <= `${soon}T24`
  return state === 'notSent' && isSoon && seats.taken > 0
    ? [{ session, kind: 'warning', text: t.texts.notSent, tab: 'send' }]
    : []
}
