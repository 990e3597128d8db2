import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'

/**
 * The account that a setting names. @throws remote_account_unknown when a remote account is named that does not exist
 */
export async function requireAccount(ctx: Context, id: string | null): Promise<RemoteAccountRecord | undefined> {
  const account = id === null ? undefined : await ctx.store.remoteAccounts.get(id)
  if (id === null || account) return account
  throw new RollcallError('remote_account_unknown', 'There is no remote account with this id.', { details: { id } })
}
