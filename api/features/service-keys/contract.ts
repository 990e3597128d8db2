import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { named } from '../../lib/text/contract.ts'

export const SCOPES = [
  'tasks:run',
  'employees:write',
  'photos:read',
  'metrics:read',
  'trainings:read',
  'trainings:write',
  'invitations:send',
] as const

const name = named(100)

export const ServiceKeyDraft = z.strictObject({
  name,
  scopes: z.array(z.enum(SCOPES)).min(1, 'must name at least one scope').max(SCOPES.length),
})

export const ServiceKeyView = z.object({
  id: z.string(),
  etag: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Updated at most once an hour. */
  lastUsedAt: z.iso.datetime().optional(),
})

/** The only answer that contains the key itself. */
export const NewServiceKey = ServiceKeyView.extend({ key: z.string() })
const ServiceKeyList = z.object({ items: z.array(ServiceKeyView), nextCursor: z.string().optional() })

const ServiceKeyQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

export type ServiceKeyDraft = z.infer<typeof ServiceKeyDraft>
export type ServiceKeyView = z.infer<typeof ServiceKeyView>
export type NewServiceKey = z.infer<typeof NewServiceKey>

export const operations = {
  listServiceKeys: {
    id: 'listServiceKeys',
    method: 'get',
    path: '/api/service-keys',
    access: ['admin'],
    query: ServiceKeyQuery,
    summary: 'List service keys, without the keys themselves',
    status: 200,
    answer: ServiceKeyList,
  },
  addServiceKey: {
    id: 'addServiceKey',
    method: 'post',
    path: '/api/service-keys',
    access: ['admin'],
    body: ServiceKeyDraft,
    summary: 'Create a service key; only this response shows it',
    status: 201,
    answer: NewServiceKey,
  },
  removeServiceKey: {
    id: 'removeServiceKey',
    method: 'delete',
    path: '/api/service-keys/{id}',
    access: ['admin'],
    ifMatch: true,
    summary: 'Remove a service key; it stops working at once',
    status: 204,
  },
} as const satisfies Record<string, Operation>
