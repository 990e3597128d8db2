import { randomUUID } from 'node:crypto'
import type { Context } from '../../context.ts'
import type { PasswordAccountRecord, RemoteAccountRecord, SecretAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { appCredentials } from './app-credentials.ts'
import type { PasswordAccountDraft, RemoteAccountDraft, SecretAccountDraft } from './drafts/contract.ts'
import { sealSecret } from './seal-secret.ts'

/** A new account as it is stored. @throws validation_failed for an unusable certificate */
export async function newRecord(ctx: Context, draft: RemoteAccountDraft): Promise<Unsaved<RemoteAccountRecord>> {
  const now = ctx.clock.now().toISOString()
  const base = {
    id: randomUUID(),
    name: draft.name,
    cloud: draft.cloud,
    credentialsRevision: 1,
    createdAt: now,
    updatedAt: now,
  }
  return draft.type === 'MicrosoftGraphSecret' ? newSecretRecord(ctx, draft, base) : newPasswordRecord(ctx, draft, base)
}

type Base = Pick<RemoteAccountRecord, 'id' | 'name' | 'cloud' | 'credentialsRevision' | 'createdAt' | 'updatedAt'>

async function newSecretRecord(
  ctx: Context,
  draft: SecretAccountDraft,
  base: Base,
): Promise<Unsaved<SecretAccountRecord>> {
  const { type, tenantId, clientId, clientSecretExpiresOn, mailbox } = draft
  return {
    ...base,
    type,
    tenantId,
    clientId,
    ...(await appCredentials(ctx, base.id, draft)),
    ...(clientSecretExpiresOn !== undefined && draft.clientSecret !== undefined && { clientSecretExpiresOn }),
    ...(mailbox !== undefined && { mailbox }),
  }
}

function newPasswordRecord(ctx: Context, draft: PasswordAccountDraft, base: Base): Unsaved<PasswordAccountRecord> {
  const { type, username, password, tenantId } = draft
  return {
    ...base,
    type,
    username,
    ...tenantOf(username, tenantId),
    password: sealSecret(ctx, base.id, 'password', password),
  }
}

/** A service user's tenant: as given, or the domain of the user name. */
export function tenantOf(
  username: string,
  given: string | null | undefined,
): Pick<PasswordAccountRecord, 'tenantId' | 'tenantFromUsername'> {
  if (given !== undefined && given !== null) return { tenantId: given }
  return { tenantId: username.slice(username.lastIndexOf('@') + 1), tenantFromUsername: true }
}
