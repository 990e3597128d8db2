import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { named } from '../../lib/text/contract.ts'

export const ERASED_PLACES = [
  'employeeRecord',
  'bin',
  'pictures',
  'pictureNotes',
  'directory',
  'rosters',
  'requests',
  'meetings',
  'comingMeetings',
  'news',
  'consents',
  'runOutcomes',
  'history',
  'importReports',
  'feeds',
  'otherRecords',
  'auditLines',
] as const

/** What was erased of one person, and what Rollcall can't or doesn't erase. It names nobody. */
export const Certificate = z.object({
  employeeId: z.string(),
  erasedAt: z.iso.datetime(),
  erasedBy: z.string(),
  /** How many entries of each kind were removed or lost what says who it was. */
  erased: z.partialRecord(z.enum(ERASED_PLACES), z.int()),
  remains: z.array(
    z.object({
      what: z.enum([
        'outlookMeetings',
        'comingMeetings',
        'microsoft365',
        'mail',
        'backups',
        'auditLines',
        'account',
        'sameName',
        'hrSystem',
      ]),
      text: z.string(),
    }),
  ),
})

export type Certificate = z.infer<typeof Certificate>
export type Erased = Certificate['erased']

export const operations = {
  erasePerson: {
    id: 'erasePerson',
    method: 'post',
    path: '/api/employees/{id}/erase',
    access: ['admin'],
    body: z.strictObject({
      /** The number of the person, typed by whoever erases them. */
      employeeNumber: named(64),
    }),
    summary: 'Erase an employee, or someone in the bin, everywhere in Rollcall. It can’t be undone',
    status: 200,
    answer: Certificate,
  },
  readCertificate: {
    id: 'readErasureCertificate',
    method: 'get',
    path: '/api/erasures/{id}',
    access: ['admin'],
    summary: 'Get the certificate of an erasure, by the ID the employee had',
    status: 200,
    answer: Certificate,
  },
  printCertificate: {
    id: 'printErasureCertificate',
    method: 'get',
    path: '/api/erasures/{id}/page',
    access: ['admin'],
    summary: 'Get the certificate of an erasure as a page to print',
    status: 200,
    answerType: 'text/html',
  },
} as const satisfies Record<string, Operation>
