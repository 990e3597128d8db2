import type { Context } from '../context.ts'
import { savedInPart } from '../lib/errors.ts'
import type { AuditRecord } from '../store/records.ts'
import type { NewAuditLine } from '../store/store.ts'
import { boundLine } from './audit-line.ts'
import { actorKey, type Actor } from './actor.ts'
import type { AuditAction } from './contract.ts'

/** On whose behalf something is done: a caller's request, or the system itself. */
export interface By {
  actor: Actor
  requestId?: string
}

export type Changes = NonNullable<AuditRecord['changes']>

/** A line to add: what was done is one of the known actions. */
export type AuditLine = NewAuditLine & { action: AuditAction }

/** Adds a line to the audit trail, cut to the allowed size. Nothing else adds lines. */
export async function appendAudit(ctx: Context, line: AuditLine): Promise<void> {
  await ctx.store.audit.append(boundLine(line))
}

/**
 * The audit line of a write that was done. `action` in the form noun.verb; never a secret among the changes.
 * @throws saved_in_part when the line could not be written: the change was made, and the log says who did what
 */
export async function auditDone(
  ctx: Context,
  by: By,
  action: AuditAction,
  target: NonNullable<AuditRecord['target']>,
  changes?: Changes,
): Promise<void> {
  const line = {
    actor: actorKey(by.actor),
    actorName: by.actor.name,
    action,
    outcome: 'done' as const,
    target,
    ...(changes && Object.keys(changes).length > 0 && { changes }),
    ...(by.requestId !== undefined && { requestId: by.requestId }),
  }
  try {
    await appendAudit(ctx, line)
  } catch (error) {
    const { actor, requestId } = line
    // The label can be a person's name, which must not get into the log and the support bundle.
    const { kind, id } = target
    ctx.log.error({ err: error, actor, action, target: { kind, id }, requestId }, 'Could not write an audit line')
    savedInPart('The change was made, but its line in the audit trail could not be written.', {
      action,
      targetId: target.id,
    })(error)
  }
}

/** What differs between two states, in these fields or in all of them. */
export function changesBetween<T extends object>(
  before: Partial<T>,
  after: Partial<T>,
  fields: readonly (keyof T & string)[] = fieldsOf({ ...before, ...after }),
): Changes {
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]))
}

const fieldsOf = <T extends object>(record: T) => Object.keys(record) as (keyof T & string)[]
