import { z } from 'zod'
import { MissingPeople } from '../missing/people/contract.ts'
import { FieldChange, LineNote, ListReading } from '../../../imports/contract.ts'

export const PHOTO_OUTCOMES = [
  'added',
  'updated',
  'unchanged',
  'missingUpstream',
  'removed',
  'noPhoto',
  'kept',
  'unmatched',
  'ambiguous',
  'optedOut',
  'awaitsConsent',
  'notEmployed',
  'failed',
] as const

/**
 * Why somebody has a picture, or has none: a code, and the facts the sentence in English names (names, days as ISO,
 * counts, the property people are matched by; `pictureUntil`: when a picture goes whose owner is not found, "" for
 * never).
 */
export const PhotoReason = z.object({
  code: z.enum([
    'optedOut',
    'fromHr',
    'pinned',
    'notAgreed',
    'textChanged',
    'startsLater',
    'hasLeft',
    'inEntra',
    'noPhoto',
    'missingUpstream',
    'removed',
    'failed',
    'noUser',
    'severalUsers',
    'linkedElsewhere',
    'linkedUserGone',
    'severalEmployees',
    'userDeleted',
    'changedMeanwhile',
    'othersFace',
    'longUnmatched',
    'other',
    'noAccount',
    'noTask',
    'running',
    'lastFailed',
    'held',
    'switchedOff',
    'neverRun',
    'nextRun',
  ]),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** How many have a picture, over all and by department (those without one stand under ""), the largest first. */
export const Coverage = z.object({
  total: z.int(),
  withPhoto: z.int(),
  bySource: z.object({ entra: z.int(), hr: z.int() }),
  /** As the list's `outcome` filters them; what nobody has is left out. */
  byOutcome: z.partialRecord(z.enum([...PHOTO_OUTCOMES, 'waiting']), z.int()),
  departments: z.array(z.object({ department: z.string(), total: z.int(), withPhoto: z.int() })),
})

const FieldChanges = z.record(z.string(), z.object({ before: z.unknown().optional(), after: z.unknown().optional() }))

/**
 * Something that happened to an employee: by someone's hand (as the audit trail has it), or to the picture by a run.
 */
export const HistoryEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    at: z.iso.datetime(),
    action: z.string(),
    actorName: z.string(),
    changes: FieldChanges.optional(),
    requestId: z.string().optional(),
  }),
  z.object({
    kind: z.literal('run'),
    at: z.iso.datetime(),
    outcome: z.enum(['added', 'updated', 'removed', 'missingUpstream']),
    runId: z.string(),
    /** Whether the run can still be looked at; old ones are dropped. */
    runKept: z.boolean(),
  }),
])

/** The newest first; `more`: there is older than this. */
export const History = z.object({ items: z.array(HistoryEntry), more: z.boolean() })

export const ImportResult = z.object({
  dryRun: z.boolean(),
  /** Under it the whole report can be read page by page for a day; absent where all of it is here. */
  importId: z.string().optional(),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  /** How many lines have a fault or a warning. */
  toLookAt: z.int(),
  /** Header words that name nothing Rollcall knows. */
  ignoredColumns: z.array(z.string()),
  /** How the file was understood; absent for JSON. */
  reading: ListReading.optional(),
  /** What the list does not tell: send it as the parameter of this name. */
  asks: z.array(z.enum(['dateOrder'])).optional(),
  /** Who isn't in the list, when it was said to have everybody. */
  missing: MissingPeople.optional(),
  /** How many lines are left out because the answer is too long, or on request; lines that failed come first. */
  omittedLines: z.int().optional(),
  lines: z.array(
    z.object({
      /** Of a CSV the line in the file, the header being 1; of a JSON array the place, the first being 1. */
      line: z.int(),
      employeeNumber: z.string().optional(),
      result: z.enum(['created', 'updated', 'unchanged', 'failed']),
      /** What is wrong with a line that failed; of one that is carried out, what to look at. */
      message: z.string().optional(),
      /** The same told apart, and how cells were understood that were not written plainly. */
      notes: z.array(LineNote).optional(),
      /** The fields that change. */
      fields: z.array(z.string()).optional(),
      /**
       * What stands in each of these fields before and after; of somebody new only after. Left out of a very long
       * answer.
       */
      changes: z.record(z.string(), FieldChange).optional(),
      /** Of the employee as it is, or as it will be; absent of a line that failed. */
      displayName: z.string().optional(),
    }),
  ),
})

export type PhotoReason = z.infer<typeof PhotoReason>
export type Coverage = z.infer<typeof Coverage>
export type History = z.infer<typeof History>
export type HistoryEntry = z.infer<typeof HistoryEntry>
export type ImportResult = z.infer<typeof ImportResult>
