import { z } from 'zod'
import {
  LANGUAGES,
  MOST_DATES,
  MOST_PARTICIPANTS,
  PARTICIPANT_STATUSES,
  SHOW_AS,
  asAnswered,
  email,
  id,
  line,
  timeZone,
  title,
  wallTime,
} from '../fields/contract.ts'

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
  since: asAnswered,
  declined: asAnswered,
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
  /** In which {date} and {time} are written, and the first text of a new session; left out there, that of the header Accept-Language. */
  language: z.enum(LANGUAGES).optional(),
  onlineSession: z.boolean().optional(),
  resendAutomatically: z.boolean().optional(),
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
const reference = line(100).min(1, 'must not be empty')

export const SessionDraft = z.strictObject({
  title,
  reference: reference.optional(),
  capacity: capacity.optional(),
  trainers: trainers.optional(),
  dates: dates.optional(),
  participants: participants.optional(),
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

/** A person as trainers see one: name and face, nothing of the personnel record beyond it. */
export const PersonView = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  department: z.string().optional(),
  /** A signed address that a browser loads; "?size=48|96|240|648" may follow. */
  photo: z.string().optional(),
})

export const SessionDateView = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  location: z.string().optional(),
  /** Taken over from Outlook for this date alone; what is written on the Invitation tab next takes their place. */
  title: z.string().optional(),
  text: z.string().optional(),
})

export const InvitationView = z.object({
  title: z.string(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  onlineSession: z.boolean(),
  resendAutomatically: z.boolean(),
  reminderMinutes: z.int().nullable(),
  hideAttendees: z.boolean(),
  showAs: z.enum(SHOW_AS),
  responseRequested: z.boolean(),
})

export const ParticipantView = z.object({
  employee: z.string(),
  status: z.enum(PARTICIPANT_STATUSES),
  attendance: z.enum(['required', 'optional']),
  since: z.string(),
  declined: z.boolean().optional(),
  /** Absent for somebody who is no employee any more. */
  person: PersonView.optional(),
})

export const TrainerView = z.object({
  employee: z.string().optional(),
  name: z.string(),
  email: z.string().optional(),
  invited: z.boolean(),
  photo: z.string().optional(),
})

export const SessionView = z.object({
  id: z.string(),
  etag: z.string(),
  trainingId: z.string(),
  trainingTitle: z.string(),
  title: z.string(),
  reference: z.string().optional(),
  capacity: z.int().optional(),
  /** Subscribed, Attended and Absent people hold a seat. */
  seats: z.object({ taken: z.int(), waiting: z.int(), free: z.int().optional() }),
  trainers: z.array(TrainerView),
  dates: z.array(SessionDateView),
  participants: z.array(ParticipantView),
  invitation: InvitationView,
  cancelled: z.object({ at: z.iso.datetime(), comment: z.string() }).optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

/** A session in a list or a calendar. */
export const SessionLine = SessionView.pick({
  id: true,
  trainingId: true,
  trainingTitle: true,
  title: true,
  reference: true,
  capacity: true,
  seats: true,
  dates: true,
  cancelled: true,
}).extend({
  trainers: z.array(z.string()),
  /** How the invitations stand: nothing sent, all as it is, changes waiting, something failed or changed in Outlook. */
  invitations: z.enum(['notSent', 'sent', 'changed', 'failed', 'drift', 'cancelled']),
})

export type SessionDraft = z.infer<typeof SessionDraft>
export type SessionPatch = z.infer<typeof SessionPatch>
export type Roster = z.infer<typeof Roster>
export type InvitationDraft = z.infer<typeof InvitationDraft>
export type InvitationView = z.infer<typeof InvitationView>
export type SessionCopy = z.infer<typeof SessionCopy>
export type Attendance = z.infer<typeof Attendance>
export type PersonView = z.infer<typeof PersonView>
export type ParticipantView = z.infer<typeof ParticipantView>
export type TrainerView = z.infer<typeof TrainerView>
export type SessionView = z.infer<typeof SessionView>
export type SessionLine = z.infer<typeof SessionLine>
