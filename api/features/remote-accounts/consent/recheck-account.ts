import type { Context } from '../../../context.ts'
import { credentialsOf } from '../../../graph/account-credentials.ts'
import { noteAccountHealth } from '../../../graph/account-health.ts'
import { RollcallError, attentionFor } from '../../../lib/errors.ts'
import type { PasswordAccountRecord } from '../../../store/account-records.ts'

/**
 * Signs in again as a service user after the permissions may have changed, and records the result.
 * @param sendsMail Mail.Send was requested too; whether it was granted shows when it is requested
 */
export async function recheckAccount(ctx: Context, account: PasswordAccountRecord, sendsMail: boolean): Promise<void> {
  const failure = await signInFailure(ctx, account, false)
  await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, failure && attentionFor(failure))
  if (failure || !sendsMail || (await signInFailure(ctx, account, true))) return
  await ctx.store.remoteAccounts.change(account.id, (current) =>
    current.type === 'MicrosoftGraphPassword' && current.granted
      ? { ...current, granted: { ...current.granted, mail: true } }
      : current,
  )
  ctx.graph.forget(account.id)
}

async function signInFailure(
  ctx: Context,
  account: PasswordAccountRecord,
  sendsMail: boolean,
): Promise<RollcallError | undefined> {
  const credentials = credentialsOf(ctx, account)
  const wanted = credentials.kind === 'delegated' ? { ...credentials, sendsMail } : credentials
  try {
    await ctx.graph.open(wanted, { fresh: true }).signIn()
    return undefined
  } catch (error) {
    if (error instanceof RollcallError) return error
    throw error
  }
}
