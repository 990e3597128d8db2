import type { Context } from '../../../context.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { AdminConsentRecord, PendingConsentRecord } from '../../../store/account-records.ts'
import { removeIfThere } from '../../../store/remove-if-there.ts'

/** How long a consent may take. */
export const GOOD_FOR_MS = 10 * 60_000
/** How long an ended consent is remembered, so that latecomers learn what happened to it. */
const REMEMBERED_MS = 60 * 60_000

/** An account's consents, newest first. */
export async function consentsOf({ store }: Context, accountId: string): Promise<PendingConsentRecord[]> {
  const { items } = await store.pendingConsents.page({ limit: 100, where: { accountId } })
  return items
}

/** An account's addresses for administrators, newest first. */
export async function adminConsentsOf({ store }: Context, accountId: string): Promise<AdminConsentRecord[]> {
  return (await store.adminConsents.page({ limit: 100, where: { accountId } })).items
}

export async function forgetAdminConsents(ctx: Context, accountId: string): Promise<void> {
  for (const { id } of await adminConsentsOf(ctx, accountId)) await removeIfThere(ctx.store.adminConsents, id)
}

export async function forgetConsents(ctx: Context, accountId: string): Promise<void> {
  for (const { id } of await consentsOf(ctx, accountId)) await removeIfThere(ctx.store.pendingConsents, id)
}

/**
 * Deletes consents that ended some time ago, and those started while the clock was ahead: they would count as the
 * newest until then.
 */
export async function forgetEndedConsents({ store, clock }: Context): Promise<void> {
  const before = clock.now().getTime() - REMEMBERED_MS
  for await (const { id, expiresAt } of store.pendingConsents.all()) {
    if (Date.parse(expiresAt) < before || isAhead(clock, expiresAt)) await removeIfThere(store.pendingConsents, id)
  }
}

export const isOver = ({ clock }: Pick<Context, 'clock'>, { expiresAt }: PendingConsentRecord) =>
  Date.parse(expiresAt) <= clock.now().getTime() || isAhead(clock, expiresAt)

/** Valid for longer than any consent: the clock was set back since it was started. */
const isAhead = (clock: Clock, expiresAt: string) => Date.parse(expiresAt) > clock.now().getTime() + GOOD_FOR_MS
