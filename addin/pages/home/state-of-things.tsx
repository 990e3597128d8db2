import type { Coverage } from '../../../api/features/employees/contract.ts'
import type { UnknownPerson } from '../../../api/features/my/contract.ts'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useSession } from '../../session.ts'
import { homeTexts } from '../../texts/home-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { attentionItems } from './attention-items.ts'
import { AttentionPanel } from './attention-panel.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { RunsPanel } from './runs-panel.tsx'

/** How things are, for an admin: what needs attention, how many have a picture, the last and the next run. */
export function StateOfThings() {
  const t = useTexts(homeTexts)
  const { me } = useSession()
  const coverage = useLoad<Coverage>('/api/employees/coverage')
  const accounts = useLoad<{ items: RemoteAccountView[] }>('/api/remote-accounts?limit=200')
  const tasks = useLoad<{ items: ServiceTaskView[] }>('/api/service-tasks?limit=200')
  const held = useLoad<{ items: RunView[] }>('/api/runs?status=held&limit=20')
  const unknown = useLoad<{ items: UnknownPerson[] }>('/api/unknown-people')
  const all = [coverage, accounts, tasks, held, unknown]
  const failed = all.find(({ state }) => state === 'failed')
  const reload = () => all.forEach((one) => one.reload())
  if (failed?.state === 'failed') return <ErrorNotice error={failed.error} onRetry={reload} />
  if (!coverage.data || !accounts.data || !tasks.data || !held.data || !unknown.data)
    return <Loading rows={3} height={140} />
  const sources = {
    warnings: me.warnings,
    accounts: accounts.data.items,
    tasks: tasks.data.items,
    held: held.data.items,
    coverage: coverage.data,
    unknown: unknown.data.items,
  }
  return (
    <>
      <AttentionPanel items={attentionItems(sources, t)} />
      <CoveragePanel coverage={coverage.data} />
      <RunsPanel tasks={tasks.data.items.filter(({ type }) => type === 'PhotoSynchronization')} />
    </>
  )
}
