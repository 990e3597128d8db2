import { auditDone, type By } from '../../auth/audit.ts'
import type { AuditAction } from '../../auth/contract.ts'
import type { Context } from '../../context.ts'
import { userKeyOf } from '../../graph/kept-sign-in.ts'
import { placeOfCache } from '../../graph/sealed-places.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { PasswordAccountRecord, RemoteAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import { accountView } from './account-view.ts'
import { applyPatch, isOtherUser } from './apply-patch.ts'
import { accountChanges, targetOf } from './audited-fields.ts'
import type { RemoteAccountPatch } from './drafts/contract.ts'
import type { RemoteAccountView } from './contract.ts'
import { accountOf, refuseStale } from './remote-accounts.ts'
import { leavesItsMailboxes, refuseWithMeetings } from './refuse-with-meetings.ts'
import { isRenamedUser, userIdOf } from './same-user.ts'
import { thumbprintOf, tryCredentials, type Tried } from './try-credentials.ts'

/**
 * Changes an account. A new secret, certificate or password is tried first; the old one stays in use until it works.
 * All other changes apply at once.
 * @param options.untested save a new secret even if Microsoft couldn't be reached
 * @throws not_found, precondition_failed, validation_failed, remote_account_has_meetings, and Entra's errors about the
 * new secret
 */
export async function changeRemoteAccount(
  ctx: Context,
  id: string,
  patch: RemoteAccountPatch,
  by: By,
  options: { ifMatch?: string | undefined; untested?: boolean } = {},
): Promise<RemoteAccountView> {
  const seen = await accountOf(ctx, id)
  refuseStale(seen, options.ifMatch)
  const { clientSecret, certificatePem, managedIdentityClientId, password } = patch
  const isCandidate = [clientSecret, certificatePem, managedIdentityClientId, password].some((one) => one !== undefined)
  const leaves = leavesItsMailboxes(seen, applyPatch(ctx, seen, patch))
  const showsItself = leaves && (await isRenamedUser(ctx, seen, applyPatch(ctx, seen, patch)))
  const userId = userIdOf(seen)
  if (leaves && !showsItself && !(isCandidate && userId !== undefined)) await refuseWithMeetings(ctx, seen)
  const tried = isCandidate
    ? await tryCredentials(ctx, applyPatch(ctx, seen, patch, showsItself), options.untested)
    : undefined
  const renamed = showsItself || (leaves && userId !== undefined && tried?.userId === userId)
  // Checked again: meetings may have been sent while Microsoft was trying the sign-in.
  if (tried && leaves && !renamed) await refuseWithMeetings(ctx, seen)
  return replaceAccount(ctx, by, {
    seen,
    tried,
    renamed,
    ifMatch: options.ifMatch,
    next: (current) => applyPatch(ctx, current, patch, renamed),
  })
}

interface Replacement {
  seen: RemoteAccountRecord
  tried: Tried | undefined
  /** The same service user under another name. */
  renamed?: boolean
  ifMatch?: string | undefined
  next: (current: RemoteAccountRecord) => Unsaved<RemoteAccountRecord>
  action?: AuditAction
}

/**
 * Stores the credentials that were tried; the caches of the former ones are deleted.
 * @throws precondition_failed when someone else was quicker
 */
export async function replaceAccount(
  ctx: Context,
  by: By,
  { seen, tried, renamed = false, ifMatch, next, action = 'remoteAccount.changed' }: Replacement,
): Promise<RemoteAccountView> {
  const { id } = seen
  let before = seen
  const account = await ctx.store.remoteAccounts.change(id, (current) => {
    refuseStale(current, ifMatch)
    const after = next(current)
    const isStale = current.credentialsRevision !== seen.credentialsRevision
    if ((tried && isOther(tried, seen, current, after)) || (renamed && isStale))
      throw new RollcallError(
        'precondition_failed',
        'This remote account was changed while the new credentials were tested.',
      )
    before = current
    return signedIn(ctx, after, tried)
  })
  if (before.credentialsRevision !== account.credentialsRevision) await forgetSignIn(ctx, before, account, renamed)
  if (tried?.cache !== undefined && account.type === 'MicrosoftGraphPassword')
    await ctx.store.tokenCaches.put({
      id,
      cache: ctx.seal.seal(tried.cache, placeOfCache(id)),
      user: userKeyOf(account),
      updatedAt: account.updatedAt,
    })
  const changes = accountChanges(before, account)
  if (Object.keys(changes).length > 0) await auditDone(ctx, by, action, targetOf(account), changes)
  return accountView(ctx, account)
}

/** Only what was tried becomes current, not what someone else stored meanwhile. */
function isOther(
  tried: Tried,
  seen: RemoteAccountRecord,
  current: RemoteAccountRecord,
  after: Unsaved<RemoteAccountRecord>,
): boolean {
  return current.credentialsRevision !== seen.credentialsRevision || thumbprintOf(after) !== tried.thumbprint
}

/** A successful sign-in by password shows that the permissions are granted. */
function signedIn(
  ctx: Context,
  account: Unsaved<RemoteAccountRecord>,
  tried: Tried | undefined,
): Unsaved<RemoteAccountRecord> {
  if (account.type !== 'MicrosoftGraphPassword' || tried?.cache === undefined || account.granted) return account
  return { ...account, granted: { at: ctx.clock.now().toISOString(), by: 'password' } }
}

/** A refresh token stays valid if only the password changed; another user or kind of account makes it void. */
async function forgetSignIn(
  ctx: Context,
  before: RemoteAccountRecord,
  after: RemoteAccountRecord,
  renamed: boolean,
): Promise<void> {
  ctx.graph.forget(after.id)
  if (renamed && after.type === 'MicrosoftGraphPassword') return nameSignIn(ctx, after)
  const sameUser =
    before.type === 'MicrosoftGraphPassword' && after.type === 'MicrosoftGraphPassword' && !isOtherUser(before, after)
  if (!sameUser) await removeIfThere(ctx.store.tokenCaches, after.id)
}

/** The stored sign-in of a renamed user is still theirs. */
async function nameSignIn({ store }: Context, account: PasswordAccountRecord): Promise<void> {
  if (await store.tokenCaches.get(account.id))
    await store.tokenCaches.change(account.id, (current) => ({ ...current, user: userKeyOf(account) }))
}
