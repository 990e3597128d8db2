import { useMemo } from 'react'
import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'
import { ChipChoice } from '../../components/chip-choice.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { DataGrid } from '../../components/grid/data-grid.tsx'
import { Loading } from '../../components/loading.tsx'
import { Panel } from '../../components/panel.tsx'
import { runTableTexts } from '../../texts/run-tables-texts.ts'
import { runTexts } from '../../texts/runs-texts.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAddress } from '../../use-address.ts'
import type { useAll } from '../../use-all.ts'
import { useFormat } from '../../use-format.ts'
import { useRunColumns } from './run-columns.tsx'
import { runsShown, statusCounts, type RunLook } from './run-look.ts'

interface RunHistoryProps {
  type: RunView['type']
  /** All that are kept, newest first. */
  runs: ReturnType<typeof useAll<RunView>>
}

const keyOf = ({ id }: RunView) => id

/** The runs of a task; their status and order are in the address. */
export function RunHistory({ type, runs: { items, error, reload } }: RunHistoryProps) {
  const t = useTexts(serviceTaskTexts)
  const words = useTexts(runTableTexts)
  const format = useFormat()
  const columns = useRunColumns(type)
  const { get, set } = useAddress()
  const status = get('status') as RunLook['status']
  const newestFirst = get('order') !== 'asc'
  const shown = useMemo(() => runsShown(items ?? [], { status, newestFirst }), [items, status, newestFirst])
  return (
    <Panel title={t.history}>
      {error ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {!items && !error ? <Loading rows={3} height={48} /> : null}
      {items?.length === 0 ? <div>{t.noRuns}</div> : null}
      {items && items.length > 0 ? (
        <>
          <StatusFilter runs={items} chosen={status} onChoose={(next) => set({ status: next })} />
          {shown.length === 0 ? (
            <div role="status">{words.noSuchRuns}</div>
          ) : (
            <DataGrid
              label={t.history}
              columns={columns}
              total={shown.length}
              items={shown}
              keyOf={keyOf}
              nameOf={({ startedAt }) => format.moment(startedAt)}
              rowHeight={48}
              sort={{ by: 'started', descending: newestFirst }}
              onSort={({ descending }) => set({ order: descending ? '' : 'asc' })}
            />
          )}
        </>
      ) : null}
    </Panel>
  )
}

interface StatusFilterProps {
  runs: readonly RunView[]
  chosen: RunLook['status']
  onChoose: (status: RunLook['status']) => void
}

/** How many runs ended how. */
function StatusFilter({ runs, chosen, onChoose }: StatusFilterProps) {
  const t = useTexts(runTexts)
  const { number } = useFormat()
  const counts = statusCounts(runs)
  if (counts.size < 2 && chosen === '') return null
  return (
    <ChipChoice<RunLook['status']>
      label={t.filter}
      chosen={chosen}
      onChoose={onChoose}
      choices={[
        { value: '', label: t.all, count: number(runs.length) },
        ...[...counts].map(([status, count]) => ({ value: status, label: t.statuses[status], count: number(count) })),
      ]}
    />
  )
}
