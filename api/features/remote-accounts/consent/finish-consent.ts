import { checkIdToken, type SignedInPerson } from '../../../auth/id-token.ts'
import type { Context } from '../../../context.ts'
import { redeemConsent, type ConsentSecrets, type Consented } from '../../../graph/consent-sign-in.ts'
import { fromEntraFailure } from '../../../graph/microsoft-errors.ts'
import { userKeyOf } from '../../../graph/kept-sign-in.ts'
import { placeOfCache } from '../../../graph/sealed-places.ts'
import { RollcallError, attentionFor } from '../../../lib/errors.ts'
import type { PasswordAccountRecord, PendingConsentRecord } from '../../../store/account-records.ts'
import { passwordAccountOf, redirectUriOf, signerOf } from './begin-consent.ts'
import { consentIdOf, isSameText, isTheirs } from './consent-browser.ts'
import { refuseEnded, secretsOf } from './start-consent.ts'

/** The parameters Microsoft redirected with. */
export interface ConsentAnswer {
  state?: string | undefined
  code?: string | undefined
  error?: string | undefined
  error_description?: string | undefined
}

/** A consent with a valid state; its holder may still not be the one who may finish it. */
export interface Recognised {
  consent: PendingConsentRecord
  secrets: ConsentSecrets
}

/** The consent this answer belongs to. @throws consent_unknown */
export async function recognise(ctx: Context, state = ''): Promise<Recognised> {
  const consent = await ctx.store.pendingConsents.get(consentIdOf(state))
  const secrets = consent && secretsOf(ctx, consent)
  if (consent && secrets && isSameText(secrets.state, state)) return { consent, secrets }
  throw new RollcallError('consent_unknown', 'This doesn’t belong to a sign-in started here.')
}

/** @throws consent_other_browser, consent_other_admin, consent_outdated */
export async function refuseOtherBrowser(
  ctx: Context,
  consent: PendingConsentRecord,
  cookie: string | undefined,
): Promise<void> {
  if (cookie !== undefined && isTheirs(consent, cookie)) return
  const theirs = cookie === undefined ? undefined : await ctx.store.pendingConsents.get(consentIdOf(cookie))
  if (!theirs || !isTheirs(theirs, cookie ?? ''))
    throw new RollcallError('consent_other_browser', 'This sign-in was started in another browser.')
  if (theirs.adminKey !== consent.adminKey)
    throw new RollcallError('consent_other_admin', 'Another admin started this sign-in.')
  throw new RollcallError('consent_outdated', 'Another sign-in has been started in this browser since then.')
}

/**
 * Takes Microsoft's answer, once, and only from someone who may finish it. Stores nothing unless everything is right:
 * the code, the proof of who signed in, that it is the account's user name, and both permissions.
 * @throws a code of the catalogue; the result is recorded on the consent
 */
export async function finishConsent(
  ctx: Context,
  { consent, secrets }: Recognised,
  answer: ConsentAnswer,
): Promise<PasswordAccountRecord> {
  await refuseEnded(ctx, consent)
  await claim(ctx, consent)
  const noted = (outcome: NonNullable<PendingConsentRecord['outcome']>) =>
    note(ctx, consent, outcome).catch((err: unknown) => {
      // The consent counts, and the waiting person sees it; only the account's page isn't updated by itself.
      ctx.log.warn({ err, accountId: consent.accountId }, 'Could not record the result of a consent')
    })
  try {
    const account = await take(ctx, consent, secrets, answer)
    await noted({ granted: true })
    return account
  } catch (error) {
    await noted({ granted: false, refusal: attentionFor(error) })
    throw error
  }
}

async function claim(ctx: Context, { id }: PendingConsentRecord): Promise<void> {
  await ctx.store.pendingConsents.change(id, (current) => {
    if (current.usedAt !== undefined) throw new RollcallError('consent_used', 'This sign-in is already finished.')
    return { ...current, usedAt: ctx.clock.now().toISOString() }
  })
}

async function note(
  ctx: Context,
  { id }: PendingConsentRecord,
  outcome: NonNullable<PendingConsentRecord['outcome']>,
): Promise<void> {
  await ctx.store.pendingConsents.change(id, (current) => ({ ...current, outcome }))
}

async function take(
  ctx: Context,
  consent: PendingConsentRecord,
  { nonce, codeVerifier }: ConsentSecrets,
  answer: ConsentAnswer,
): Promise<PasswordAccountRecord> {
  const account = await passwordAccountOf(ctx, consent.accountId)
  if (answer.error !== undefined) throw fromRedirect(answer.error, answer.error_description)
  if (answer.code === undefined) throw new RollcallError('consent_not_proved', 'Microsoft returned without a code.')
  const cloud = ctx.config.clouds[account.cloud]
  const { clientId } = ctx.config.entra
  const redeemed = await redeemConsent(ctx, cloud, await signerOf(ctx, account), {
    code: answer.code,
    redirectUri: redirectUriOf(ctx),
    nonce,
    codeVerifier,
  })
  const person = await checkIdToken(ctx, redeemed.idToken, { cloud, tenantId: account.tenantId, clientId, nonce })
  refuseOtherPerson(account, person)
  if (redeemed.missing.length > 0)
    throw new RollcallError('consent_needed', `Microsoft did not grant ${redeemed.missing.join(' and ')}.`)
  return keep(ctx, consent, person, redeemed)
}

/** Microsoft's error in the address. Only the number in its text is read. */
export function fromRedirect(error: string, description = ''): RollcallError {
  const number = /AADSTS(\d+)/.exec(description)?.[1]
  if (number !== undefined) return fromEntraFailure({ errorNo: number }, 'user')
  if (error === 'access_denied') return new RollcallError('consent_declined', 'The permissions were declined.')
  if (error === 'consent_required' || error === 'interaction_required')
    return new RollcallError('consent_admin_needed', 'Microsoft requires someone else to approve the permissions.')
  return new RollcallError('sign_in_refused', 'Microsoft refused the sign-in.')
}

function refuseOtherPerson({ username }: PasswordAccountRecord, { userName }: SignedInPerson): void {
  if (userName.toLowerCase() === username.toLowerCase()) return
  throw new RollcallError(
    'consent_wrong_person',
    `You signed in as ${userName || 'someone without a name'}, but the account is for ${username}.`,
  )
}

async function keep(
  ctx: Context,
  { accountId, revision }: PendingConsentRecord,
  { userId }: SignedInPerson,
  { cache, sendsMail }: Pick<Consented, 'cache' | 'sendsMail'>,
): Promise<PasswordAccountRecord> {
  const at = ctx.clock.now().toISOString()
  const account = (await ctx.store.remoteAccounts.change(accountId, (current) => {
    if (current.type !== 'MicrosoftGraphPassword' || current.credentialsRevision !== revision)
      throw new RollcallError('consent_outdated', 'The remote account was changed in the meantime.')
    const { attention: _before, passwordRefused: _refused, ...rest } = current
    return { ...rest, granted: { at, by: 'consent', userId, ...(sendsMail && { mail: true as const }) } }
  })) as PasswordAccountRecord
  await ctx.store.tokenCaches.put({
    id: accountId,
    cache: ctx.seal.seal(cache, placeOfCache(accountId)),
    user: userKeyOf(account),
    updatedAt: at,
  })
  ctx.graph.forget(accountId)
  return account
}
