import { auditDone, changesBetween, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { readRetention } from '../../store/read-retention.ts'
import type { RetentionRules } from '../../store/retention-records.ts'
import type { Store } from '../../store/store.ts'
import { RETENTION_APPLIED } from './apply-retention.ts'
import type { Amounts, Preview, RetentionView, Rules } from './contract.ts'
import { amountsOf, whatIsDue } from './what-is-due.ts'

/** The current rules, including those the operator set. */
export async function showRetention({ store, config }: Context): Promise<RetentionView> {
  const last = await lastResult(store)
  const { leaverPhotosAfterDays, leaversAfterMonths, sessionsAfterMonths, etag } = await readRetention(store)
  const { audit: auditMonths, history: historyMonths } = config.keepMonths
  return {
    leaverPhotosAfterDays,
    leaversAfterMonths,
    sessionsAfterMonths,
    auditMonths,
    historyMonths,
    etag,
    ...(last && { last }),
  }
}

/** What the rules removed last, as the audit trail has it. */
async function lastResult({ audit }: Store): Promise<RetentionView['last']> {
  const { items } = await audit.page({ where: { action: RETENTION_APPLIED }, limit: 1 })
  const [line] = items
  const amount = (what: keyof Amounts) => Number(line?.changes?.[what]?.before ?? 0)
  return line && { at: line.at, pictures: amount('pictures'), people: amount('people'), sessions: amount('sessions') }
}

const MOST_NAMED = 5

/** What these rules would remove today, with the names of the first few. */
export async function previewRetention(ctx: Context, rules: Rules): Promise<Preview> {
  const { employees, sessions } = ctx.store
  const due = await whatIsDue(ctx, rules)
  const first = (ids: readonly string[]) => ids.slice(0, MOST_NAMED)
  const people = async (ids: readonly string[]) =>
    (await employees.getMany(first(ids))).map(({ displayName }) => displayName)
  return {
    ...amountsOf(due),
    examples: {
      pictures: await people(due.pictures),
      people: await people(due.people),
      sessions: (await sessions.getMany(first(due.sessions))).map(({ title }) => title),
    },
  }
}

/** @throws retention_not_confirmed with the amounts, precondition_failed */
export async function saveRetention(
  ctx: Context,
  by: By,
  { confirm, ...rules }: Rules & { confirm?: Amounts | undefined },
  ifMatch?: string,
): Promise<RetentionView> {
  const amounts = amountsOf(await whatIsDue(ctx, rules))
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
    throw new RollcallError('precondition_failed', 'Someone else has just changed these rules.')
  await ctx.store.retention.put({ id: 'rules', ...rules, updatedAt: ctx.clock.now().toISOString() })
  const fields = ['leaverPhotosAfterDays', 'leaversAfterMonths', 'sessionsAfterMonths'] as const
  const changes = changesBetween<RetentionRules>(before, rules, fields)
  if (Object.keys(changes).length > 0)
    await auditDone(ctx, by, 'retention.changed', { kind: 'settings', id: 'retention' }, changes)
  return showRetention(ctx)
}
