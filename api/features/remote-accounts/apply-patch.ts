import type { Context } from '../../context.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import type { Sealed } from '../../lib/seal.ts'
import type { RemoteAccountRecord, Unsaved } from '../../store/records.ts'
import type { RemoteAccountPatch } from './contract.ts'

/** A secret as it is stored; from now on it is blotted out of the log as well. */
export function sealSecret(ctx: Context, accountId: string, clientSecret: string): Sealed {
  ctx.neverShow(clientSecret)
  return ctx.seal.seal(clientSecret, { collection: 'remoteAccounts', id: accountId, field: 'clientSecret' })
}

/**
 * An account after a change; the same object when nothing changes. What signs in gets a new revision when it changes, and what was
 * found broken before is forgotten then.
 * @throws validation_failed
 */
export function applyPatch(ctx: Context, current: RemoteAccountRecord, patch: RemoteAccountPatch): Unsaved<RemoteAccountRecord> {
  const next = edited(ctx, current, patch)
  refuseSameIds(next)
  const signsInAnew = patch.clientSecret !== undefined || (['cloud', 'tenantId', 'clientId'] as const).some((field) => next[field] !== current[field])
  const isOther = signsInAnew || (['name', 'mailbox', 'clientSecretExpiresOn'] as const).some((field) => next[field] !== current[field])
  if (!isOther) return current
  const updatedAt = ctx.clock.now().toISOString()
  if (!signsInAnew) return { ...next, updatedAt }
  const { attention: _outdated, ...fresh } = next
  return { ...fresh, updatedAt, credentialsRevision: current.credentialsRevision + 1 }
}

function edited(ctx: Context, current: RemoteAccountRecord, patch: RemoteAccountPatch): Unsaved<RemoteAccountRecord> {
  const { mailbox, clientSecretExpiresOn, ...kept } = current
  const nextMailbox = patch.mailbox === undefined ? mailbox : patch.mailbox
  const nextExpiry = patch.clientSecretExpiresOn === undefined ? expiryBeside(patch, clientSecretExpiresOn) : patch.clientSecretExpiresOn
  return {
    ...kept,
    name: patch.name ?? current.name,
    cloud: patch.cloud ?? current.cloud,
    tenantId: patch.tenantId ?? current.tenantId,
    clientId: patch.clientId ?? current.clientId,
    ...(patch.clientSecret !== undefined && { clientSecret: sealSecret(ctx, current.id, patch.clientSecret) }),
    ...(typeof nextMailbox === 'string' && { mailbox: nextMailbox }),
    ...(typeof nextExpiry === 'string' && { clientSecretExpiresOn: nextExpiry }),
  }
}

/** The day the old secret ends says nothing about a new one. */
const expiryBeside = (patch: RemoteAccountPatch, known: string | undefined) => (patch.clientSecret === undefined ? known : undefined)

function refuseSameIds({ tenantId, clientId }: Pick<RemoteAccountRecord, 'tenantId' | 'clientId'>): void {
  if (tenantId.toLowerCase() !== clientId.toLowerCase()) return
  throw invalidFields([{ path: 'clientId', message: 'This is the tenant id once more. Paste the Application (client) ID of the app registration.' }])
}
