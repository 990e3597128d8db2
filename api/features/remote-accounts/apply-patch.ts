import type { Context } from '../../context.ts'
import { userKeyOf } from '../../graph/kept-sign-in.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import type { PasswordAccountRecord, RemoteAccountRecord, SecretAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { uploadedCertificate } from './app-credentials.ts'
import type { RemoteAccountPatch } from './drafts/contract.ts'
import { tenantOf } from './new-record.ts'
import { sealSecret } from './seal-secret.ts'

const OF_APP = [
  'clientId',
  'clientSecret',
  'clientSecretExpiresOn',
  'certificatePem',
  'managedIdentityClientId',
  'mailbox',
] as const
const OF_USER = ['username', 'password'] as const

/**
 * An account after a change; the same object when nothing changes. Changed credentials get a new revision, and earlier
 * problems are forgotten.
 * @param renamed the new user name is known to be the same service user
 * @throws validation_failed
 */
export function applyPatch(
  ctx: Context,
  current: RemoteAccountRecord,
  patch: RemoteAccountPatch,
  renamed = false,
): Unsaved<RemoteAccountRecord> {
  refuseForeign(patch, current.type)
  return current.type === 'MicrosoftGraphSecret'
    ? patchSecretAccount(ctx, current, patch)
    : patchPasswordAccount(ctx, current, patch, renamed)
}

function refuseForeign(patch: RemoteAccountPatch, type: RemoteAccountRecord['type']): void {
  const foreign = type === 'MicrosoftGraphSecret' ? OF_USER : OF_APP
  const fields = foreign.filter((field) => patch[field] !== undefined)
  if (fields.length > 0)
    throw invalidFields(fields.map((path) => ({ path, message: `An account of the type ${type} has no such field.` })))
}

function patchSecretAccount(
  ctx: Context,
  current: SecretAccountRecord,
  patch: RemoteAccountPatch,
): Unsaved<SecretAccountRecord> {
  const next = editedSecretAccount(ctx, current, patch)
  refuseSameIds(next)
  const newCredential = CREDENTIALS.some((field) => patch[field] !== undefined)
  const needsNewSignIn =
    newCredential || (['cloud', 'tenantId', 'clientId'] as const).some((field) => next[field] !== current[field])
  const isOther =
    needsNewSignIn ||
    (['name', 'mailbox', 'clientSecretExpiresOn'] as const).some((field) => next[field] !== current[field])
  if (!isOther) return current
  const updatedAt = ctx.clock.now().toISOString()
  return needsNewSignIn
    ? { ...withoutAttention(next), updatedAt, credentialsRevision: current.credentialsRevision + 1 }
    : { ...next, updatedAt }
}

function withoutAttention<T extends { attention?: unknown }>({
  attention: _outdated,
  ...rest
}: T): Omit<T, 'attention'> {
  return rest
}

function editedSecretAccount(
  ctx: Context,
  current: SecretAccountRecord,
  patch: RemoteAccountPatch,
): Unsaved<SecretAccountRecord> {
  if (patch.tenantId === null) throw invalidFields([{ path: 'tenantId', message: 'The tenant id is missing.' }])
  if (CREDENTIALS.filter((field) => patch[field] !== undefined).length > 1)
    throw invalidFields([
      {
        path: 'clientSecret',
        message: 'An account signs in by a client secret or by a certificate or managed identity, not by both.',
      },
    ])
  const { mailbox, mailboxId, clientSecretExpiresOn, ...kept } = current
  const nextMailbox = patch.mailbox === undefined ? mailbox : patch.mailbox
  const nextExpiry =
    patch.clientSecretExpiresOn === undefined ? expiryBeside(patch, clientSecretExpiresOn) : patch.clientSecretExpiresOn
  return {
    ...newCredential(ctx, kept, patch),
    name: patch.name ?? current.name,
    cloud: patch.cloud ?? current.cloud,
    tenantId: patch.tenantId ?? current.tenantId,
    clientId: patch.clientId ?? current.clientId,
    ...(typeof nextMailbox === 'string' && { mailbox: nextMailbox }),
    ...(mailboxId !== undefined && isSameMailbox(current, patch, nextMailbox) && { mailboxId }),
    ...(typeof nextExpiry === 'string' && isBySecret(patch) && { clientSecretExpiresOn: nextExpiry }),
  }
}

