import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'

/**
 * Seals anew, with the current key, what an older key sealed: afterwards that key can be taken out of ROLLCALL_PREVIOUS_KEYS.
 * A secret whose key is not there is left as it is, and told of in the log.
 * @returns how many were sealed anew
 */
export async function resealSecrets(ctx: Context): Promise<number> {
  let done = 0
  for await (const account of ctx.store.remoteAccounts.all()) {
    const sealed = account.clientSecret
    if (sealed === undefined || !ctx.seal.isStale(sealed)) continue
    const place = { collection: 'remoteAccounts', id: account.id, field: 'clientSecret' }
    try {
      const clientSecret = ctx.seal.seal(ctx.seal.open(sealed, place), place)
      await ctx.store.remoteAccounts.change(account.id, (current) => (current.clientSecret === sealed ? { ...current, clientSecret } : current))
      done += 1
    } catch (error) {
      if (!(error instanceof RollcallError) || error.code !== 'secret_unreadable') throw error
      ctx.log.warn({ accountId: account.id, code: error.code }, `The secret of the remote account "${account.name}" cannot be opened. ${error.remedy}`)
    }
  }
  return done
}
