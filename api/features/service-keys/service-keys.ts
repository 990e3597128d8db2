import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import { hashServiceKey, newServiceKey } from '../../auth/service-key.ts'
import type { Context } from '../../context.ts'
import type { ServiceKeyRecord } from '../../store/records.ts'
import type { Page } from '../../store/store.ts'
import type { NewServiceKey, ServiceKeyDraft, ServiceKeyView } from './contract.ts'

export async function listServiceKeys(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<Page<ServiceKeyView>> {
  const { items, nextCursor } = await ctx.store.serviceKeys.page({ limit: query.limit, ...(query.cursor !== undefined && { cursor: query.cursor }) })
  return { items: items.map(toView), ...(nextCursor !== undefined && { nextCursor }) }
}

/** Makes a key. This is the one time it can be read. */
export async function addServiceKey(ctx: Context, draft: ServiceKeyDraft, by: By): Promise<NewServiceKey> {
  const key = newServiceKey()
  ctx.neverShow(key)
  const record = await ctx.store.serviceKeys.insert({
    id: randomUUID(),
    name: draft.name,
    scopes: [...new Set(draft.scopes)],
    hash: hashServiceKey(key),
    createdAt: ctx.clock.now().toISOString(),
    createdBy: by.actor.name,
  })
  await auditDone(ctx, by, 'serviceKey.created', targetOf(record), { scopes: { after: record.scopes } })
  return { ...toView(record), key }
}

/** @throws not_found, precondition_failed */
export async function removeServiceKey(ctx: Context, id: string, ifMatch: string | undefined, by: By): Promise<void> {
  const record = await ctx.store.serviceKeys.remove(id, ifMatch)
  await auditDone(ctx, by, 'serviceKey.deleted', targetOf(record), { scopes: { before: record.scopes } })
}

const targetOf = ({ id, name }: ServiceKeyRecord) => ({ kind: 'serviceKey', id, label: name })

function toView({ id, etag, name, scopes, createdAt, createdBy, lastUsedAt }: ServiceKeyRecord): ServiceKeyView {
  return { id, etag, name, scopes, createdAt, createdBy, ...(lastUsedAt !== undefined && { lastUsedAt }) }
}
