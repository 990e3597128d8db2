import { createHash } from 'node:crypto'
import type { MailSender } from '../../mail/mail-sender.ts'
import type { AttendeeRecord, EventOptions, EventRecord } from './event-record.ts'
import { keptHtml } from './exchange-html.ts'
import { deliver, ownMailbox } from './mail-delivery.ts'
import { readICalendar, type CalendarRequest } from './read-icalendar.ts'
import type { TenantState } from '../tenant-state.ts'

/** A mail sender that delivers to people of the tenant, instead of a mail server. */
export interface TenantPost {
  readonly mailSender: MailSender
}

/** A message that arrived in a mailbox, however it was sent. */
interface ReceivedMail {
  from: MailSender['from']
  /** An address. */
  to: string
  html: string
  calendar: string
  at: Date
}

/**
 * Mails are read as a mail program reads them: the iCalendar object counts. The meetings are put in the sender's
 * calendar, as far as the mails describe them, so that answers have a place to go.
 */
export function createTenantPost(state: TenantState): TenantPost {
  const from = { name: 'Training', address: `training@${state.tenantDomain}` }
  return {
    mailSender: {
      from,
      send: ({ to, html, calendar, at }) => {
        receiveMail(state, { from, to: to.address, html, calendar: calendar.iCalendar, at })
        return Promise.resolve()
      },
      close: () => undefined,
    },
  }
}

/** A mail with a meeting reaches a mailbox; a message older than the known one changes nothing. */
export function receiveMail(state: TenantState, mail: ReceivedMail): void {
  const request = readICalendar(mail.calendar)
  const key = `${request.uid} ${mail.to.toLowerCase()}`
  const known = state.knownSequences.get(key) ?? 0
  if (request.sequence >= known) receive(state, mail, request)
  state.knownSequences.set(key, Math.max(request.sequence, known))
}

function receive(state: TenantState, mail: ReceivedMail, request: CalendarRequest): void {
  const { calendars } = state
  const id = eventId(request.uid)
  const former = calendars.event(id)
  const to = mail.to.toLowerCase()
  const isOff = request.method === 'CANCEL'
  const seen = eventFrom(state, { mail, request, former })
  if (isOff && seen.attendees.length === 0) calendars.remove(seen)
  else calendars.put(seen)
  const owner = ownMailbox(state, to)
  const copy = owner === undefined ? undefined : calendars.copy(owner, id)
  const kind = isOff
    ? 'cancellation'
    : (copy && !copy.isCancelled) || former?.attendees.some(({ address }) => address === to)
      ? 'update'
      : 'invitation'
  deliver(state, {
    to,
    kind,
    at: mail.at.getTime(),
    seen,
    ...(isOff && request.description !== '' && { comment: request.description }),
  })
}

/** In the form of Exchange's own ids, which are case-sensitive. */
function eventId(uid: string): string {
  return `AAkAMail${createHash('sha256').update(uid).digest('base64url')}AAA=`
}

interface Received {
  mail: ReceivedMail
  request: CalendarRequest
  former: EventRecord | undefined
}

function eventFrom(state: TenantState, { mail, request, former }: Received): EventRecord {
  const { start, end, location, subject, uid } = request
  const now = state.clock.now().getTime()
  const id = eventId(uid)
  return {
    id,
    movingId: id,
    iCalUId: uid,
    version: (former?.version ?? 0) + 1,
    organiser: mail.from.address,
    organiserName: mail.from.name,
    createdAt: former?.createdAt ?? now,
    changedAt: now,
    subject,
    html: keptHtml(mail.html),
    start: start.instant,
    startZone: start.zone,
    end: end.instant,
    endZone: end.zone,
    isAllDay: false,
    locations: location === '' ? [] : [{ displayName: location }],
    attendees: attendeesFrom(mail.to, request, former),
    options: optionsFrom(request),
    extended: [],
    isOnline: false,
  }
}

/** A mail is certain only about the person it went to. */
function attendeesFrom(
  to: string,
  { method, attendees, start }: CalendarRequest,
  former: EventRecord | undefined,
): AttendeeRecord[] {
  const address = to.toLowerCase()
  const others = (former?.attendees ?? []).filter((one) => one.address !== address)
  if (method === 'CANCEL') return others
  const before = former?.start === start.instant ? former.attendees.find((one) => one.address === address) : undefined
  const type = attendees.get(address)?.isOptional ? 'optional' : 'required'
  return [
    ...others,
    {
      address,
      name: attendees.get(address)?.name ?? to,
      type,
      response: before?.response ?? 'none',
      respondedAt: before?.respondedAt ?? 0,
    },
  ]
}

const SHOW_AS: Record<string, EventOptions['showAs']> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  OOF: 'oof',
  WORKINGELSEWHERE: 'workingElsewhere',
}

function optionsFrom({ busy, reminder, attendees }: CalendarRequest): EventOptions {
  return {
    reminderMinutesBeforeStart: reminder ?? 15,
    isReminderOn: reminder !== undefined,
    responseRequested: [...attendees.values()].some(({ isAsked }) => isAsked),
    allowNewTimeProposals: true,
    hideAttendees: attendees.size <= 1,
    showAs: SHOW_AS[busy] ?? 'busy',
    importance: 'normal',
    sensitivity: 'normal',
    categories: [],
  }
}
