import { randomBytes, randomUUID } from 'node:crypto'
import { actorKey } from '../../../auth/actor.ts'
import { appendAudit, auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { adminConsentAddress } from '../../../graph/consent-sign-in.ts'
import { RollcallError, attentionFor } from '../../../lib/errors.ts'
import type { AdminConsentRecord, PasswordAccountRecord } from '../../../store/account-records.ts'
import { targetOf } from '../audited-fields.ts'
import { accountOf } from '../remote-accounts.ts'
import { hashOf, passwordAccountOf, redirectUriOf, signerOf } from './begin-consent.ts'
import { isSameText } from './consent-browser.ts'
import type { AdminConsentBegun, ConsentProgress } from './contract.ts'
import { fromRedirect, type ConsentAnswer } from './finish-consent.ts'
import { recheckAccount } from './recheck-account.ts'
import { adminConsentsOf, forgetAdminConsents } from './pending-consents.ts'

/** It is forwarded to an administrator who may be busy. */
const GOOD_FOR_MS = 7 * 24 * 60 * 60_000
/** Distinguishes this state from the one of a service user's own consent. */
const MARK = 'admin'

/**
 * Makes the address where an administrator of the tenant consents for the organisation. Valid for a week and one
 * consent; a newer one or a change of the account ends it.
 * @throws not_found, not_a_password_account
 */
export async function beginAdminConsent(ctx: Context, accountId: string, by: By): Promise<AdminConsentBegun> {
  const account = await passwordAccountOf(ctx, accountId)
  await forgetAdminConsents(ctx, accountId)
  const [id, secret] = [randomUUID(), randomBytes(32).toString('base64url')]
  const signer = await signerOf(ctx, account)
  const expiresAt = new Date(ctx.clock.now().getTime() + GOOD_FOR_MS).toISOString()
  await ctx.store.adminConsents.insert({
    id,
    accountId,
    expiresAt,
    revision: account.credentialsRevision,
    adminKey: actorKey(by.actor),
    adminName: by.actor.name,
    stateHash: hashOf(secret),
    sendsMail: signer.sendsMail,
  })
  await auditDone(ctx, by, 'adminConsent.begun', targetOf(account))
  const url = adminConsentAddress(ctx.config.clouds[account.cloud], signer, {
    redirectUri: redirectUriOf(ctx),
    state: `${MARK}.${id}.${secret}`,
    authorize: ctx.signInPages,
  })
  return { url, expiresAt }
}

/** What became of an account's newest such address. @throws not_found */
export async function readAdminConsent(ctx: Context, accountId: string): Promise<ConsentProgress> {
  await accountOf(ctx, accountId)
  const [newest] = await adminConsentsOf(ctx, accountId)
  if (!newest) return { status: 'none' }
  const { expiresAt, usedAt, refusal } = newest
  if (usedAt !== undefined) return { status: 'granted' }
  if (isOver(ctx, newest)) return { status: 'expired' }
  return refusal ? { status: 'refused', expiresAt, refusal } : { status: 'waiting', expiresAt }
}

export const isAdminState = (state: string | undefined) => state?.startsWith(`${MARK}.`) === true

/**
 * Handles an administrator's return: whoever has the state may use it, once. We don't trust its parameters, but sign in
 * again to see whether anything was granted.
 * @throws admin_consent_unknown, admin_consent_over, admin_consent_refused
 */
export async function finishAdminConsent(
  ctx: Context,
  requestId: string,
  answer: ConsentAnswer,
): Promise<PasswordAccountRecord> {
  const consent = await recognise(ctx, answer.state)
  const account = await accountStillMeant(ctx, consent)
  if (answer.error !== undefined) {
    const refusal = refused(answer)
    await ctx.store.adminConsents.change(consent.id, (current) => ({ ...current, refusal: attentionFor(refusal) }))
    throw refusal
  }
  await ctx.store.adminConsents.change(consent.id, (current) => {
    if (current.usedAt !== undefined) throw over()
    const { refusal: _before, ...rest } = current
    return { ...rest, usedAt: ctx.clock.now().toISOString() }
  })
  await appendAudit(ctx, {
    actor: consent.adminKey,
    actorName: consent.adminName,
    action: 'adminConsent.used',
    outcome: 'done',
    requestId,
    target: targetOf(account),
  })
  await recheckAccount(ctx, account, consent.sendsMail)
  return account
}

async function recognise(ctx: Context, state = ''): Promise<AdminConsentRecord> {
  const [, id = '', secret = ''] = state.split('.')
  const consent = await ctx.store.adminConsents.get(id)
  if (consent && isSameText(hashOf(secret), consent.stateHash)) return consent
  throw new RollcallError('admin_consent_unknown', 'This link doesn’t belong to a request made here.')
}

async function accountStillMeant(ctx: Context, consent: AdminConsentRecord): Promise<PasswordAccountRecord> {
  const account = await ctx.store.remoteAccounts.get(consent.accountId)
  if (
    consent.usedAt !== undefined ||
    isOver(ctx, consent) ||
    account?.type !== 'MicrosoftGraphPassword' ||
    account.credentialsRevision !== consent.revision
  )
    throw over()
  return account
}

/** Even if the clock was set back since: no address works for longer than a week. */
function isOver({ clock }: Context, { expiresAt }: AdminConsentRecord): boolean {
  const left = Date.parse(expiresAt) - clock.now().getTime()
  return left <= 0 || left > GOOD_FOR_MS
}

function refused({ error = '', error_description }: ConsentAnswer): RollcallError {
  const { message, details } = fromRedirect(error, error_description)
  return new RollcallError('admin_consent_refused', `Microsoft returned without a consent: ${message}`, { details })
}

const over = () => new RollcallError('admin_consent_over', 'This link no longer works.')
