import type { Context } from '../../context.ts'
import type { AuditRecord } from '../../store/records.ts'
import type { Series } from '../../store/store.ts'
import type { Erased } from './contract.ts'
import type { Identity } from './identity.ts'
import { ERASED, type Redactor } from './redactor.ts'

/** Takes the person out of the outcomes of runs, the history of pictures and imports, and the reports of imports. */
export async function eraseSeries(ctx: Context, { id }: Identity, redactor: Redactor): Promise<Erased> {
  const { outcomes, photoEvents, importEvents, importLines } = ctx.store
  return {
    runOutcomes: await rewriteAll(outcomes, (outcome) => {
      if (outcome.subject.id !== id) return redactor.value(outcome)
      const { staged: _staged, message: _message, reason: _reason, ...rest } = outcome
      return rest.subject.label === ERASED && rest === outcome
        ? outcome
        : { ...rest, subject: { ...rest.subject, label: ERASED } }
    }),
    history:
      (await rewriteAll(photoEvents, (event) => (event.employeeId === id ? undefined : event))) +
      (await rewriteAll(importEvents, (event) => (event.employeeId === id ? undefined : redactor.value(event)))),
    importReports: await rewriteAll(importLines, (line) => (redactor.value(line) === line ? line : undefined)),
  }
}

async function rewriteAll<T, I extends string>(
  series: Series<T, I>,
  change: (item: T) => T | undefined,
): Promise<number> {
  let count = 0
  for (const key of await series.keys()) count += await series.rewrite(key, change)
  return count
}

/**
 * Takes the person out of the audit trail. The lines stay, and the trail records first which ones it is, so that the
 * chain can still be checked.
 */
export async function eraseAuditNames(
  ctx: Context,
  by: { actor: string; actorName: string },
  { id }: Identity,
  redactor: Redactor,
): Promise<number> {
  const redacted: AuditRecord[] = []
  for await (const line of ctx.store.audit.all()) {
    const next = line.target?.id === id ? withoutChanges(line) : line
    const clean = redactor.value(next)
    if (clean !== line && JSON.stringify(clean) !== JSON.stringify(line)) redacted.push({ ...clean, hash: line.hash })
  }
  await ctx.store.audit.redact(redacted, by)
  return redacted.length
}

/** Of a line about the person it stays what was done, and to which fields. */
function withoutChanges(line: AuditRecord): AuditRecord {
  const { target, changes } = line
  const fields = Object.keys(changes ?? {}).map((field) => [field, { after: ERASED }] as const)
  return {
    ...line,
    ...(target && { target: { kind: target.kind, id: target.id, label: ERASED } }),
    ...(changes && { changes: Object.fromEntries(fields) }),
  }
}
