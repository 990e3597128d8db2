import type { Context } from '../../context.ts'
import type { AuditRecord } from '../../store/records.ts'
import type { Page } from '../../store/store.ts'
import type { AuditQuery } from './contract.ts'

/** A page of the audit trail, newest first. */
export function readAudit(
  ctx: Context,
  { limit, cursor, search, actor, action, outcome, from, before }: AuditQuery,
): Promise<Page<AuditRecord>> {
  return ctx.store.audit.page({
    limit,
    ...(cursor !== undefined && { cursor }),
    ...(search !== undefined && { search }),
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(before !== undefined && { before: new Date(before).toISOString() }),
    where: {
      ...(actor !== undefined && { actor }),
      ...(action !== undefined && { action }),
      ...(outcome !== undefined && { outcome }),
    },
  })
}
