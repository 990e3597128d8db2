import { auditDone, type By } from '../../auth/audit.ts'
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
 * Changes an account. A new secret, certificate or password is tried first: it becomes current when it works, and until
 * then the old one goes on. Everything else that signs in takes effect at once.
 * @param options.untested save a new secret although Microsoft could not be asked
 * @throws not_found, precondition_failed, validation_failed, remote_account_has_meetings, and what Entra said of the
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
  // Once more: trying takes as long as Microsoft takes, and meetings may have been sent meanwhile.
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
  /** The same service user by another name. */
  renamed?: boolean
  ifMatch?: string | undefined
  next: (current: RemoteAccountRecord) => Unsaved<RemoteAccountRecord>
  action?: string
}

/**
 * Writes what was tried; whatever was kept of former credentials is forgotten.
 * @throws precondition_failed when somebody was quicker
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
        'This remote account was changed while the new credentials were tried.',
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

/** Only what was tried becomes current, never what somebody put in its place meanwhile. */
function isOther(
  tried: Tried,
  seen: RemoteAccountRecord,
  current: RemoteAccountRecord,
  after: Unsaved<RemoteAccountRecord>,
): boolean {
  return current.credentialsRevision !== seen.credentialsRevision || thumbprintOf(after) !== tried.thumbprint
}

/** A sign-in with the password that worked shows that the permissions are granted. */
function signedIn(
  ctx: Context,
  account: Unsaved<RemoteAccountRecord>,
  tried: Tried | undefined,
): Unsaved<RemoteAccountRecord> {
  if (account.type !== 'MicrosoftGraphPassword' || tried?.cache === undefined || account.granted) return account
  return { ...account, granted: { at: ctx.clock.now().toISOString(), by: 'password' } }
}

/**
 * A refresh token goes on being good after a change of the password's text alone; another user or kind of account makes
 * it void.
 */
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

/** What was kept of the sign-in of a user who was renamed is that user's still. */
async function nameSignIn({ store }: Context, account: PasswordAccountRecord): Promise<void> {
  if (await store.tokenCaches.get(account.id))
    await store.tokenCaches.change(account.id, (current) => ({ ...current, user: userKeyOf(account) }))
}
