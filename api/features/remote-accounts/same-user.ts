import type { Context } from '../../context.ts'
import { mailboxOfAddress } from '../../graph/mailbox-id.ts'
import { openAccount } from '../../graph/open-account.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { isOtherUser } from './apply-patch.ts'

/**
 * Whether the new user name is another name of the same service user, which the stored sign-in still shows. Permission:
 * User.ReadBasic.All. https://learn.microsoft.com/graph/api/user-get
 */
export async function isRenamedUser(
  ctx: Context,
  before: RemoteAccountRecord,
  after: Unsaved<RemoteAccountRecord>,
): Promise<boolean> {
  if (before.type !== 'MicrosoftGraphPassword' || after.type !== 'MicrosoftGraphPassword') return false
  if (before.cloud !== after.cloud || !isOtherUser(before, after)) return false
  if (before.username.toLowerCase() === after.username.toLowerCase()) return false
  // Without a stored sign-in, this would mean trying a password.
  if (!(await ctx.store.tokenCaches.get(before.id))) return false
  try {
    const session = await openAccount(ctx, before.id, { fresh: true })
    const me = await mailboxOfAddress(session, { path: '/me', mailbox: before.username })
    return me?.names.includes(after.username.toLowerCase()) === true
  } catch (error) {
    if (error instanceof RollcallError) return false
    throw error
  }
}

/** A service user's object id, if known. */
export const userIdOf = (account: RemoteAccountRecord): string | undefined =>
  account.type === 'MicrosoftGraphPassword' ? (account.mailboxId ?? account.granted?.userId) : undefined
