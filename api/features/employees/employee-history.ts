import type { Context } from '../../context.ts'
import type { AuditRecord } from '../../store/records.ts'
import type { ImportEvent, PhotoEvent } from '../../store/employee-records.ts'
import type { History, HistoryEntry } from './contract.ts'
import { importEventsOf } from './import-events.ts'
import { employeeOf } from './read-employee.ts'

/**
 * What happened to an employee, newest first: changes by hand (audit trail), by imports (import events) and by runs
 * (photo events). Imports and runs have series of their own, with a line per changed person: the audit trail has one
 * line for a whole import, and run outcomes, kept for the newest runs only, also list everyone who stayed the same.
 * @throws not_found
 */
export async function employeeHistory(ctx: Context, id: string, limit: number): Promise<History> {
  await employeeOf(ctx, id)
  const [lines, imports, events] = await Promise.all([
    auditLines(ctx, id, limit),
    importEventsOf(ctx, id),
    photoEvents(ctx, id),
  ])
  const items = [
    ...lines.map(changeEntry),
    ...imports.map(importEntry),
    ...(await runEntries(ctx, events.slice(-limit - 1))),
  ].sort((left, right) => (left.at < right.at ? 1 : -1))
  return { items: items.slice(0, limit), more: items.length > limit }
}

async function auditLines(ctx: Context, targetId: string, limit: number): Promise<AuditRecord[]> {
  const { items } = await ctx.store.audit.page({ limit: limit + 1, where: { outcome: 'done' }, targetId })
  // In earlier versions, lines about other things may have used an id from outside.
  return items.filter(({ target }) => target?.kind === 'employee')
}

function photoEvents({ store }: Context, employeeId: string): Promise<PhotoEvent[]> {
  return store.photoEvents.find('employeeId', employeeId)
}

function changeEntry({ at, action, actorName, changes, requestId }: AuditRecord): HistoryEntry {
  return {
    kind: 'change',
    at,
    action,
    actorName,
    ...(changes && { changes }),
    ...(requestId !== undefined && { requestId }),
  }
}

function importEntry({ at, actorName, changes, requestId }: ImportEvent): HistoryEntry {
  return {
    kind: 'change',
    at,
    action: 'employee.imported',
    actorName,
    ...(changes && { changes }),
    ...(requestId !== undefined && { requestId }),
  }
}

function runEntries({ store }: Context, events: readonly PhotoEvent[]): Promise<HistoryEntry[]> {
  return Promise.all(
    events.map(async ({ at, outcome, runId }) => ({
      kind: 'run' as const,
      at,
      outcome,
      runId,
      runKept: (await store.runs.get(runId)) !== undefined,
    })),
  )
}
