import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { Panel } from '../../components/panel.tsx'
import { go } from '../../route.ts'
import { ownTimeZone } from '../../time-zones.ts'
import { homeTrainingsTexts } from '../../texts/home-trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAll } from '../../use-all.ts'
import { addDays } from '../trainings/calendar/month.ts'
import { SessionCard } from '../trainings/session-card.tsx'
import { grouped, wallAt } from '../trainings/session-times.ts'
import { UrgentSessions } from './urgent-sessions.tsx'

const DAYS_AHEAD = 42
const SHOWN = 5
/** People invited later than this already have other plans. */
const UNSENT_DAYS = 14

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What is planned for the coming weeks, and what needs attention. */
export function TrainingsPanel() {
  const styles = useStyles()
  const t = useTexts(homeTrainingsTexts)
  const today = wallAt(new Date(), ownTimeZone()).slice(0, 10)
  const { items, error, reload } = useAll<SessionLine>(
    `/api/sessions?limit=200&from=${today}&to=${addDays(today, DAYS_AHEAD)}`,
  )
  const planned = items && grouped(items, new Date()).planned.filter(({ cancelled }) => !cancelled)
  return (
    <>
      {planned ? <UrgentSessions sessions={planned} soon={addDays(today, UNSENT_DAYS)} /> : null}
      <Panel title={t.title}>
        {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
        {!planned && !error ? <Loading rows={2} height={64} /> : null}
        {planned?.length === 0 ? <p className={styles.none}>{t.none}</p> : null}
        {planned && planned.length > 0 ? (
          <ul className={styles.list}>
            {planned.slice(0, SHOWN).map((session) => (
              <SessionCard key={session.id} session={session} withTraining />
            ))}
          </ul>
        ) : null}
        <div className={styles.buttons}>
          <Button onClick={() => go('/trainings')}>{t.plan}</Button>
          {planned && planned.length > 0 ? <Button onClick={() => go('/calendar')}>{t.all}</Button> : null}
        </div>
      </Panel>
    </>
  )
}
