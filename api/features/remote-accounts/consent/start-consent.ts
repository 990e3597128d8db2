import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Context } from '../../../context.ts'
import { placeOfConsent } from '../../../graph/sealed-places.ts'
import type { ConsentSecrets } from '../../../graph/consent-sign-in.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { PasswordAccountRecord, PendingConsentRecord } from '../../../store/account-records.ts'
import { addressFor, hashOf, passwordAccountOf } from './begin-consent.ts'
import { isSameText, isTheirs } from './consent-browser.ts'
import type { StartForm } from './consent-page.ts'
import { isOver } from './pending-consents.ts'

export interface Started {
  url: string
  cookie: string
}

/** The content of the page that leads to Microsoft. Looking at it changes nothing. */
export async function openStart(
  ctx: Context,
  ticket: string | undefined,
): Promise<{ account: PasswordAccountRecord; form: StartForm }> {
  const consent = await byTicket(ctx, ticket)
  await refuseEnded(ctx, consent)
  const account = await passwordAccountOf(ctx, consent.accountId)
  return { account, form: { ticket: ticket ?? '', token: formTokenOf(ctx, consent) } }
}

/**
 * Redirects a browser to Microsoft. The first one in which the button is pressed may finish, besides the one that asked
 * for the address; it may press again.
 * @param cookie the browser's current cookie
 * @throws consent_unknown, consent_not_confirmed, consent_expired, consent_used, consent_outdated,
 * consent_other_browser
 */
export async function startConsent(
  ctx: Context,
  { ticket, token }: StartForm,
  cookie: string | undefined,
): Promise<Started> {
  const consent = await byTicket(ctx, ticket)
  if (!isSameText(token, formTokenOf(ctx, consent))) throw notConfirmed()
  await refuseEnded(ctx, consent)
  const account = await passwordAccountOf(ctx, consent.accountId)
  const secrets = secretsOf(ctx, consent)
  const challenge = createHash('sha256').update(secrets.codeVerifier).digest('base64url')
  const url = await addressFor(ctx, account, secrets, challenge)
  if (cookie !== undefined && isTheirs(consent, cookie)) return { url, cookie }
  const fresh = `${consent.id}.${randomBytes(32).toString('base64url')}`
  const openedHash = hashOf(fresh.slice(consent.id.length + 1))
  await ctx.store.pendingConsents.change(consent.id, (current) => {
    if (current.browsers.openedHash !== undefined)
      throw new RollcallError('consent_other_browser', 'This sign-in was started in another browser.')
    return { ...current, browsers: { ...current.browsers, openedHash } }
  })
  return { url, cookie: fresh }
}

/** Browsers say which site a form comes from; other programs say nothing. @throws consent_not_confirmed */
export function refuseOtherSite(secFetchSite: string | undefined): void {
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none') throw notConfirmed()
}

const notConfirmed = () =>
  new RollcallError('consent_not_confirmed', 'The sign-in didn’t start from the button on Rollcall’s page.')

/** Proves that a form was sent by the page made for this consent. */
function formTokenOf({ secrets }: Context, { id, ticketHash }: PendingConsentRecord): string {
  const key = Buffer.from(hkdfSync('sha256', secrets.keys[0], '', 'rollcall consent start form', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify([id, ticketHash]))
    .digest('base64url')
}

async function byTicket(ctx: Context, ticket = ''): Promise<PendingConsentRecord> {
  const [id = '', secret = ''] = ticket.split('.')
  const consent = await ctx.store.pendingConsents.get(id)
  if (consent && isSameText(hashOf(secret), consent.ticketHash)) return consent
  throw new RollcallError('consent_unknown', 'This link doesn’t belong to a sign-in started here.')
}

/** @throws consent_used, consent_expired, consent_outdated */
export async function refuseEnded(ctx: Context, consent: PendingConsentRecord): Promise<void> {
  if (consent.usedAt !== undefined) throw new RollcallError('consent_used', 'This sign-in is already finished.')
  if (isOver(ctx, consent)) throw new RollcallError('consent_expired', 'The ten minutes for this sign-in are over.')
  const account = await ctx.store.remoteAccounts.get(consent.accountId)
  const newest = await ctx.store.pendingConsents.page({ limit: 1, where: { accountId: consent.accountId } })
  if (account?.credentialsRevision === consent.revision && newest.items[0]?.id === consent.id) return
  throw new RollcallError(
    'consent_outdated',
    account
      ? 'The remote account was changed, or another sign-in was started, since this one started.'
      : 'The remote account is gone.',
  )
}

/** @throws secret_unreadable */
export function secretsOf(ctx: Context, { id, secrets }: PendingConsentRecord): ConsentSecrets {
  return JSON.parse(ctx.seal.open(secrets, placeOfConsent(id))) as ConsentSecrets
}
