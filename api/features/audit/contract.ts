import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

export const AuditLine = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  actorName: z.string(),
  action: z.string(),
  target: z.object({ kind: z.string(), id: z.string(), label: z.string().optional() }).optional(),
  changes: z.record(z.string(), z.object({ before: z.unknown().optional(), after: z.unknown().optional() })).optional(),
  outcome: z.enum(['done', 'refused']),
  requestId: z.string().optional(),
  previousHash: z.string(),
  hash: z.string(),
})

export const AuditQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(500).optional(),
  search: z.string().max(200).optional(),
  /** As in audit lines: "user:<tenant>:<object id>", "serviceKey:<id>". */
  actor: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  outcome: z.enum(['done', 'refused']).optional(),
  /** From this moment on: "2027-01-05T00:00:00+01:00". */
  from: z.iso.datetime({ offset: true }).optional(),
  /** Before this moment. */
  before: z.iso.datetime({ offset: true }).optional(),
})

const AuditPage = z.object({ items: z.array(AuditLine), nextCursor: z.string().optional() })

export type AuditQuery = z.infer<typeof AuditQuery>

export const operations = {
  readAudit: {
    id: 'readAudit',
    method: 'get',
    path: '/api/audit',
    access: ['admin'],
    query: AuditQuery,
    summary: 'List all changes, newest first; each line has the hash of the one before',
    status: 200,
    answer: AuditPage,
  },
} as const satisfies Record<string, Operation>
