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
  /** Given back by the server; a date without one is new. */
  id: id.optional(),
  start: wallTime,
  end: wallTime,
  /** Left out: the time zone of the settings. */
  timeZone: timeZone.optional(),
  location: line(300).optional(),
  title: asAnswered,
  text: asAnswered,
})

/** What is left out takes its default or stays as it is. */
const ParticipantDraft = z.strictObject({
  employee: id,
  status: z.enum(PARTICIPANT_STATUSES).optional(),
  attendance: z.enum(['required', 'optional']).optional(),
  /** Invite also to dates on which the person is away. */
  evenIfAway: z.boolean().optional(),
  away: asAnswered,
  since: asAnswered,
  declined: asAnswered,
  leftBecause: asAnswered,
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

/** Fields left out stay as they are, or take their default. */
export const InvitationDraft = z.strictObject({
  title: line(255).optional(),
  /** HTML; what is not allowed in it is taken out. */
  text: z.string().max(50_000, 'must have at most 50,000 characters').optional(),
  /**
   * In which {date} and {time} are written, and the first text of a new session; left out there, that of the header
   * Accept-Language.
   */
  language: z.enum(LANGUAGES).optional(),
  onlineSession: z.boolean().optional(),
  /** Every later change goes out by the service task; nothing does before the first sending. */
  resendAutomatically: z.boolean().optional(),
  /** The service task sends the first invitation too. A key needs invitations:send to choose it. */
  sendFirst: z.boolean().optional(),
  /** null: no reminder. */
  reminderMinutes: z.int().min(0).max(40_320).nullable().optional(),
  /** null: by the number of attendees, as the settings say. */
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
  /** The last moment to enrol, and to leave. */
  until: wallTime.optional(),
  leaveUntil: wallTime.optional(),
  /** Left out or empty: for everybody. */
  departments: z.array(named(200)).max(200, 'must be at most 200 departments').optional(),
  /** The manager, as Entra ID names them, is asked before a place is given. Left out: nobody is. */
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

/** Fields left out stay as they are; null takes an optional one away. The roster has a request of its own. */
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

/** `firstDate` moves the first date to that day and all others with it; without it the copy has no dates. */
export const SessionCopy = z.strictObject({
  title: title.optional(),
  firstDate: z.iso.date().optional(),
  withParticipants: z.boolean().default(false),
})

export const Attendance = z.strictObject({ employee: id, status: z.enum(['Subscribed', 'Attended', 'Absent']) })

export type SessionDraft = z.infer<typeof SessionDraft>
export type SessionPatch = z.infer<typeof SessionPatch>
export type Roster = z.infer<typeof Roster>
export type InvitationDraft = z.infer<typeof InvitationDraft>
export type SessionCopy = z.infer<typeof SessionCopy>
export type Attendance = z.infer<typeof Attendance>
