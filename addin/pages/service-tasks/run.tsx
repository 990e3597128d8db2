import { useState } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Link } from '../../components/link.tsx'
import { Loading } from '../../components/loading.tsx'
import { Notice } from '../../components/notice.tsx'
import { Page } from '../../components/page.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { useLoad } from '../../use-load.ts'
import { useForgetPages } from '../../use-pages.ts'
import { HeldRun } from './held-run.tsx'
import { LiveRun } from './live-run.tsx'
import { Outcomes } from './outcomes.tsx'
import { RestorePicturesPanel } from './restore-pictures-panel.tsx'
import { RunFacts } from './run-facts.tsx'
import { RunTrouble } from './run-trouble.tsx'

export function Run({ id }: { id: string }) {
  const t = useTexts(runTexts)
  const common = useTexts(commonTexts)
  const format = useFormat()
  const run = useLoad<RunView>(`/api/runs/${id}`)
  const { data, reload } = run
  const forgetOutcomes = useForgetPages(`/api/runs/${id}/outcomes`)
  const task = useLoad<ServiceTaskView>(data && `/api/service-tasks/${data.taskId}`)
  // Counts each end that changes what the run did, so that the list is read again.
  const [round, setRound] = useState(0)
  const reloadAll = () => {
    // Its rows name pictures that may be gone since.
    forgetOutcomes()
    reload()
    setRound((value) => value + 1)
  }
  if (!data) {
    return (
      <Page title={common.serviceTasks} above={<Link to="/service-tasks">{common.serviceTasks}</Link>}>
        {run.state === 'failed' ? <ErrorNotice error={run.error} onRetry={reload} /> : <Loading />}
      </Page>
    )
  }
  const running = data.status === 'running'
  return (
    <Page
      title={t.title(format.moment(data.startedAt))}
      above={[
        <Link key="all" to="/service-tasks">
          {common.serviceTasks}
        </Link>,
        <Link key="task" to={`/service-tasks/${data.taskId}`}>
          {task.data?.name ?? t.back}
        </Link>,
      ]}
    >
      {data.dryRun ? <Notice title={t.dryRun}>{t.dryRunNote}</Notice> : null}
      {running ? <LiveRun key={data.id} run={data} onEnd={reloadAll} /> : null}
      <RunTrouble run={data} />
      {data.status === 'held' ? <HeldRun run={data} onDone={reloadAll} /> : null}
      {running || data.dryRun || data.type !== 'PhotoSynchronization' ? null : (
        <RestorePicturesPanel key={`restore ${round}`} run={data} onDone={reloadAll} />
      )}
      <RunFacts run={data} />
      {running ? null : <Outcomes key={round} run={data} />}
    </Page>
  )
}
