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
 * Why someone has a picture or none: a code, and the facts in the English sentence (names, ISO days, counts, the
 * property people are matched by; `pictureUntil`: when the picture of someone who isn't found is removed, "" for
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

/** How many people have a picture, in total and by department (people without one under ""), the largest first. */
export const Coverage = z.object({
  total: z.int(),
  withPhoto: z.int(),
  bySource: z.object({ entra: z.int(), hr: z.int() }),
  /** By the list's `outcome` filter; outcomes without anyone are left out. */
  byOutcome: z.partialRecord(z.enum([...PHOTO_OUTCOMES, 'waiting']), z.int()),
  departments: z.array(z.object({ department: z.string(), total: z.int(), withPhoto: z.int() })),
})

/** Where people work and what they are, the most frequent first. */
export const PeopleValues = z.object({
  locations: z.array(z.object({ value: z.string(), total: z.int() })),
  jobTitles: z.array(z.object({ value: z.string(), total: z.int() })),
})

const FieldChanges = z.record(z.string(), z.object({ before: z.unknown().optional(), after: z.unknown().optional() }))

/** Something that happened to an employee: a change by someone (from the audit trail), or to the picture by a run. */
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
    /** Whether the run still exists; old ones are deleted. */
    runKept: z.boolean(),
  }),
])

/** Newest first; `more`: there are older ones. */
export const History = z.object({ items: z.array(HistoryEntry), more: z.boolean() })

export const ImportResult = z.object({
  dryRun: z.boolean(),
  /** With it, the whole report can be read page by page for a day; absent when all of it is here. */
  importId: z.string().optional(),
  total: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int(),
  /** How many lines have a fault or a warning. */
  toLookAt: z.int(),
  /** Headers that match nothing Rollcall knows. */
  ignoredColumns: z.array(z.string()),
  /** How the file was read; absent for JSON. */
  reading: ListReading.optional(),
  /** What the list leaves open: send it as the parameter with this name. */
  asks: z.array(z.enum(['dateOrder'])).optional(),
  /** Who isn't in the list, when it was said to have everybody. */
  missing: MissingPeople.optional(),
  /** How many lines are left out, because the answer is too long or on request; failed lines come first. */
  omittedLines: z.int().optional(),
  lines: z.array(
    z.object({
      /** In CSV, the line of the file (the header is 1); in JSON, the position (the first is 1). */
      line: z.int(),
      employeeNumber: z.string().optional(),
      result: z.enum(['created', 'updated', 'unchanged', 'failed']),
      /** What is wrong with a failed line, or what to check on one that is imported. */
      message: z.string().optional(),
      /** The same as separate notes, and how ambiguous cells were read. */
      notes: z.array(LineNote).optional(),
      /** The fields that change. */
      fields: z.array(z.string()).optional(),
      /** Each field's value before and after; for a new employee only after. Left out of very long answers. */
      changes: z.record(z.string(), FieldChange).optional(),
      /** As it is, or will be; absent when the line failed. */
      displayName: z.string().optional(),
    }),
  ),
})

export type PhotoReason = z.infer<typeof PhotoReason>
export type Coverage = z.infer<typeof Coverage>
export type PeopleValues = z.infer<typeof PeopleValues>
export type History = z.infer<typeof History>
export type HistoryEntry = z.infer<typeof HistoryEntry>
export type ImportResult = z.infer<typeof ImportResult>
