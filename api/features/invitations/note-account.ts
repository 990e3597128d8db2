import type { Context } from '../../context.ts'
import { noteAccountHealth, isLasting } from '../../graph/account-health.ts'
import type { Attention } from '../../lib/errors.ts'
import { accountThatSends, readTrainingSettings } from '../../store/settings.ts'

/**
 * Records on the sending account what a sending found out about it.
 * @param found what prevented it from sending; undefined when it worked
 */
export async function noteSendingAccount(ctx: Context, found: Attention | undefined): Promise<void> {
  const id = accountThatSends(await readTrainingSettings(ctx.store))
  const account = id === undefined ? undefined : await ctx.store.remoteAccounts.get(id)
  if (!account) return
  if (found && isLasting(found)) await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, found)
  // That meetings can be sent says nothing about pictures that couldn't be read.
  if (!found && /^mail(box)?_/.test(account.attention?.code ?? ''))
    await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, undefined)
}
