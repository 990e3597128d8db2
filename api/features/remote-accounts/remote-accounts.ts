import { randomUUID } from 'node:crypto'
import { auditDone, changesBetween, type By, type Changes } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/records.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import type { Page } from '../../store/store.ts'
import { accountEtag, accountView } from './account-view.ts'
import { applyPatch, sealSecret } from './apply-patch.ts'
import type { RemoteAccountDraft, RemoteAccountPatch, RemoteAccountView } from './contract.ts'
import { usesOf } from './used-by.ts'

const AUDITED = ['name', 'cloud', 'tenantId', 'clientId', 'clientSecretExpiresOn', 'mailbox'] as const

export async function listRemoteAccounts(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<Page<RemoteAccountView>> {
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

export async function addRemoteAccount(ctx: Context, draft: RemoteAccountDraft, by: By): Promise<RemoteAccountView> {
  const id = randomUUID()
  const now = ctx.clock.now().toISOString()
  const { type, name, cloud, tenantId, clientId, clientSecretExpiresOn, mailbox } = draft
  const account = await ctx.store.remoteAccounts.insert({
    id, type, name, cloud, tenantId, clientId,
    clientSecret: sealSecret(ctx, id, draft.clientSecret),
    ...(clientSecretExpiresOn !== undefined && { clientSecretExpiresOn }),
    ...(mailbox !== undefined && { mailbox }),
    credentialsRevision: 1,
    createdAt: now,
    updatedAt: now,
  })
  await auditDone(ctx, by, 'remoteAccount.created', targetOf(account), { ...changesBetween({}, account, AUDITED), clientSecret: { after: 'set' } })
  return accountView(ctx, account)
}

/** A change of what signs in takes effect at once. @throws not_found, precondition_failed */
export async function changeRemoteAccount(ctx: Context, id: string, patch: RemoteAccountPatch, by: By, ifMatch?: string): Promise<RemoteAccountView> {
  const seen: { before?: RemoteAccountRecord } = {}
  const account = await ctx.store.remoteAccounts.change(id, (current) => {
    refuseStale(current, ifMatch)
    seen.before = current
    return applyPatch(ctx, current, patch)
  })
  if (seen.before && seen.before.credentialsRevision !== account.credentialsRevision) ctx.graph.forget(id)
  const changes = auditedChanges(seen.before ?? {}, account, patch)
  if (Object.keys(changes).length > 0) await auditDone(ctx, by, 'remoteAccount.changed', targetOf(account), changes)
  return accountView(ctx, account)
}

/** @throws not_found, precondition_failed, remote_account_in_use with the settings that name it */
export async function removeRemoteAccount(ctx: Context, id: string, by: By, ifMatch?: string): Promise<void> {
  const account = await accountOf(ctx, id)
  refuseStale(account, ifMatch)
  const usedBy = await usesOf(ctx, id)
  if (usedBy.length > 0) {
    const names = usedBy.map((use) => use.name).join(' and ')
    throw new RollcallError('remote_account_in_use', `The remote account "${account.name}" is used by ${names}.`, { details: { usedBy } })
  }
  await ctx.store.remoteAccounts.remove(id)
  ctx.graph.forget(id)
  // The names and addresses of a whole company, which nobody needs any more.
  await removeIfThere(ctx.store.directories, id)
  await auditDone(ctx, by, 'remoteAccount.deleted', targetOf(account))
}

function auditedChanges(before: Partial<RemoteAccountRecord>, after: RemoteAccountRecord, patch: RemoteAccountPatch): Changes {
  const changes = changesBetween(before, after, AUDITED)
  return patch.clientSecret === undefined ? changes : { ...changes, clientSecret: { after: 'changed' } }
}

function refuseStale(account: RemoteAccountRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === accountEtag(account)) return
  throw new RollcallError('precondition_failed', 'This remote account was changed meanwhile.', { details: { etag: accountEtag(account) } })
}

const targetOf = (account: RemoteAccountRecord) => ({ kind: 'remoteAccount', id: account.id, label: account.name })
