import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { write } from '../pictures/contract.ts'
import { MissingPerson } from './people/contract.ts'

export type { MissingPeople, MissingPerson } from './people/contract.ts'

const agreed = {
  /** How many people were shown as missing. */
  confirm: z.int().min(1),
  /** Somebody looked at the list although `doubt` says that it may not be whole. */
  despiteDoubt: z.boolean().default(false),
}

export const MissingAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('endEmployment'), lastDay: z.iso.date(), ...agreed }),
  z.strictObject({ act: z.literal('remove'), ...agreed }),
])

export const missingOperations = {
  listMissing: {
    id: 'listMissingEmployees',
    method: 'get',
    path: '/api/imports/employees/{id}/missing',
    access: write,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional(),
    }),
    summary: 'List who was missing from a full list (everybody=true), page by page, for a day',
    status: 200,
    answer: z.object({ items: z.array(MissingPerson), nextCursor: z.string().optional() }),
  },
  actOnMissing: {
    id: 'actOnMissingEmployees',
    method: 'post',
    path: '/api/imports/employees/{id}/missing',
    access: write,
    body: MissingAct,
    summary: 'End the employment of exactly the people shown as missing, or move them to the bin',
    status: 200,
    answer: z.object({
      done: z.int(),
      /** Whose employment begins after that day; they stay as they are. */
      skipped: z.int(),
    }),
  },
} as const satisfies Record<string, Operation>

export type MissingAct = z.infer<typeof MissingAct>
