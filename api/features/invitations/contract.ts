import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { Fault, Forecast, SendRequest, SendResult } from './forecast/contract.ts'
import { paragraphs } from '../../lib/text/contract.ts'

const REPLIES = ['none', 'accepted', 'declined', 'tentative'] as const
const UNSEEN_REASONS = ['invitation', 'link', 'outside', 'resend'] as const
const DATE_STATES = ['notSent', 'sent', 'changed', 'failed', 'cancelled', 'drift'] as const

export const InvitationState = z.object({
  /** How this session's meetings are sent. By e-mail no replies are read: every response stays "none". */
  via: z.enum(['Email', 'MicrosoftGraph']),
  readsReplies: z.boolean(),
  dates: z.array(
    z.object({
      dateId: z.string(),
      state: z.enum(DATE_STATES),
      /** Set for the meeting of a date that was removed from the session. */
      orphan: z.boolean().optional(),
      organiser: z.string().optional(),
      joinUrl: z.string().optional(),
      sentAt: z.iso.datetime().optional(),
      error: Fault.optional(),
      /** Good to know, although nothing is wrong. */
      notes: z.array(Fault).optional(),
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
          /** Who shares the address, and so the mail and the reply. */
          sharesWith: z.string().optional(),
          sent: z.boolean(),
          response: z.enum(REPLIES),
          respondedAt: z.iso.datetime().optional(),
          /** Why this person wasn't reached or, if they count as reached, why that isn't certain. */
          error: Fault.optional(),
        }),
      ),
    }),
  ),
  /**
   * Who sends the invitation the first time: a person, or the service task because someone chose so; "done" once it was
   * sent.
   */
  firstSending: z.enum(['person', 'task', 'done']),
  /**
   * Set while nothing is sent automatically, because a key without the right to send changed something a person should
   * look at.
   */
  unseen: Fault.extend({ by: z.string(), at: z.iso.datetime(), because: z.array(z.enum(UNSEEN_REASONS)) }).optional(),
  /** How many dates differ from what was sent: "3 changes not sent". */
  changesNotSent: z.int(),
  /** Only while a sending is in progress. */
  sending: z.object({ done: z.int(), total: z.int() }).optional(),
  repliesReadAt: z.iso.datetime().optional(),
})

// A comment that Exchange refuses would keep the session from ever being cancelled, because the first comment stays.
const Comment = z.object({ comment: paragraphs(2000).default('') })
/** Whether the roster has employee numbers: it is printed and passed on, and few readers need them. */
const yesOrNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')
const Keep = z.object({ keep: z.enum(['outlook', 'rollcall']) })

export type InvitationState = z.infer<typeof InvitationState>

const planner = ['trainer', 'admin'] as const
/** And HR systems with the right to send. */
const sending = ['trainer', 'admin', 'invitations:send'] as const

export const operations = {
  previewInvitation: {
    id: 'previewInvitation',
    method: 'post',
    path: '/api/sessions/{id}/invitation/preview',
    access: sending,
    summary: 'Get the mail forecast: what would happen to each date, and who would get which mail',
    status: 200,
    answer: Forecast,
  },
  sendInvitation: {
    id: 'sendInvitation',
    method: 'post',
    path: '/api/sessions/{id}/invitation/send',
    access: sending,
    body: SendRequest,
    summary: 'Send exactly the previewed plan; safe to repeat',
    status: 200,
    answer: SendResult,
  },
  readInvitation: {
    id: 'readInvitation',
    method: 'get',
    path: '/api/sessions/{id}/invitation',
    access: sending,
    summary: 'Get what was sent, who replied what, and what differs now',
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
    summary: 'Remind only the people who haven’t replied',
    status: 200,
    answer: z.object({ reminded: z.int(), failed: z.int() }),
  },
  cancelSession: {
    id: 'cancelSession',
    method: 'post',
    path: '/api/sessions/{id}/cancel',
    access: planner,
    body: Comment,
    summary: 'Cancel the session; its meetings are cancelled with the comment',
    status: 200,
    answer: SendResult,
  },
  settleDrift: {
    id: 'settleDrift',
    method: 'put',
    path: '/api/sessions/{id}/drift/{dateId}',
    access: planner,
    body: Keep,
    summary: 'Take over what was changed in Outlook, or restore Rollcall’s version',
    status: 200,
    answer: InvitationState,
  },
  exportRoster: {
    id: 'exportRoster',
    method: 'get',
    path: '/api/sessions/{id}/roster.csv',
    access: planner,
    query: z.strictObject({ employeeNumbers: yesOrNo }),
    summary: 'Export roster, replies and attendance as CSV; no cell can run as a formula',
    status: 200,
    answerType: 'text/csv',
  },
} as const satisfies Record<string, Operation>
