import { z } from 'zod'
import { ENROLMENT_MODES, LANGUAGES, PARTICIPANT_STATUSES, SHOW_AS } from '../fields/contract.ts'
import { PersonView } from '../people/contract.ts'

const SessionDateView = z.object({
  id: z.string(),
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  location: z.string().optional(),
  /** Taken over from Outlook for this date only, until the Invitation tab's text is next changed. */
  title: z.string().optional(),
  text: z.string().optional(),
})

export const InvitationView = z.object({
  title: z.string(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  onlineSession: z.boolean(),
  resendAutomatically: z.boolean(),
  sendFirst: z.boolean(),
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
  /** When the person declined in Outlook after the last moment to leave. */
  declinedLateAt: z.string().optional(),
  /** The reason the person gave for leaving. */
  leftBecause: z.string().optional(),
  /** Invited even to dates when the person is away. */
  evenIfAway: z.boolean().optional(),
  /** The dates when the person is away, and why. */
  away: z
    .array(
      z.object({
        dateId: z.string(),
        reason: z.enum(['absent', 'startsLater', 'hasLeft']),
        from: z.string().optional(),
        until: z.string().optional(),
      }),
    )
    .optional(),
  /**
   * Whether the person attended, per date where that is known. One attended date makes the status Attended, missing
   * all of them Absent.
   */
  marks: z.array(z.object({ dateId: z.string(), status: z.enum(['Attended', 'Absent']) })).optional(),
  /** Absent when the person's record was deleted. */
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
  enrolment: z
    .object({
      mode: z.enum(ENROLMENT_MODES),
      until: z.string().optional(),
      leaveUntil: z.string().optional(),
      departments: z.array(z.string()).optional(),
      approval: z.literal('manager').optional(),
    })
    .optional(),
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
  /** Who asked for a place and waits for the trainer, and who declined after the last moment to leave. */
  needs: z.object({ requests: z.int(), lateDeclines: z.int() }).optional(),
  /** How those with a seat replied to their invitations; absent while no one has one. */
  replies: z.object({ accepted: z.int(), tentative: z.int(), declined: z.int(), none: z.int() }).optional(),
  /** The state of the invitations: not sent, sent, changes waiting, or failed or changed in Outlook. */
  invitations: z.enum(['notSent', 'sent', 'changed', 'failed', 'drift', 'cancelled']),
})

export type InvitationView = z.infer<typeof InvitationView>
export type ParticipantView = z.infer<typeof ParticipantView>
export type TrainerView = z.infer<typeof TrainerView>
export type SessionView = z.infer<typeof SessionView>
export type SessionLine = z.infer<typeof SessionLine>
