import { z } from 'zod'
import {
  asAnswered,
  email,
  id,
  ENROLMENT_MODES,
  LANGUAGES,
  MOST_DATES,
  MOST_PARTICIPANTS,
  PARTICIPANT_STATUSES,
  SHOW_AS,
  timeZone,
  title,
  wallTime,
} from '../../fields/contract.ts'
import { line, named } from '../../../../lib/text/contract.ts'

const SessionDateDraft = z.strictObject({
  /** As returned by the server; a date without one is new. */
  id: id.optional(),
  start: wallTime,
  end: wallTime,
  /** Defaults to the time zone of the settings. */
  timeZone: timeZone.optional(),
  location: line(300).optional(),
  title: asAnswered,
  text: asAnswered,
})

/** Absent fields get their default or don't change. */
const ParticipantDraft = z.strictObject({
  employee: id,
  status: z.enum(PARTICIPANT_STATUSES).optional(),
  attendance: z.enum(['required', 'optional']).optional(),
  /** Invite even to dates when the person is away. */
  evenIfAway: z.boolean().optional(),
  away: asAnswered,
  since: asAnswered,
  declined: asAnswered,
  leftBecause: asAnswered,
  /** Taken where the status is what they make of the session; otherwise the status stands for all dates. */
  marks: z
    .array(z.strictObject({ dateId: id, status: z.enum(['Attended', 'Absent']) }))
    .max(200)
    .optional(),
  person: asAnswered,
})

const TrainerDraft = z
  .strictObject({
    employee: id.optional(),
    name: line(200).optional(),
    email: email.optional(),
    invited: z.boolean().default(false),
    photo: asAnswered,
  })
  .refine(
    (trainer) => trainer.employee !== undefined || (trainer.name !== undefined && trainer.name !== ''),
    'must name an employee, or have a name',
  )
  .refine(
    (trainer) => !trainer.invited || trainer.employee !== undefined || trainer.email !== undefined,
    'needs an e-mail address to be invited',
  )

/** Absent fields don't change, or get their default. */
export const InvitationDraft = z.strictObject({
  title: line(255).optional(),
  /** HTML; elements that aren't allowed are removed. */
  text: z.string().max(50_000, 'must have at most 50,000 characters').optional(),
  /** The language of {date} and {time}, and of a new session's first text; defaults to the Accept-Language header. */
  language: z.enum(LANGUAGES).optional(),
  onlineSession: z.boolean().optional(),
  /** The service task sends every later change; nothing before the first sending. */
  resendAutomatically: z.boolean().optional(),
  /** The service task sends the first invitation too. A key needs invitations:send to choose it. */
  sendFirst: z.boolean().optional(),
  /** null: no reminder. */
  reminderMinutes: z.int().min(0).max(40_320).nullable().optional(),
  /** null: by the number of attendees, as set in the settings. */
  hideAttendees: z.boolean().nullable().optional(),
  showAs: z.enum(SHOW_AS).optional(),
  responseRequested: z.boolean().optional(),
})

const dates = z.array(SessionDateDraft).max(MOST_DATES, `must be at most ${String(MOST_DATES)} dates`)
const participants = z
  .array(ParticipantDraft)
  .max(MOST_PARTICIPANTS, `must be at most ${String(MOST_PARTICIPANTS)} people`)

const trainers = z.array(TrainerDraft).max(20, 'must be at most 20 trainers')
const capacity = z.int().min(1).max(MOST_PARTICIPANTS)
/** Wall times are in the zone of the session's first date. */
const enrolment = z.strictObject({
  mode: z.enum(ENROLMENT_MODES),
  /** The deadlines for enrolling and for leaving. */
  until: wallTime.optional(),
  leaveUntil: wallTime.optional(),
  /** Absent or empty: for everyone. */
  departments: z.array(named(200)).max(200, 'must be at most 200 departments').optional(),
  /** The manager in Entra ID is asked before a place is given. Absent: no one is. */
  approval: z.literal('manager').optional(),
})
const reference = named(100)

export const SessionDraft = z.strictObject({
  title,
  reference: reference.optional(),
  capacity: capacity.optional(),
  trainers: trainers.optional(),
  dates: dates.optional(),
  participants: participants.optional(),
  enrolment: enrolment.optional(),
  invitation: InvitationDraft.optional(),
})

/** Absent fields don't change; null clears an optional one. The roster has a request of its own. */
export const SessionPatch = z.strictObject({
  /** Moves the session to another training. */
  trainingId: id.optional(),
  title: title.optional(),
  reference: reference.nullable().optional(),
  capacity: capacity.nullable().optional(),
  trainers: trainers.optional(),
  dates: dates.optional(),
  /** null closes enrolment. */
  enrolment: enrolment.nullable().optional(),
  invitation: InvitationDraft.optional(),
})

export const Roster = z.strictObject({ participants })

/** `firstDate` moves the first date to that day and the others along with it; without it the copy has no dates. */
export const SessionCopy = z.strictObject({
  title: title.optional(),
  firstDate: z.iso.date().optional(),
  withParticipants: z.boolean().default(false),
})

/** Without `dateId` it is said of all dates. `Subscribed` takes back what was said. */
export const Attendance = z.strictObject({
  employee: id,
  status: z.enum(['Subscribed', 'Attended', 'Absent']),
  dateId: id.optional(),
})

export type SessionDraft = z.infer<typeof SessionDraft>
export type SessionPatch = z.infer<typeof SessionPatch>
export type Roster = z.infer<typeof Roster>
export type InvitationDraft = z.infer<typeof InvitationDraft>
export type SessionCopy = z.infer<typeof SessionCopy>
export type Attendance = z.infer<typeof Attendance>
