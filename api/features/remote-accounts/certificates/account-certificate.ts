import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { bytes, type Reply } from '../../../http/reply.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { openSecret } from '../../../graph/open-secret.ts'
import type { RemoteAccountRecord, SecretAccountRecord } from '../../../store/account-records.ts'
import type { Unsaved } from '../../../store/records.ts'
import { accountView } from '../account-view.ts'
import { madeCertificate } from '../app-credentials.ts'
import { accountChanges, targetOf } from '../audited-fields.ts'
import { replaceAccount } from '../change-account.ts'
import type { RemoteAccountView } from '../contract.ts'
import { accountOf } from '../remote-accounts.ts'
import { sealSecret } from '../seal-secret.ts'
import { tryCredentials } from '../try-credentials.ts'

/**
 * Makes a certificate that waits until Entra ID knows it; replaces one that was waiting before.
 * @throws not_found, not_an_application_account
 */
export async function makeAccountCertificate(ctx: Context, id: string, by: By): Promise<RemoteAccountView> {
  const before = asApplication(await accountOf(ctx, id))
  const nextCertificate = await madeCertificate(ctx, id)
  const account = await ctx.store.remoteAccounts.change(id, (current) => ({
    ...asApplication(current),
    nextCertificate,
  }))
  await auditDone(ctx, by, 'remoteAccount.changed', targetOf(account), accountChanges(before, account))
  return accountView(ctx, account)
}

/** The public part of the waiting certificate, or of the one in use. @throws not_found, not_an_application_account */
export async function certificateFile(ctx: Context, id: string): Promise<Reply> {
  const account = asApplication(await accountOf(ctx, id))
  const certificate = account.nextCertificate ?? account.certificate
  if (!certificate) throw new RollcallError('not_found', 'This account has no certificate.')
  const name = `rollcall-${certificate.thumbprint.slice(0, 8).toLowerCase()}.cer`
  return bytes(certificate.pem, 'application/x-x509-ca-cert', {
    headers: { 'Content-Disposition': `attachment; filename="${name}"` },
  })
}

/**
 * Signs in once with the waiting certificate. If that works, the account uses it from now on, and the former secret or
 * certificate is deleted.
 * @throws not_found, certificate_not_waiting, and Entra's errors: then nothing was changed
 */
export async function useAccountCertificate(ctx: Context, id: string, by: By): Promise<RemoteAccountView> {
  const seen = await accountOf(ctx, id)
  const next = (current: RemoteAccountRecord) => withCertificate(ctx, asApplication(current))
  const tried = await tryCredentials(ctx, next(seen))
  return replaceAccount(ctx, by, { seen, tried, next })
}

function withCertificate(ctx: Context, account: SecretAccountRecord): Unsaved<SecretAccountRecord> {
  const { nextCertificate, attention: _before, ...signsIn } = account
  const { clientSecret: _secret, clientSecretExpiresOn: _day, managedIdentity: _identity, ...rest } = signsIn
  if (!nextCertificate) throw new RollcallError('certificate_not_waiting', 'There is no new certificate to use.')
  const privateKey = sealSecret(
    ctx,
    account.id,
    'certificate',
    openSecret(ctx, nextCertificate.privateKey, account.id, 'nextCertificate'),
  )
  return {
    ...rest,
    certificate: { ...nextCertificate, privateKey },
    credentialsRevision: account.credentialsRevision + 1,
    updatedAt: ctx.clock.now().toISOString(),
  }
}

function asApplication(account: RemoteAccountRecord): SecretAccountRecord {
  if (account.type === 'MicrosoftGraphSecret') return account
  throw new RollcallError(
    'not_an_application_account',
    `The remote account "${account.name}" signs in as a user and has no certificate.`,
  )
}
