import type { Context } from '../../context.ts'
import { editEtag } from '../../lib/edit-etag.ts'
import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { secretExpiry } from '../../lib/secret-expiry.ts'
import type {
  AccountCertificate,
  PasswordAccountRecord,
  RemoteAccountRecord,
  SecretAccountRecord,
} from '../../store/account-records.ts'
import type { CertificateView, PasswordAccountView, RemoteAccountView, SecretAccountView } from './contract.ts'
import { usesOf } from './used-by.ts'

/** The etag of what admins edit: neither a test, a run that finds the account broken, nor a consent changes it. */
export function accountEtag(account: RemoteAccountRecord): string {
  const { id, name, credentialsRevision, updatedAt } = account
  if (account.type === 'MicrosoftGraphPassword') return editEtag({ id, name, credentialsRevision, updatedAt })
  const { mailbox, clientSecretExpiresOn } = account
  return editEtag({ id, name, credentialsRevision, mailbox, clientSecretExpiresOn, updatedAt })
}

/** An account in an answer. No field can contain a secret. */
export async function accountView(ctx: Context, account: RemoteAccountRecord): Promise<RemoteAccountView> {
  const uses = await usesOf(ctx, account.id)
  const usedBy = uses.map((use) => use.name)
  return account.type === 'MicrosoftGraphSecret'
    ? secretView(account, usedBy, ctx.clock.now())
    : passwordView(account, usedBy)
}

type Shown = Pick<
  RemoteAccountView,
  'id' | 'etag' | 'name' | 'cloud' | 'tenantId' | 'tested' | 'usedBy' | 'createdAt' | 'updatedAt'
>

function shared(account: RemoteAccountRecord, usedBy: string[]): Shown {
  const { id, name, cloud, tenantId, createdAt, updatedAt } = account
  const tested = isTested(account)
  return { id, etag: accountEtag(account), name, cloud, tenantId, tested, usedBy, createdAt, updatedAt }
}

/** Whether the account's current credentials were seen to work. */
const isTested = ({ passedRevision, credentialsRevision }: RemoteAccountRecord) =>
  passedRevision === credentialsRevision

function secretView(account: SecretAccountRecord, usedBy: string[], now: Date): SecretAccountView {
  const { type, clientId, mailbox, clientSecretExpiresOn, certificate, nextCertificate, managedIdentity } = account
  const credential = credentialIn(account)
  const expiry = secretExpiry(clientSecretExpiresOn, now)
  const attention = account.attention ?? missingCredential(account) ?? attentionOfExpiry(account, now)
  return {
    ...shared(account, usedBy),
    type,
    clientId,
    ...(credential && { credential }),
    ...(managedIdentity && { managedIdentityClientId: managedIdentity.clientId }),
    hasClientSecret: account.clientSecret !== undefined,
    state: attention ? 'needsAttention' : 'ready',
    ...(mailbox !== undefined && { mailbox }),
    ...(clientSecretExpiresOn !== undefined && { clientSecretExpiresOn }),
    ...(expiry && { clientSecretDaysLeft: expiry.daysLeft, clientSecretExpiry: expiry.level }),
    ...(certificate && { certificate: certificateView(certificate, now) }),
    ...(nextCertificate && { nextCertificate: certificateView(nextCertificate, now) }),
    ...(attention && { attention }),
  }
}

function credentialIn(account: SecretAccountRecord): SecretAccountView['credential'] {
  if (account.managedIdentity) return 'managedIdentity'
  if (account.certificate) return 'certificate'
  return account.clientSecret ? 'secret' : undefined
}

function certificateView({ thumbprint, expiresOn }: AccountCertificate, now: Date): CertificateView {
  const { daysLeft, level } = secretExpiry(expiresOn, now) ?? { daysLeft: 0, level: 'expired' as const }
  return { thumbprint, expiresOn, daysLeft, expiry: level }
}

function missingCredential(account: SecretAccountRecord): Attention | undefined {
  if (credentialIn(account) !== undefined || !account.nextCertificate) return undefined
  return attentionFor(new RollcallError('credential_missing', 'The new certificate is not in use yet.'))
}

function attentionOfExpiry(
  { clientSecretExpiresOn: day, certificate }: SecretAccountRecord,
  now: Date,
): Attention | undefined {
  if (certificate && secretExpiry(certificate.expiresOn, now)?.level === 'expired')
    return attentionFor(
      new RollcallError('certificate_expired', `The certificate expired after ${certificate.expiresOn}.`, {
        details: { expiresOn: certificate.expiresOn },
      }),
    )
  if (certificate || day === undefined || secretExpiry(day, now)?.level !== 'expired') return undefined
  return attentionFor(
    new RollcallError(
      'client_secret_expired',
      `The client secret expired after ${day}, according to the date entered here.`,
      {
        details: { expiresOn: day },
      },
    ),
  )
}

/** Problems only a consent solves. */
const WANTS_CONSENT: readonly string[] = [
  'consent_needed',
  'consent_withdrawn',
  'consent_admin_needed',
  'consent_request_sent',
]

function passwordView(account: PasswordAccountRecord, usedBy: string[]): PasswordAccountView {
  const { type, username, granted, tenantFromUsername } = account
  const attention = account.attention ?? (granted ? undefined : notGranted(username))
  const state =
    attention === undefined ? 'ready' : WANTS_CONSENT.includes(attention.code) ? 'needsConsent' : 'needsAttention'
  return {
    ...shared(account, usedBy),
    type,
    username,
    state,
    hasPassword: true,
    tenantGiven: tenantFromUsername !== true,
    ...(granted && { granted: { at: granted.at, by: granted.by } }),
    ...(attention && { attention }),
  }
}

const notGranted = (username: string) =>
  attentionFor(new RollcallError('consent_needed', `${username} has not granted the permissions yet.`))
