import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord, SecretAccountRecord } from '../../store/account-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { appCredentials } from './app-credentials.ts'
import { replaceAccount } from './change-account.ts'
import type { MoveToApplication } from './drafts/contract.ts'
import type { RemoteAccountView } from './contract.ts'
import { accountOf, refuseStale } from './remote-accounts.ts'
import { tryCredentials } from './try-credentials.ts'

/**
 * Replaces the service user by an app. The account keeps its id, so that settings that name it still work, and by
 * default the user's mailbox, so that sent meetings keep their organiser. The app is tried first.
 * @throws not_found, not_a_password_account, precondition_failed, validation_failed, and Entra's errors: then nothing
 * was changed
 */
export async function moveToApplication(
  ctx: Context,
  id: string,
  app: MoveToApplication,
  by: By,
  ifMatch?: string,
): Promise<RemoteAccountView> {
  const seen = await accountOf(ctx, id)
  refuseStale(seen, ifMatch)
  const credentials = await appCredentials(ctx, id, app)
  const next = (current: RemoteAccountRecord) => asApp(ctx, current, app, credentials)
  const tried = await tryCredentials(ctx, next(seen))
  return replaceAccount(ctx, by, { seen, tried, ifMatch, next, action: 'remoteAccount.moved' })
}

function asApp(
  ctx: Context,
  current: RemoteAccountRecord,
  app: MoveToApplication,
  credentials: Awaited<ReturnType<typeof appCredentials>>,
): Unsaved<SecretAccountRecord> {
  if (current.type !== 'MicrosoftGraphPassword')
    throw new RollcallError(
      'not_a_password_account',
      `The remote account "${current.name}" already signs in as an app.`,
    )
  const { id, name, cloud, createdAt, credentialsRevision, username, mailboxId } = current
  const mailbox = app.mailbox ?? username
  const isOwn = mailbox.toLowerCase() === username.toLowerCase()
  return {
    id,
    name,
    cloud,
    createdAt,
    type: 'MicrosoftGraphSecret',
    tenantId: app.tenantId,
    clientId: app.clientId,
    mailbox,
    ...(isOwn && mailboxId !== undefined && { mailboxId }),
    ...credentials,
    ...(app.clientSecretExpiresOn !== undefined &&
      app.clientSecret !== undefined && { clientSecretExpiresOn: app.clientSecretExpiresOn }),
    credentialsRevision: credentialsRevision + 1,
    updatedAt: ctx.clock.now().toISOString(),
  }
}
