import { z } from 'zod'

const ACTIONS = ['create', 'update', 'attendees', 'cancel', 'none'] as const
const MAILS = ['new', 'updated', 'cancelled', 'none'] as const
export const Fault = z.object({
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
  /** The facts in the message. */
  details: z.record(z.string(), z.unknown()).optional(),
})

/** Something to know before sending. `stop`: this date (or, without a date, nothing at all) can't be sent as it is. */
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
  /** Both in UTC, so that anyone's local time can be shown. */
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  location: z.string().optional(),
  online: z.boolean(),
  attendees: z.int(),
  hideAttendees: z.boolean(),
})

export const Forecast = z.object({
  /** Pass it when sending: exactly this plan is sent, or nothing. */
  revision: z.string(),
  via: z.enum(['Email', 'MicrosoftGraph']),
  dates: z.array(
    z.object({
      dateId: z.string(),
      action: z.enum(ACTIONS),
      /** What an update changes: "title", "text", "time", "location", "online", "options". */
      changes: z.array(z.string()),
      /** Absent for a cancellation. */
      meeting: MeetingPreview.optional(),
      recipients: z.array(
        z.object({
          employee: z.string().optional(),
          name: z.string(),
          address: z.string(),
          mail: z.enum(MAILS),
          /** The person whose mail is for this one too: they share an address, which counts once. */
          sharesWith: z.string().optional(),
          /** Added in Outlook, and Exchange keeps no address for them: this change takes them off the meeting. */
          withoutAddress: z.literal(true).optional(),
        }),
      ),
    }),
  ),
  /** Addresses times meetings, over all dates. */
  mails: z.object({ new: z.int(), updated: z.int(), cancelled: z.int(), undisturbed: z.int() }),
  /**
   * People added in Outlook who get the update or cancellation with everyone else, each once; `mails` doesn't count
   * them. Absent when Outlook couldn't be asked.
   */
  guests: z.object({ updated: z.int(), cancelled: z.int() }).optional(),
  /** People outside the company who get a mail, each once. */
  outside: z.object({
    count: z.int(),
    people: z.array(z.object({ employee: z.string().optional(), name: z.string(), address: z.string() })),
  }),
  /** Whether sending requires `mails.updated` in confirmMails. */
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

export type Forecast = z.infer<typeof Forecast>
export type SendRequest = z.infer<typeof SendRequest>
export type SendResult = z.infer<typeof SendResult>
