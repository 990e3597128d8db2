import { z } from 'zod'
import { FieldChange, LineNote, ListReading } from '../../../imports/contract.ts'
import { email, ENROLMENT_MODES, timeZone, title, wallTime } from '../fields/contract.ts'
import { line, named } from '../../../lib/text/contract.ts'

const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false', 'yes', 'no', '1', '0', ''])])
const departments = z.union([
  z.string().max(20_000),
  z
    .array(z.string().max(200))
    .max(200)
    .transform((all) => all.join(';')),
])

/**
 * One line of an import: one date of one session. Lines with the same `reference` are the dates of one session, and an
 * import replaces the dates of its sessions. Absent fields don't change. Participants are employee numbers or e-mail
 * addresses, separated by spaces, commas or semicolons in CSV; if given, they are the whole roster: people who aren't
 * named are removed, the others stay.
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
  onlineSession: yesOrNo.optional(),
  /** The invitation's subject, and its text as HTML; placeholders such as {date} are filled in. */
  invitationTitle: line(255).optional(),
  invitationText: z.string().max(50_000, 'must have at most 50,000 characters').optional(),
  /** Every later change is sent without a click. A key needs invitations:send to switch it on. */
  resendAutomatically: yesOrNo.optional(),
  /** Whether people may enrol by themselves, and until when they may and may leave. */
  enrolment: z.enum(ENROLMENT_MODES).optional(),
  enrolUntil: wallTime.optional(),
  leaveUntil: wallTime.optional(),
  /** Who may enrol; empty: everyone. Separated by semicolons in CSV. */
  enrolDepartments: departments.optional(),
})

const Counts = z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), failed: z.int() })

export const SessionImportResult = z.object({
  dryRun: z.boolean(),
  /** With it, the whole report can be read page by page for a day; absent when all of it is here. */
  importId: z.string().optional(),
  /** Lines by outcome. */
  counts: Counts,
  /** Sessions by outcome; lines without a reference belong to none. */
  sessions: Counts,
  /** How many lines have a fault or a warning. */
  toLookAt: z.int(),
  /** Headers that match nothing Rollcall knows. */
  ignoredColumns: z.array(z.string()),
  /** How the file was read; absent for JSON. */
  reading: ListReading.optional(),
  /** What the list leaves open: send it as the parameter with this name. */
  asks: z.array(z.enum(['dateOrder'])).optional(),
  /** How many lines are left out, because the answer is too long or on request; failed lines come first. */
  omittedLines: z.int().optional(),
  lines: z.array(
    z.object({
      /** In CSV, the line of the file (the header is 1); in JSON, the position (the first is 1). */
      line: z.int(),
      reference: z.string().optional(),
      sessionId: z.string().optional(),
      outcome: z.enum(['added', 'changed', 'unchanged', 'failed']),
      /** What is wrong, or what was left out of an imported line. */
      messages: z.array(z.string()),
      /** The same as separate notes, and how ambiguous cells were read. */
      notes: z.array(LineNote).optional(),
      /**
       * The changes by field; on the first line of a session, also those of the whole session. Left out of very long
       * answers.
       */
      changes: z.record(z.string(), FieldChange).optional(),
      /** The date as it was read; `words` includes the weekday, in the language of Accept-Language. */
      when: z.object({ start: z.string(), end: z.string(), timeZone: z.string(), words: z.string() }).optional(),
    }),
  ),
})

export type SessionImportLine = z.infer<typeof SessionImportLine>
export type SessionImportResult = z.infer<typeof SessionImportResult>
