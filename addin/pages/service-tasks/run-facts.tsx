import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { Facts } from '../../components/facts.tsx'
import { Link } from '../../components/link.tsx'
import { Panel } from '../../components/panel.tsx'
import { activityFeedTexts } from '../../texts/activity-feed-texts.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { RunStatus } from './run-status.tsx'
import { StartedBy } from './started-by.tsx'

/** A run's status, who started it, how long it took and its requests to Microsoft. */
export function RunFacts({ run }: { run: RunView }) {
  const t = useTexts(runTexts)
  const { details } = useTexts(serviceTaskTexts)
  const format = useFormat()
  const feed = useTexts(activityFeedTexts)
  const { figures, finishedAt } = run
  const asked = (['requests', 'parts', 'photoBytes', 'throttled'] as const).flatMap((name) => {
    const value = figures?.[name]
    if (value === undefined || value === 0) return []
    return [t.figures[name](value, name === 'photoBytes' ? format.bytes(value) : format.number(value))]
  })
  const told = (['newsSent', 'newsNotInstalled', 'newsUncertain', 'newsFailed'] as const).flatMap((name) => {
    const count = figures?.[name]
    return count ? [feed.figures[name](count)] : []
  })
  return (
    <Panel title={details}>
      <Facts
        facts={[
          { term: t.status, value: <RunStatus run={run} /> },
          { term: t.started, value: format.moment(run.startedAt) },
          { term: t.by, value: <StartedBy actor={run.startedBy} /> },
          {
            term: t.took,
            value: finishedAt ? format.duration(Date.parse(finishedAt) - Date.parse(run.startedAt)) : undefined,
          },
          { term: t.asked, value: asked.length > 0 ? asked.join(' · ') : undefined },
          { term: feed.told, value: told.length > 0 ? told.join(' · ') : undefined },
        ]}
      />
      {run.continues ? <Link to={`/runs/${run.continues}`}>{t.continues}</Link> : null}
    </Panel>
  )
}
