import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { Link } from '../../components/link.tsx'
import { Panel } from '../../components/panel.tsx'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { RUN_COLOURS } from '../service-tasks/run-colours.ts'
import { RunSparkline } from './run-sparkline.tsx'

const useStyles = makeStyles({
  tasks: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  facts: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(15rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  term: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** The last and next run of every task that synchronises photos. */
export function RunsPanel({ tasks }: { tasks: readonly ServiceTaskView[] }) {
  const styles = useStyles()
  const t = useTexts(homeTexts)
  const format = useFormat()
  const next = ({ nextRunAt, dueSince }: ServiceTaskView) =>
    nextRunAt === undefined ? t.switchedOff : dueSince === undefined ? format.day(nextRunAt) : t.due
  return (
    <Panel title={t.runsTitle}>
      <ul className={styles.tasks}>
        {tasks.map((task) => (
          <li key={task.id}>
            <h3 className={styles.name}>
              <Link to={`/service-tasks/${task.id}`}>{task.name}</Link>
            </h3>
            <dl className={styles.facts}>
              <div>
                <dt className={styles.term}>{t.lastRun}</dt>
                <dd className={styles.fact}>{task.lastRun ? <LastRun run={task.lastRun} /> : t.noRun}</dd>
              </div>
              <div>
                <dt className={styles.term}>{t.nextRun}</dt>
                <dd className={styles.fact}>{next(task)}</dd>
              </div>
              <RunSparkline taskId={task.id} lastRunId={task.lastRun?.id} />
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function LastRun({ run }: { run: RunView }) {
  const t = useTexts(homeTexts)
  const format = useFormat()
  return (
    <>
      <Link to={`/runs/${run.id}`}>{format.moment(run.startedAt)}</Link>
      <Badge size="large" appearance="tint" color={RUN_COLOURS[run.status]}>
        {t.runStatus[run.status]}
      </Badge>
      <span>
        {t.people(format.number(run.progress.total))}
        {run.dryRun ? ` · ${t.dryRun}` : ''}
      </span>
    </>
  )
}