/** Another address or tenant may mean another mailbox. */
function isSameMailbox(
  { mailbox, cloud, tenantId }: SecretAccountRecord,
  patch: RemoteAccountPatch,
  next: string | null | undefined,
): boolean {
  const isSameTenant = (patch.cloud ?? cloud) === cloud && (patch.tenantId ?? tenantId) === tenantId
  return isSameTenant && mailbox?.toLowerCase() === next?.toLowerCase()
}

/** The credentials of an app; a change names one of them. */
const CREDENTIALS = ['clientSecret', 'certificatePem', 'managedIdentityClientId'] as const

const isBySecret = (patch: RemoteAccountPatch) =>
  patch.certificatePem === undefined && patch.managedIdentityClientId === undefined

/** Replaces the credentials the account had before. */
function newCredential<T extends Pick<SecretAccountRecord, 'id' | 'clientSecret' | 'certificate' | 'managedIdentity'>>(
  ctx: Context,
  kept: T,
  patch: RemoteAccountPatch,
): T {
  const { clientSecret: _secret, certificate: _certificate, managedIdentity: _identity, ...rest } = kept
  if (patch.clientSecret !== undefined)
    return { ...rest, clientSecret: sealSecret(ctx, kept.id, 'clientSecret', patch.clientSecret) } as T
  if (patch.certificatePem !== undefined)
    return { ...rest, certificate: uploadedCertificate(ctx, kept.id, patch.certificatePem) } as T
  if (patch.managedIdentityClientId !== undefined)
    return { ...rest, managedIdentity: { clientId: patch.managedIdentityClientId } } as T
  return kept
}

/** The expiry of the old secret says nothing about the new one. */
const expiryBeside = (patch: RemoteAccountPatch, known: string | undefined) =>
  patch.clientSecret === undefined ? known : undefined

function refuseSameIds({ tenantId, clientId }: Pick<SecretAccountRecord, 'tenantId' | 'clientId'>): void {
  if (tenantId.toLowerCase() !== clientId.toLowerCase()) return
  throw invalidFields([
    {
      path: 'clientId',
      message: 'This is the tenant id, not the client id. Paste the Application (client) ID of the app registration.',
    },
  ])
}

function patchPasswordAccount(
  ctx: Context,
  current: PasswordAccountRecord,
  patch: RemoteAccountPatch,
  renamed: boolean,
): Unsaved<PasswordAccountRecord> {
  const { tenantId: _tenant, tenantFromUsername, ...kept } = current
  const username = patch.username ?? current.username
  const given = patch.tenantId === undefined ? (tenantFromUsername ? null : current.tenantId) : patch.tenantId
  const next: Unsaved<PasswordAccountRecord> = {
    ...kept,
    ...tenantOf(username, given),
    username,
    name: patch.name ?? current.name,
    cloud: patch.cloud ?? current.cloud,
  }
  const isSomeoneElse = isOtherUser(current, next)
  const needsNewSignIn = isSomeoneElse || patch.password !== undefined
  const isOther = needsNewSignIn || next.name !== current.name || next.tenantFromUsername !== tenantFromUsername
  if (!isOther) return current
  const updatedAt = ctx.clock.now().toISOString()
  if (!needsNewSignIn) return { ...next, updatedAt }
  const { passwordRefused: _refused, granted, mailboxId, ...fresh } = withoutAttention(next)
  const isTheSame = renamed || !isSomeoneElse
  return {
    ...fresh,
    updatedAt,
    credentialsRevision: current.credentialsRevision + 1,
    ...(granted && isTheSame && { granted }),
    ...(mailboxId !== undefined && isTheSame && { mailboxId }),
    ...(patch.password !== undefined && { password: sealSecret(ctx, current.id, 'password', patch.password) }),
  }
}

/** Whether it is another user now, so that the former user's consent no longer counts. */
export function isOtherUser(before: PasswordAccountRecord, after: Unsaved<PasswordAccountRecord>): boolean {
  return userKeyOf(before) !== userKeyOf(after)
}
