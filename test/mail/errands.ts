import { mailCarrier } from '../../api/meetings/mail-carrier.ts'
import type { ErrandResult, Carrier, Errand } from '../../api/meetings/carrier.ts'
import type { Clock } from '../../api/lib/clock.ts'
import type { MailAddress, MailSender } from '../../api/mail/mail-sender.ts'
import { createSmtpSender } from '../../api/mail/smtp.ts'
import type { MeetingAction, MeetingAttendee, MeetingContent, MeetingRecord } from '../../api/store/training-records.ts'
import { fastClock } from '../helpers/fast-clock.ts'
import type { MailServer } from '../helpers/mail-server.ts'

export const FROM: MailAddress = { name: 'Training', address: 'training@contoso.example' }

export const person = (name: string, more: Partial<MeetingAttendee> = {}): MeetingAttendee => ({
  address: `${name.toLowerCase()}@contoso.example`,
  name,
  type: 'required',
  ...more,
})

export const content = (more: Partial<MeetingContent> = {}): MeetingContent => ({
  subject: 'First aid',
  html: '<p>Bring <strong>shoes</strong> &amp; socks.</p>',
  start: '2027-03-10T09:00',
  end: '2027-03-10T12:00',
  timeZone: 'Europe/Brussels',
  online: false,
  hideAttendees: false,
  showAs: 'busy',
  responseRequested: true,
  attendees: [person('Anna'), person('Bo'), person('Cem')],
  ...more,
})

/** A meeting that goes by e-mail, from its first errand to its last. The record is kept as the outbox keeps it. */
export interface Post {
  carrier: Carrier
  meeting: MeetingRecord
  /** As many notes as were written, in order. */
  notes: string[][]
  /** Carries an errand out and keeps what came of it. */
  send(action: MeetingAction, next?: MeetingContent, more?: Partial<Errand['intent']>): Promise<ErrandResult>
  /** An errand of which nothing is kept, as after a crash. */
  errand(action: MeetingAction, next?: MeetingContent, more?: Partial<Errand['intent']>, signal?: AbortSignal): Errand
}

/** By SMTP to this server. */
export function openPost(server: Pick<MailServer, 'port'>): Post & { sender: MailSender } {
  const clock = fastClock(200, new Date('2027-01-05T10:00:00Z'))
  const sender = createSmtpSender({
    server: { host: '127.0.0.1', port: server.port, security: 'loopback' },
    login: undefined,
    from: FROM,
  })
  return Object.assign(openPostWith(mailCarrier({ clock, mail: sender }), { clock, organiser: FROM.address }), {
    sender,
  })
}

export function openPostWith(carrier: Carrier, { clock, organiser }: { clock: Clock; organiser: string }): Post {
  const notes: string[][] = []
  const errand: Post['errand'] = (action, next, more = {}, signal = new AbortController().signal) => ({
    meeting: post.meeting,
    intent: {
      action,
      transactionId: `date-1.${String(post.meeting.generation)}`,
      begunAt: clock.now().toISOString(),
      attempts: 1,
      ...(next && { content: next }),
      ...more,
    },
    uncertain: false,
    signal,
    noteMails: async (steps) =>
      void notes.push(steps.filter(({ step }) => step === 'told').map(({ address }) => address)),
  })
  const post: Post = {
    carrier,
    notes,
    errand,
    meeting: {
      id: 'date-1',
      etag: '1',
      sessionId: 's-1',
      via: 'Email',
      organiser,
      sequence: 0,
      generation: 1,
      replies: {},
      createdAt: '2027-01-05T10:00:00Z',
      updatedAt: '2027-01-05T10:00:00Z',
    },
    send: async (action, next, more) => {
      const carried = await carrier[action](errand(action, next, more))
      const { sent: _before, ...rest } = post.meeting
      post.meeting = {
        ...rest,
        ...(carried.eventId !== undefined && { eventId: carried.eventId }),
        ...(carried.sequence !== undefined && { sequence: carried.sequence }),
        ...(next && { sent: next }),
      }
      return carried
    },
  }
  return post
}
