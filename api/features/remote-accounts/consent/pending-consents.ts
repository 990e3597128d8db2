import type { Context } from '../../../context.ts'
import type { PendingConsentRecord } from '../../../store/account-records.ts'
import { removeIfThere } from '../../../store/remove-if-there.ts'

/** How long one that has ended is remembered, so that whoever comes late is told what happened to it. */
const REMEMBERED_MS = 60 * 60_000

/** The consents of an account, the newest first. */
export async function consentsOf({ store }: Context, accountId: string): Promise<PendingConsentRecord[]> {
  const { items } = await store.pendingConsents.page({ limit: 100, where: { accountId } })
  return items
}

export async function forgetConsents(ctx: Context, accountId: string): Promise<void> {
  for (const { id } of await consentsOf(ctx, accountId)) await removeIfThere(ctx.store.pendingConsents, id)
}

/** Takes away those that ended some time ago. */
export async function forgetEndedConsents({ store, clock }: Context): Promise<void> {
  const before = clock.now().getTime() - REMEMBERED_MS
  for await (const { id, expiresAt } of store.pendingConsents.all()) {
    if (Date.parse(expiresAt) < before) await removeIfThere(store.pendingConsents, id)
  }
}

export const isOver = ({ clock }: Pick<Context, 'clock'>, { expiresAt }: PendingConsentRecord) =>
  Date.parse(expiresAt) <= clock.now().getTime()
