import { makeStyles, tokens } from '@fluentui/react-components'
import { Badge } from '../../components/badge.tsx'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { Card } from '../../components/card.tsx'
import { Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { useSession } from '../../session.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { RunStatus } from './run-status.tsx'
import { scheduleInWords } from './schedule-sentence.ts'
import { useNextRun } from './use-next-run.ts'

const useStyles = makeStyles({
  last: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** A service task in the list. */
export function TaskCard({ task }: { task: ServiceTaskView }) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const { locale } = useSession()
  const format = useFormat()
  const { lastRun } = task
  const next = useNextRun(task)
  return (
    <Card
      name={<Link to={`/service-tasks/${task.id}`}>{task.name}</Link>}
      note={t.types[task.type]}
      aside={
        <Badge appearance="tint" size="large" color={task.enabled ? 'success' : 'subtle'}>
          {task.enabled ? t.enabled : t.disabled}
        </Badge>
      }
    >
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
    </Card>
  )
}
