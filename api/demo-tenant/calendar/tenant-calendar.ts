import type { MailboxState, TenantState } from '../tenant-state.ts'
import { isSame } from './event-attendees.ts'
import { cancelEvent, changeEvent, currentEvent, processReply } from './event-actions.ts'
import type { EventRecord, Response } from './event-record.ts'
import { keptHtml } from './exchange-html.ts'
import { withJoinBlock } from './join-block.ts'
import { keepCalendars } from './keep-calendars.ts'
import { renameMailbox } from './mailbox-name.ts'
import { newCopy, ownMailbox } from './mail-delivery.ts'
import {
  type CalendarEntry,
  entryOf,
  receivedEntry,
  type ReplyWord,
  sentMail,
  type SentMail,
  meetingView,
  type CalendarMeeting,
} from './calendar-meeting.ts'
import { instantAt } from './wall-clock.ts'
import { zoneOf } from './zone-names.ts'

interface OutlookEdit {
  subject?: string
  /** Wall time in the zone of the event ("2027-03-10T09:00"). */
  start?: string
  end?: string
  location?: string
  /** The text, above the join block. */
  html?: string
}

/**
 * The calendars of the tenant as tests and the demo's pages see them, and what people do in Outlook. Events can be
 * named by either of their ids.
 */
export interface TenantCalendar {
  /** Existing meetings, of all organisers or of one. */
  events(mailbox?: string): CalendarMeeting[]
  /** What a person sees in their calendar, by start; cancelled meetings only on request. */
  calendarOf(address: string, options?: { cancelled?: boolean }): CalendarEntry[]
  /** All mails sent, in order. */
  readonly mails: readonly SentMail[]
  clearMails(): void
  /** An attendee answers; the organiser gets the reply unless none was requested. */
  reply(address: string, eventId: string, reply: Exclude<ReplyWord, 'none'>, comment?: string): void
  /** The organiser changes a meeting by hand; everyone gets an update. */
  editInOutlook(eventId: string, edit: OutlookEdit): void
  /** The organiser adds someone to a meeting by hand; that person gets an invitation. */
  addInOutlook(
    eventId: string,
    attendee: { address: string; name: string; type?: 'required' | 'optional' | 'resource' },
  ): void
  /** The organiser removes someone from a meeting by hand. */
  removeInOutlook(eventId: string, address: string): void
  /** The organiser deletes a meeting by hand; everyone gets a cancellation. */
  deleteInOutlook(eventId: string): void
  setMailbox(address: string, state: MailboxState): void
  /** Gives a mailbox another address; its calendar and its object id stay. */
  renameMailbox(from: string, to: string): void
  /** Loads what an earlier process left in this file, and keeps everything there from now on. */
  keepCalendarsIn(file: string): void
  /**
   * Rights given in Exchange instead of Entra ID: they aren't in any token, and reach these mailboxes; undefined
   * removes them.
   */
  grantByRbac(addresses: readonly string[] | undefined, role?: 'Calendars.ReadWrite' | 'Mail.Send'): void
  /** Mails sent from a mailbox through Graph, as received, one per addressee. */
  readonly sentMails: TenantState['sentMails']
}

