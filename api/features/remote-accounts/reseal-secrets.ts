import type { Context } from '../../context.ts'
import { placeOf, placeOfCache, placeOfConsent } from '../../graph/sealed-places.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { SealPlace, Sealed } from '../../lib/seal.ts'
import type { AccountCertificate, RemoteAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import { forgetEndedConsents } from './consent/pending-consents.ts'

/**
 * Seals secrets of older keys with the current one, so that the older keys can be removed from ROLLCALL_PREVIOUS_KEYS.
 * Secrets whose key is missing stay as they are and are logged.
 * @returns how many were resealed
 */
export async function resealSecrets(ctx: Context): Promise<number> {
  await forgetEndedConsents(ctx)
  return (await resealAccounts(ctx)) + (await resealCaches(ctx)) + (await resealConsents(ctx))
}

async function resealAccounts(ctx: Context): Promise<number> {
  let done = 0
  for await (const account of ctx.store.remoteAccounts.all()) {
    const fresh = (sealed: Sealed, place: SealPlace) => reseal(ctx, sealed, place, account)
    const next = resealed(account, fresh)
    if (next.count === 0) continue
    // Another instance may have deleted it meanwhile.
    await ctx.store.remoteAccounts.changeMany([account.id], (current) =>
      current.etag === account.etag ? next.account : resealed(current, fresh).account,
    )
    done += next.count
  }
  return done
}

type Fresh = (sealed: Sealed, place: SealPlace) => Sealed | undefined

function resealed(
  account: RemoteAccountRecord,
  fresh: Fresh,
): { account: Unsaved<RemoteAccountRecord>; count: number } {
  let count = 0
  const text = (sealed: Sealed, field: Parameters<typeof placeOf>[1]): Sealed => {
    const next = fresh(sealed, placeOf(account.id, field))
    if (next !== undefined) count += 1
    return next ?? sealed
  }
  const key = (certificate: AccountCertificate, field: 'certificate' | 'nextCertificate') => ({
    ...certificate,
    privateKey: text(certificate.privateKey, field),
  })
  if (account.type === 'MicrosoftGraphPassword')
    return { account: { ...account, password: text(account.password, 'password') }, count }
  const { clientSecret, certificate, nextCertificate } = account
  const next = {
    ...account,
    ...(clientSecret !== undefined && { clientSecret: text(clientSecret, 'clientSecret') }),
    ...(certificate && { certificate: key(certificate, 'certificate') }),
    ...(nextCertificate && { nextCertificate: key(nextCertificate, 'nextCertificate') }),
  }
  return { account: next, count }
}

async function resealCaches(ctx: Context): Promise<number> {
  let done = 0
  for await (const { id, cache } of ctx.store.tokenCaches.all()) {
    const account = await ctx.store.remoteAccounts.get(id)
    // It was stored at the moment the account was deleted.
    if (!account) await removeIfThere(ctx.store.tokenCaches, id)
    const fresh = account && reseal(ctx, cache, placeOfCache(id), account)
    if (fresh === undefined) continue
    await ctx.store.tokenCaches.changeMany([id], (current) =>
      current.cache === cache ? { ...current, cache: fresh } : current,
    )
    done += 1
  }
  return done
}

async function resealConsents(ctx: Context): Promise<number> {
  let done = 0
  for await (const { id, accountId, secrets } of ctx.store.pendingConsents.all()) {
    const account = await ctx.store.remoteAccounts.get(accountId)
    const fresh = account && reseal(ctx, secrets, placeOfConsent(id), account)
    if (fresh === undefined) continue
    await ctx.store.pendingConsents.changeMany([id], (current) => ({ ...current, secrets: fresh }))
    done += 1
  }
  return done
}

/** @returns undefined when it is sealed with the current key, or can't be opened */
function reseal(
  ctx: Context,
  sealed: Sealed,
  place: SealPlace,
  { id, name }: Pick<RemoteAccountRecord, 'id' | 'name'>,
): Sealed | undefined {
  if (!ctx.seal.isStale(sealed)) return undefined
  try {
    return ctx.seal.seal(ctx.seal.open(sealed, place), place)
  } catch (error) {
    if (!(error instanceof RollcallError) || error.code !== 'secret_unreadable') throw error
    ctx.log.warn(
      { accountId: id, field: place.field, code: error.code },
      `The secret of the remote account "${name}" cannot be opened. ${error.remedy}`,
    )
    return undefined
  }
}
