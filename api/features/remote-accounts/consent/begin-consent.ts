import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { actorKey } from '../../../auth/actor.ts'
import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { consentAddress, newPkce, type ConsentSecrets } from '../../../graph/consent-sign-in.ts'
import { placeOfConsent } from '../../../graph/sealed-places.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { PasswordAccountRecord } from '../../../store/account-records.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import { targetOf } from '../audited-fields.ts'
import { accountOf } from '../remote-accounts.ts'
import type { ConsentBegun, ConsentProgress } from './contract.ts'
import { GOOD_FOR_MS, consentsOf, forgetEndedConsents, isOver } from './pending-consents.ts'

const random = () => randomBytes(32).toString('base64url')
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** Where Microsoft redirects to; registered with Rollcall's own app. */
export const redirectUriOf = ({ config }: Context) => `${config.publicUrl}/consent/callback`

export interface Begun extends ConsentBegun {
  /** For the cookie of the browser that started it. */
  cookie: string
}

/**
 * Starts a consent: valid for one answer within ten minutes, bound to the admin, the account as it is now, and the
 * browser. It ends an earlier one for the same account.
 * @throws not_found, not_a_password_account
 */
export async function beginConsent(ctx: Context, accountId: string, by: By): Promise<Begun> {
  const account = await passwordAccountOf(ctx, accountId)
  await forgetEndedConsents(ctx)
  const id = randomUUID()
  const { verifier, challenge } = await newPkce()
  const [ticket, browser] = [random(), random()]
  const secrets: ConsentSecrets = { state: `${id}.${random()}`, nonce: random(), codeVerifier: verifier }
  const expiresAt = new Date(ctx.clock.now().getTime() + GOOD_FOR_MS).toISOString()
  await ctx.store.pendingConsents.insert({
    id,
    accountId,
    expiresAt,
    revision: account.credentialsRevision,
    adminKey: actorKey(by.actor),
    adminName: by.actor.name,
    secrets: ctx.seal.seal(JSON.stringify(secrets), placeOfConsent(id)),
    ticketHash: hashOf(ticket),
    browsers: { beganHash: hashOf(browser) },
  })
  await auditDone(ctx, by, 'consent.begun', targetOf(account))
  const startUrl = `${ctx.config.publicUrl}/consent/start?ticket=${id}.${ticket}`
  return { url: await addressFor(ctx, account, secrets, challenge), startUrl, expiresAt, cookie: `${id}.${browser}` }
}

/** Microsoft's address for a consent that was started. */
export async function addressFor(
  ctx: Context,
  account: PasswordAccountRecord,
  { state, nonce }: ConsentSecrets,
  challenge: string,
): Promise<string> {
  return consentAddress(ctx.config.clouds[account.cloud], await signerOf(ctx, account), {
    redirectUri: redirectUriOf(ctx),
    challenge,
    state,
    nonce,
    authorize: ctx.signInPages,
  })
}

/** Who consents to what; includes Mail.Send when e-mails are sent through the account. */
export async function signerOf(ctx: Context, { id, tenantId, username }: PasswordAccountRecord) {
  const { mailAccountId } = await readTrainingSettings(ctx.store)
  const { entra } = ctx.config
  const sendsMail = mailAccountId === id
  return { tenantId, username, clientId: entra.clientId, clientSecret: ctx.secrets.entraClientSecret, sendsMail }
}

/** @throws not_found, not_a_password_account */
export async function passwordAccountOf(ctx: Context, accountId: string): Promise<PasswordAccountRecord> {
  const account = await accountOf(ctx, accountId)
  if (account.type === 'MicrosoftGraphPassword') return account
  throw new RollcallError(
    'not_a_password_account',
    `The remote account "${account.name}" signs in as an app, so there is nothing to consent to here.`,
  )
}

/** The state of an account's newest consent. @throws not_found */
export async function readConsent(ctx: Context, accountId: string): Promise<ConsentProgress> {
  await accountOf(ctx, accountId)
  const newest = (await consentsOf(ctx, accountId)).at(0)
  if (!newest) return { status: 'none' }
  const { outcome, expiresAt } = newest
  if (outcome)
    return outcome.granted
      ? { status: 'granted', expiresAt }
      : { status: 'refused', expiresAt, refusal: outcome.refusal }
  return { status: isOver(ctx, newest) ? 'expired' : 'waiting', expiresAt }
}
