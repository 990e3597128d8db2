import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import { forgetDirectory } from '../../store/stored-directory.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import type { Page } from '../../store/store.ts'
import { accountEtag, accountView } from './account-view.ts'
import { accountChanges, targetOf } from './audited-fields.ts'
import type { RemoteAccountDraft } from './drafts/contract.ts'
import type { RemoteAccountView } from './contract.ts'
import { forgetAdminConsents, forgetConsents } from './consent/pending-consents.ts'
import { newRecord } from './new-record.ts'
import { refuseWithMeetings } from './refuse-with-meetings.ts'
import { usesOf } from './used-by.ts'

export async function listRemoteAccounts(
  ctx: Context,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<RemoteAccountView>> {
  const { limit, cursor } = query
  const page = await ctx.store.remoteAccounts.page({ limit, ...(cursor !== undefined && { cursor }) })
  return { ...page, items: await Promise.all(page.items.map((account) => accountView(ctx, account))) }
}

/** @throws not_found */
export async function getRemoteAccount(ctx: Context, id: string): Promise<RemoteAccountView> {
  return accountView(ctx, await accountOf(ctx, id))
}

/** @throws not_found */
export async function accountOf(ctx: Context, id: string): Promise<RemoteAccountRecord> {
  const account = await ctx.store.remoteAccounts.get(id)
  if (!account) throw new RollcallError('not_found', 'There is no such remote account.', { details: { accountId: id } })
  return account
}

/** @throws validation_failed for an unusable certificate */
export async function addRemoteAccount(ctx: Context, draft: RemoteAccountDraft, by: By): Promise<RemoteAccountView> {
  const account = await ctx.store.remoteAccounts.insert(await newRecord(ctx, draft))
  await auditDone(ctx, by, 'remoteAccount.created', targetOf(account), accountChanges(undefined, account))
  return accountView(ctx, account)
}

/**
 * @throws not_found, precondition_failed, remote_account_in_use with the settings that name it,
 * remote_account_has_meetings
 */
export async function removeRemoteAccount(ctx: Context, id: string, by: By, ifMatch?: string): Promise<void> {
  const account = await accountOf(ctx, id)
  refuseStale(account, ifMatch)
  const usedBy = await usesOf(ctx, id)
  if (usedBy.length > 0) {
    const names = usedBy.map((use) => use.name).join(' and ')
    throw new RollcallError('remote_account_in_use', `The remote account "${account.name}" is used by ${names}.`, {
      details: { usedBy },
    })
  }
  await refuseWithMeetings(ctx, account)
  await ctx.store.remoteAccounts.remove(id)
  ctx.graph.forget(id)
  await removeIfThere(ctx.store.tokenCaches, id)
  await forgetConsents(ctx, id)
  await forgetAdminConsents(ctx, id)
  // The names and addresses of a whole company, which are no longer needed.
  await forgetDirectory(ctx.store, id)
  await auditDone(ctx, by, 'remoteAccount.deleted', targetOf(account))
}

/** @throws precondition_failed when the caller has seen another state */
export function refuseStale(account: RemoteAccountRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === accountEtag(account)) return
  throw new RollcallError('precondition_failed', 'Someone else has just changed this remote account.', {
    details: { etag: accountEtag(account) },
  })
}