export function createTenantCalendar(state: TenantState): TenantCalendar {
  const { calendars } = state
  const eventOf = (id: string): EventRecord => {
    const event = currentEvent(state, id)
    if (!event) throw new Error(`There is no meeting with the id ${id}.`)
    return event
  }
  return {
    events: (mailbox) =>
      calendars
        .events()
        .filter(({ organiser }) => mailbox === undefined || organiser === mailbox.toLowerCase())
        .map((event) => meetingView(currentEvent(state, event.id) ?? event)),
    calendarOf: (address, options = {}) => {
      const owner = ownMailbox(state, address) ?? address.toLowerCase()
      const own = calendars.events().filter(({ organiser }) => organiser === owner)
      const received = calendars.copies(owner).filter(({ isCancelled }) => options.cancelled || !isCancelled)
      return [...own.map((event) => entryOf(event)), ...received.map(receivedEntry)].sort((a, b) =>
        a.start < b.start ? -1 : 1,
      )
    },
    get mails() {
      return calendars.mails().map(sentMail)
    },
    clearMails: () => calendars.clearMails(),
    reply: (address, eventId, reply, comment) =>
      replyTo(state, address, eventOf(eventId), { reply, ...(comment && { comment }) }),
    editInOutlook: (eventId, edit) => editByHand(state, eventOf(eventId), edit),
    addInOutlook: (eventId, { type = 'required', ...attendee }) => {
      const event = eventOf(eventId)
      changeEvent(state, event, { attendees: [...event.attendees, { ...attendee, type }] })
    },
    removeInOutlook: (eventId, address) => {
      const event = eventOf(eventId)
      changeEvent(state, event, { attendees: event.attendees.filter((one) => !isSame(one.address, address)) })
    },
    deleteInOutlook: (eventId) => cancelEvent(state, eventOf(eventId)),
    setMailbox: (address, mailbox) => void state.mailboxStates.set(address.toLowerCase(), mailbox),
    renameMailbox: (from, to) => renameMailbox(state, from, to),
    keepCalendarsIn: (file) => keepCalendars(calendars, file),
    grantByRbac: (addresses, role = 'Calendars.ReadWrite') => {
      const granted = addresses && new Set(addresses.map((address) => address.toLowerCase()))
      if (role === 'Mail.Send') state.rbacSenders = granted
      else state.rbacMailboxes = granted
    },
    sentMails: state.sentMails,
  }
}

interface Answer {
  reply: Exclude<ReplyWord, 'none'>
  comment?: string
}

function replyTo(state: TenantState, address: string, event: EventRecord, { reply, comment }: Answer): void {
  const owner = ownMailbox(state, address)
  const copy = owner === undefined ? undefined : state.calendars.copy(owner, event.id)
  const attendee = event.attendees.find((one) => one.address.toLowerCase() === address.toLowerCase())
  if (!copy && !attendee) throw new Error(`${address} was not invited to "${event.subject}".`)
  const response: Exclude<Response, 'none'> = reply === 'tentative' ? 'tentativelyAccepted' : reply
  const now = state.clock.now().getTime()
  // Declining removes the meeting from the calendar; changing one's mind brings it back.
  const kept = copy ?? (owner === undefined ? undefined : newCopy(state, owner, event, now))
  if (copy && reply === 'declined') state.calendars.removeCopy(copy)
  else if (kept && reply !== 'declined')
    state.calendars.putCopy({ ...kept, response, respondedAt: now, changedAt: now, version: kept.version + 1 })
  if (!event.options.responseRequested) return
  const from = {
    address: attendee?.address ?? address,
    name: attendee?.name ?? state.directory.byAddress(address)?.displayName ?? address,
  }
  processReply(state, event, { from, response, ...(comment && { comment }) })
}

function editByHand(state: TenantState, event: EventRecord, edit: OutlookEdit): void {
  const zone = zoneOf(event.startZone) ?? 'UTC'
  const moment = (text: string | undefined, former: number) =>
    text === undefined
      ? undefined
      : {
          instant: instantAt(text.length === 16 ? `${text}:00` : text, zone),
          zone: former === event.start ? event.startZone : event.endZone,
        }
  const start = moment(edit.start, event.start)
  const end = moment(edit.end, event.end)
  if ((end?.instant ?? event.end) < (start?.instant ?? event.start))
    throw new Error('The meeting would end before it begins.')
  changeEvent(state, event, {
    ...(edit.subject !== undefined && { subject: edit.subject }),
    ...(start && { start }),
    ...(end && { end }),
    ...(edit.location !== undefined && { locations: edit.location === '' ? [] : [{ displayName: edit.location }] }),
    ...(edit.html !== undefined && { html: withBlockOf(event, edit.html) }),
  })
}

function withBlockOf(event: EventRecord, html: string): string {
  return event.meeting?.inBody ? withJoinBlock(keptHtml(html), event.meeting) : keptHtml(html)
}
