import type { Context } from '../../context.ts'
import type { AuditRecord, PhotoEvent } from '../../store/records.ts'
import type { History, HistoryEntry } from './contract.ts'
import { employeeOf } from './read-employee.ts'

/**
 * What happened to an employee, the newest first: by hand, from the audit trail, and by runs, from the photo events. Those are a
 * series of their own, one line for each picture that changed: the outcomes of runs name everybody whose picture stayed the same
 * as well, and only the newest runs are kept.
 * @throws not_found
 */
export async function employeeHistory(ctx: Context, id: string, limit: number): Promise<History> {
  await employeeOf(ctx, id)
  const [lines, events] = await Promise.all([auditLines(ctx, id, limit), photoEvents(ctx, id)])
  const items = [...lines.map(changeEntry), ...(await runEntries(ctx, events.slice(-limit - 1)))].sort((left, right) => (left.at < right.at ? 1 : -1))
  return { items: items.slice(0, limit), more: items.length > limit }
}

async function auditLines(ctx: Context, targetId: string, limit: number): Promise<AuditRecord[]> {
  return (await ctx.store.audit.page({ limit: limit + 1, where: { outcome: 'done' }, targetId })).items
}

async function photoEvents({ store }: Context, employeeId: string): Promise<PhotoEvent[]> {
  const found: PhotoEvent[] = []
  for (const month of await store.photoEvents.keys()) {
    for await (const event of store.photoEvents.all(month)) if (event.employeeId === employeeId) found.push(event)
  }
  return found
}

function changeEntry({ at, action, actorName, changes, requestId }: AuditRecord): HistoryEntry {
  return { kind: 'change', at, action, actorName, ...(changes && { changes }), ...(requestId !== undefined && { requestId }) }
}

function runEntries({ store }: Context, events: readonly PhotoEvent[]): Promise<HistoryEntry[]> {
  return Promise.all(
    events.map(async ({ at, outcome, runId }) => ({ kind: 'run' as const, at, outcome, runId, runKept: (await store.runs.get(runId)) !== undefined })),
  )
}
