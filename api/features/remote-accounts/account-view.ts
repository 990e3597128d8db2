import type { Context } from '../../context.ts'
import { editEtag } from '../../lib/edit-etag.ts'
import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { secretExpiry, type SecretExpiry } from '../../lib/secret-expiry.ts'
import type { RemoteAccountRecord } from '../../store/records.ts'
import type { RemoteAccountView } from './contract.ts'
import { usesOf } from './used-by.ts'

/** The etag of what admins edit: a test or a run that finds the account broken leaves it alone. */
export function accountEtag({ id, name, credentialsRevision, mailbox, clientSecretExpiresOn, updatedAt }: RemoteAccountRecord): string {
  return editEtag({ id, name, credentialsRevision, mailbox, clientSecretExpiresOn, updatedAt })
}

/** An account as it is shown. There is no field a secret could stand in. */
export async function accountView(ctx: Context, account: RemoteAccountRecord): Promise<RemoteAccountView> {
  const { id, type, name, cloud, tenantId, clientId, mailbox, clientSecretExpiresOn, createdAt, updatedAt } = account
  const expiry = secretExpiry(clientSecretExpiresOn, ctx.clock.now())
  const attention = account.attention ?? attentionOfExpiry(account, expiry)
  return {
    id, type, name, cloud, tenantId, clientId, createdAt, updatedAt,
    etag: accountEtag(account),
    hasClientSecret: account.clientSecret !== undefined,
    state: attention ? 'needsAttention' : 'ready',
    usedBy: (await usesOf(ctx, id)).map((use) => use.name),
    ...(mailbox !== undefined && { mailbox }),
    ...(clientSecretExpiresOn !== undefined && { clientSecretExpiresOn }),
    ...(expiry && { clientSecretDaysLeft: expiry.daysLeft, clientSecretExpiry: expiry.level }),
    ...(attention && { attention }),
  }
}

function attentionOfExpiry({ clientSecretExpiresOn: day }: RemoteAccountRecord, expiry: SecretExpiry | undefined): Attention | undefined {
  if (expiry?.level !== 'expired' || day === undefined) return undefined
  return attentionFor(new RollcallError('client_secret_expired', `The client secret expired after ${day}, by the date entered here.`))
}
