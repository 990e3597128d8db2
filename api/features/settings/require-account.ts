import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'

/** @throws remote_account_unknown when a remote account is named that does not exist */
export async function requireAccount(ctx: Context, id: string | null): Promise<void> {
  if (id === null || (await ctx.store.remoteAccounts.get(id))) return
  throw new RollcallError('remote_account_unknown', 'There is no remote account with this id.', { details: { id } })
}
