import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

const ACTIONS = ['create', 'update', 'attendees', 'cancel', 'none'] as const
const MAILS = ['new', 'updated', 'cancelled', 'none'] as const
const REPLIES = ['none', 'accepted', 'declined', 'tentative'] as const
const DATE_STATES = ['notSent', 'sent', 'changed', 'failed', 'cancelled', 'drift'] as const

const Fault = z.object({ code: z.string(), message: z.string(), remedy: z.string() })

/** Something to know before sending. `stop`: this date, or with no date nothing at all, can be sent as it is. */
const Problem = Fault.extend({
  severity: z.enum(['stop', 'warn']),
  dateId: z.string().optional(),
  employee: z.string().optional(),
})

/** How the meeting of a date will look in Outlook. */
const MeetingPreview = z.object({
  subject: z.string(),
  html: z.string(),
  organiser: z.string(),
  start: z.string(),
  end: z.string(),
  timeZone: z.string(),
  /** Both instants in UTC, so that anyone's local time can be shown. */
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  location: z.string().optional(),
  online: z.boolean(),
  attendees: z.int(),
  hideAttendees: z.boolean(),
})

export const Forecast = z.object({
  /** Hand this back when sending: exactly this plan is carried out, or none. */
  revision: z.string(),
  via: z.enum(['Email', 'MicrosoftGraph']),
  dates: z.array(
    z.object({
      dateId: z.string(),
      action: z.enum(ACTIONS),
      /** What of an update differs: "title", "text", "time", "location", "online", "options". */
      changes: z.array(z.string()),
      /** Absent for a cancellation. */
      meeting: MeetingPreview.optional(),
      recipients: z.array(
        z.object({ employee: z.string().optional(), name: z.string(), address: z.string(), mail: z.enum(MAILS) }),
      ),
    }),
  ),
  /** People times meetings, over all dates. */
  mails: z.object({ new: z.int(), updated: z.int(), cancelled: z.int(), undisturbed: z.int() }),
  /** Whether sending wants `mails.updated` repeated in confirmMails. */
  confirmationNeeded: z.boolean(),
  problems: z.array(Problem),
})

export const SendRequest = z.object({ revision: z.string().min(1).max(200), confirmMails: z.int().min(0).optional() })

export const SendResult = z.object({
  dates: z.array(
    z.object({
      dateId: z.string(),
      action: z.enum(ACTIONS),
      result: z.enum(['done', 'failed', 'nothing']),
      error: Fault.optional(),
      joinUrl: z.string().optional(),
    }),
  ),
  mails: z.object({ new: z.int(), updated: z.int(), cancelled: z.int(), undisturbed: z.int() }),
})

export const InvitationState = z.object({
  /** How the meetings of this session are brought to people. By e-mail answers are not read back: every response stays "none". */
  via: z.enum(['Email', 'MicrosoftGraph']),
  readsReplies: z.boolean(),
  dates: z.array(
    z.object({
      dateId: z.string(),
      state: z.enum(DATE_STATES),
      /** Set for the meeting of a date that stands no more in the session. */
      orphan: z.boolean().optional(),
      organiser: z.string().optional(),
      joinUrl: z.string().optional(),
      sentAt: z.iso.datetime().optional(),
      error: Fault.optional(),
      drift: z
        .object({
          kind: z.enum(['changed', 'deleted']),
          noticedAt: z.iso.datetime(),
          fields: z.record(z.string(), z.object({ rollcall: z.string(), outlook: z.string() })),
        })
        .optional(),
      participants: z.array(
        z.object({
          employee: z.string().optional(),
          name: z.string(),
          address: z.string(),
          sent: z.boolean(),
          response: z.enum(REPLIES),
          respondedAt: z.iso.datetime().optional(),
          /** Why this person could not be told; the others have been. */
          error: Fault.optional(),
        }),
      ),
    }),
  ),
  /** How many dates differ from what was sent: "3 changes not sent". */
  changesNotSent: z.int(),
  /** Present while a sending goes on. */
  sending: z.object({ done: z.int(), total: z.int() }).optional(),
  repliesReadAt: z.iso.datetime().optional(),
})

// What Exchange does not take would keep a session from ever being called off: the first comment stands.
const UNSEEN = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu
const Comment = z.object({
  comment: z
    .string()
    .overwrite((text) => text.replace(UNSEEN, ''))
    .trim()
    .max(2000, 'must have at most 2000 characters')
    .default(''),
})
const Keep = z.object({ keep: z.enum(['outlook', 'rollcall']) })

export type Forecast = z.infer<typeof Forecast>
export type SendRequest = z.infer<typeof SendRequest>
export type SendResult = z.infer<typeof SendResult>
export type InvitationState = z.infer<typeof InvitationState>

const planner = ['trainer', 'admin'] as const

export const operations = {
  previewInvitation: {
    id: 'previewInvitation',
    method: 'post',
    path: '/api/sessions/{id}/invitation/preview',
    access: planner,
    summary: 'The mail forecast: what would happen to each date and who would get which mail',
    status: 200,
    answer: Forecast,
  },
  sendInvitation: {
    id: 'sendInvitation',
    method: 'post',
    path: '/api/sessions/{id}/invitation/send',
    access: planner,
    body: SendRequest,
    summary: 'Carry out exactly the previewed plan; safe to repeat',
    status: 200,
    answer: SendResult,
  },
  readInvitation: {
    id: 'readInvitation',
    method: 'get',
    path: '/api/sessions/{id}/invitation',
    access: planner,
    summary: 'What was sent, who answered what, and what differs by now',
    status: 200,
    answer: InvitationState,
  },
  refreshReplies: {
    id: 'refreshReplies',
    method: 'post',
    path: '/api/sessions/{id}/invitation/replies',
    access: planner,
    summary: 'Read the replies now, and notice what was changed in Outlook',
    status: 200,
    answer: InvitationState,
  },
  remindSilent: {
    id: 'remindSilent',
    method: 'post',
    path: '/api/sessions/{id}/invitation/remind',
    access: planner,
    body: Comment,
    summary: 'Remind those who have not answered, and nobody else',
    status: 200,
    answer: z.object({ reminded: z.int(), failed: z.int() }),
  },
  cancelSession: {
    id: 'cancelSession',
    method: 'post',
    path: '/api/sessions/{id}/cancel',
    access: planner,
    body: Comment,
    summary: 'Call the session off; its meetings are cancelled with the comment',
    status: 200,
    answer: SendResult,
  },
  settleDrift: {
    id: 'settleDrift',
    method: 'put',
    path: '/api/sessions/{id}/drift/{dateId}',
    access: planner,
    body: Keep,
    summary: 'Take over what was changed in Outlook, or put ours back',
    status: 200,
    answer: InvitationState,
  },
  exportRoster: {
    id: 'exportRoster',
    method: 'get',
    path: '/api/sessions/{id}/roster.csv',
    access: planner,
    summary: 'Roster, replies and attendance as CSV; no cell of it can be carried out as a formula',
    status: 200,
    answerType: 'text/csv',
  },
} as const satisfies Record<string, Operation>
