import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import { hashServiceKey, newServiceKey } from '../../auth/service-key.ts'
import type { Context } from '../../context.ts'
import { editEtag } from '../../lib/edit-etag.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { ServiceKeyRecord } from '../../store/records.ts'
import type { Page } from '../../store/store.ts'
import type { NewServiceKey, ServiceKeyDraft, ServiceKeyView } from './contract.ts'

export async function listServiceKeys(
  ctx: Context,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<ServiceKeyView>> {
  const { items, nextCursor } = await ctx.store.serviceKeys.page({
    limit: query.limit,
    ...(query.cursor !== undefined && { cursor: query.cursor }),
  })
  return { items: items.map(toView), ...(nextCursor !== undefined && { nextCursor }) }
}

/** Makes a key. This is the only time it can be read. */
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
  const current = await ctx.store.serviceKeys.get(id)
  if (current && ifMatch !== undefined && ifMatch !== keyEtag(current))
    throw new RollcallError('precondition_failed', 'Someone else just changed this service key.', {
      details: { etag: keyEtag(current) },
    })
  const record = await ctx.store.serviceKeys.remove(id)
  await auditDone(ctx, by, 'serviceKey.deleted', targetOf(record), { scopes: { before: record.scopes } })
}

const targetOf = ({ id, name }: ServiceKeyRecord) => ({ kind: 'serviceKey', id, label: name })

/** A key that is used in between is still the same key. */
const keyEtag = ({ id, name, scopes, createdAt }: ServiceKeyRecord) => editEtag({ id, name, scopes, createdAt })

function toView(record: ServiceKeyRecord): ServiceKeyView {
  const { id, name, scopes, createdAt, createdBy, lastUsedAt } = record
  return {
    id,
    etag: keyEtag(record),
    name,
    scopes,
    createdAt,
    createdBy,
    ...(lastUsedAt !== undefined && { lastUsedAt }),
  }
}
