import type { RunView } from '../../../api/features/service-tasks/runs/contract.ts'

type Status = RunView['status']

export interface RunLook {
  /** '': every status. */
  status: '' | Status
  newestFirst: boolean
}

/** How often each status occurs, in the order in which it occurs first. */
export function statusCounts(runs: readonly Pick<RunView, 'status'>[]): ReadonlyMap<Status, number> {
  const counts = new Map<Status, number>()
  for (const { status } of runs) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}

/** The runs with this status in this order. @param runs newest first */
export function runsShown<T extends Pick<RunView, 'status'>>(
  runs: readonly T[],
  { status, newestFirst }: RunLook,
): readonly T[] {
  const shown = status === '' ? runs : runs.filter((run) => run.status === status)
  return newestFirst ? shown : shown.toReversed()
}
