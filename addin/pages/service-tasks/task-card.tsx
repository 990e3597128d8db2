import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { useSession } from '../../session.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { RunStatus } from './run-status.tsx'
import { scheduleInWords } from './schedule-words.ts'
import { useNextRun } from './use-next-run.ts'

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  type: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  last: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** A service task in the list of them. */
export function TaskCard({ task }: { task: ServiceTaskView }) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const { locale } = useSession()
  const format = useFormat()
  const { lastRun } = task
  const next = useNextRun(task)
  return (
    <li className={styles.card}>
      <div className={styles.top}>
        <div>
          <h2 className={styles.name}>
            <Link to={`/service-tasks/${task.id}`}>{task.name}</Link>
          </h2>
          <div className={styles.type}>{t.types[task.type]}</div>
        </div>
        <Badge appearance="tint" size="large" color={task.enabled ? 'success' : 'subtle'}>
          {task.enabled ? t.enabled : t.disabled}
        </Badge>
      </div>
      <Facts
        facts={[
          { term: t.schedule, value: scheduleInWords(task.schedule, locale, t) },
          {
            term: t.next,
            value: next,
          },
          {
            term: t.last,
            value: lastRun ? (
              <span className={styles.last}>
                <RunStatus run={lastRun} />
                <Link to={`/runs/${lastRun.id}`}>{format.moment(lastRun.startedAt)}</Link>
              </span>
            ) : (
              t.notYet
            ),
          },
        ]}
      />
    </li>
  )
}
