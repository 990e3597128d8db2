import { RollcallError } from '../lib/errors.ts'
import type { PasswordAccountRecord, RemoteAccountRecord, SecretAccountRecord } from '../store/account-records.ts'
import type {
  AccountCredentials,
  CertificateCredentials,
  DelegatedCredentials,
  IdentityCredentials,
  SecretCredentials,
} from './graph.ts'
import { keptSignIn } from './kept-sign-in.ts'
import { openSecret, type CredentialParts } from './open-secret.ts'

export type { CredentialParts }

/**
 * The credentials of an account, with its secrets decrypted.
 * @throws client_secret_missing, credential_missing, secret_unreadable
 */
export function credentialsOf(parts: CredentialParts, account: RemoteAccountRecord): AccountCredentials {
  return account.type === 'MicrosoftGraphPassword' ? delegated(parts, account) : application(parts, account)
}

function application(
  parts: CredentialParts,
  account: SecretAccountRecord,
): SecretCredentials | CertificateCredentials | IdentityCredentials {
  const { id: accountId, credentialsRevision: revision, cloud, tenantId, clientId, clientSecret, certificate } = account
  const base = { accountId, revision, cloud, tenantId, clientId }
  if (account.managedIdentity)
    return { ...base, kind: 'managedIdentity', identityClientId: account.managedIdentity.clientId }
  if (certificate) {
    const privateKey = openSecret(parts, certificate.privateKey, accountId, 'certificate')
    return { ...base, kind: 'certificate', certificate: { pem: certificate.pem, privateKey } }
  }
  if (clientSecret)
    return { ...base, kind: 'secret', clientSecret: openSecret(parts, clientSecret, accountId, 'clientSecret') }
  if (account.nextCertificate)
    throw new RollcallError(
      'credential_missing',
      `The certificate of the remote account "${account.name}" is not in use yet.`,
    )
  throw new RollcallError('client_secret_missing', `The remote account "${account.name}" has no client secret.`)
}

function delegated(parts: CredentialParts, account: PasswordAccountRecord): DelegatedCredentials {
  const { id: accountId, credentialsRevision: revision, cloud, tenantId, username } = account
  return {
    kind: 'delegated',
    accountId,
    revision,
    cloud,
    tenantId,
    username,
    sendsMail: account.granted?.mail === true,
    clientId: parts.config.entra.clientId,
    clientSecret: parts.secrets.entraClientSecret,
    signIn: keptSignIn(parts, account),
  }
}
