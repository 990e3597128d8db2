import { z } from 'zod'
import { FieldChange, LineNote, ListReading } from '../../../imports/contract.ts'
import { email, timeZone, title, wallTime } from '../fields/contract.ts'
import { line, named } from '../../../lib/text/contract.ts'

/**
 * One line of an import: one date of one session. Lines with the same `reference` are the dates of one session; an
 * import replaces the dates of the sessions it names. What is left out stays as it is. Participants are employee
 * numbers or e-mail addresses, separated by blanks, commas or semicolons in CSV; where they are given they are the
 * roster: whoever is not named is taken off, whoever was there stays.
 */
export const SessionImportLine = z.strictObject({
  reference: named(100),
  training: title,
  session: title.optional(),
  start: wallTime,
  end: wallTime,
  timeZone: timeZone.optional(),
  location: line(300).optional(),
  capacity: z.coerce.number().int().min(1).max(2000).optional(),
  trainer: line(200).optional(),
  trainerEmail: email.optional(),
  participants: z.union([z.string().max(100_000), z.array(z.string().max(254)).max(2000)]).optional(),
  onlineSession: z.union([z.boolean(), z.enum(['true', 'false', 'yes', 'no', '1', '0', ''])]).optional(),
})

const Counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), failed: z.int() })

export const SessionImportResult = z.object({
  dryRun: z.boolean(),
  /** Under it the whole report can be read page by page for a day; absent where all of it is here. */
  importId: z.string().optional(),
  /** Lines by outcome. */
  counts: Counts,
  /** Sessions by outcome; lines without a reference belong to none. */
  sessions: Counts,
  /** How many lines have a fault or a warning. */
  toLookAt: z.int(),
  /** Header words that name nothing Rollcall knows. */
  ignoredColumns: z.array(z.string()),
  /** How the file was understood; absent for JSON. */
  reading: ListReading.optional(),
  /** What the list does not tell: send it as the parameter of this name. */
  asks: z.array(z.enum(['dateOrder'])).optional(),
  /** How many lines are left out because the answer is too long, or on request; lines that failed come first. */
  omittedLines: z.int().optional(),
  lines: z.array(
    z.object({
      /** Of a CSV the line in the file, the header being 1; of a JSON array the place, the first being 1. */
      line: z.int(),
      reference: z.string().optional(),
      sessionId: z.string().optional(),
      outcome: z.enum(['added', 'changed', 'unchanged', 'failed']),
      /** What is wrong, or what was left out of a line that was carried out. */
      messages: z.array(z.string()),
      /** The same told apart, and how cells were understood that were not written plainly. */
      notes: z.array(LineNote).optional(),
      /**
       * Field by field what changes; on the first line of a session also what changes in all of it. Left out of a very
       * long answer.
       */
      changes: z.record(z.string(), FieldChange).optional(),
      /** The date as it was understood; `words` say it with its weekday, in the language of Accept-Language. */
      when: z.object({ start: z.string(), end: z.string(), timeZone: z.string(), words: z.string() }).optional(),
    }),
  ),
})

export type SessionImportLine = z.infer<typeof SessionImportLine>
export type SessionImportResult = z.infer<typeof SessionImportResult>
