import { useEffect } from 'react'
import type { Coverage, UnsurePeople } from '../../../api/features/employees/contract.ts'
import type { UnknownPerson } from '../../../api/features/my/contract.ts'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { ServiceTaskView } from '../../../api/features/service-tasks/contract.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { useSession } from '../../session.ts'
import { attentionTexts } from '../../texts/home-attention-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useLoad } from '../../use-load.ts'
import { attentionItems } from './attention-items.ts'
import { AttentionPanel } from './attention-panel.tsx'
import { CoveragePanel } from './coverage-panel.tsx'
import { RunsPanel } from './runs-panel.tsx'

/** How soon a run that fails shows on an open Home page. */
const LOOK_MS = 10_000

/**
 * The current state for an admin: what needs attention, how many people have a picture, the last and next run.
 * @param settingUp only shows problems, if there are any
 */
export function StateOfThings({ settingUp }: { settingUp: boolean }) {
  const t = useTexts(attentionTexts)
  const { me } = useSession()
  const coverage = useLoad<Coverage>('/api/employees/coverage')
  const accounts = useLoad<{ items: RemoteAccountView[] }>('/api/remote-accounts?limit=200')
  const tasks = useLoad<{ items: ServiceTaskView[] }>('/api/service-tasks?limit=200')
  const held = useLoad<{ items: RunView[] }>('/api/runs?status=held&limit=20')
  const unknown = useLoad<{ items: UnknownPerson[] }>('/api/unknown-people')
  const unsure = useLoad<UnsurePeople>('/api/employees/unsure?limit=1')
  useRegularReload(tasks.reload, held.reload)
  const all = [coverage, accounts, tasks, held, unsure, unknown]
  const failed = all.find(({ state, data }) => state === 'failed' && !data)
  const reload = () => all.forEach((one) => one.reload())
  if (failed?.state === 'failed') return <ErrorNotice error={failed.error} onRetry={reload} />
  if (!coverage.data || !accounts.data || !tasks.data || !held.data || !unsure.data || !unknown.data)
    return settingUp ? null : <Loading rows={3} height={140} />
  const sources = {
    warnings: me.warnings,
    accounts: accounts.data.items,
    tasks: tasks.data.items,
    held: held.data.items,
    coverage: coverage.data,
    unknown: unknown.data.items,
    unsure: unsure.data.counts,
  }
  const items = attentionItems(sources, t)
  if (settingUp) return items.length > 0 ? <AttentionPanel items={items} /> : null
  return (
    <>
      <AttentionPanel items={items} />
      <CoveragePanel coverage={coverage.data} />
      <RunsPanel tasks={tasks.data.items.filter(({ type }) => type === 'PhotoSynchronization')} />
    </>
  )
}

function useRegularReload(...reloads: readonly (() => void)[]): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') for (const reload of reloads) reload()
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, reloads)
}
