import { auditDone, changesBetween, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { readRetention } from '../../store/read-retention.ts'
import type { RetentionRules } from '../../store/retention-records.ts'
import type { Amounts, RetentionView, Rules } from './contract.ts'
import { amountsOf, whatIsDue } from './what-is-due.ts'

/** The current rules, including those the operator set. */
export async function showRetention({ store, config }: Context): Promise<RetentionView> {
  const { leaverPhotosAfterDays, leaversAfterMonths, sessionsAfterMonths, etag } = await readRetention(store)
  const { audit: auditMonths, history: historyMonths } = config.keepMonths
  return { leaverPhotosAfterDays, leaversAfterMonths, sessionsAfterMonths, auditMonths, historyMonths, etag }
}

/** What rules would delete today. */
export const previewRetention = async (ctx: Context, rules: Rules): Promise<Amounts> =>
  amountsOf(await whatIsDue(ctx, rules))

/** @throws retention_not_confirmed with the amounts, precondition_failed */
export async function saveRetention(
  ctx: Context,
  by: By,
  { confirm, ...rules }: Rules & { confirm?: Amounts | undefined },
  ifMatch?: string,
): Promise<RetentionView> {
  const amounts = await previewRetention(ctx, rules)
  const { pictures, people, sessions } = amounts
  const isConfirmed = confirm?.pictures === pictures && confirm.people === people && confirm.sessions === sessions
  if (pictures + people + sessions > 0 && !isConfirmed)
    throw new RollcallError(
      'retention_not_confirmed',
      `These rules would remove ${String(pictures)} pictures, ${String(people)} people and ${String(sessions)} sessions.`,
      { details: amounts },
    )
  const before = await readRetention(ctx.store)
  if (ifMatch !== undefined && ifMatch !== before.etag)
    throw new RollcallError('precondition_failed', 'These rules were changed by someone else meanwhile.')
  await ctx.store.retention.put({ id: 'rules', ...rules, updatedAt: ctx.clock.now().toISOString() })
  const fields = ['leaverPhotosAfterDays', 'leaversAfterMonths', 'sessionsAfterMonths'] as const
  const changes = changesBetween<RetentionRules>(before, rules, fields)
  if (Object.keys(changes).length > 0)
    await auditDone(ctx, by, 'retention.changed', { kind: 'settings', id: 'retention' }, changes)
  return showRetention(ctx)
}
