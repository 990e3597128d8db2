import type { TenantState } from '../tenant-state.ts'
import { asNew, compareAttendees, isSame, replaceAttendees } from './event-attendees.ts'
import type { EventChange } from './event-input.ts'
import type { EventOptions, EventRecord, MailKind, ReplyMail } from './event-record.ts'
import { textAsHtml } from './exchange-html.ts'
import { createMeeting, hasJoinBlock, withJoinBlock } from './join-block.ts'
import { deliver } from './mail-delivery.ts'
import { personAt } from './mailbox-person.ts'

const LATE_LINK_MS = 5_000

const USUAL: EventOptions = {
  reminderMinutesBeforeStart: 15,
  isReminderOn: true,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  showAs: 'busy',
  importance: 'normal',
  sensitivity: 'normal',
  categories: [],
}

type CompleteChange = EventChange & Required<Pick<EventChange, 'start' | 'end'>>

/** Puts a new event into the organiser's calendar and mails its attendees. */
export function createEvent(
  state: TenantState,
  organiser: { address: string; name: string },
  change: CompleteChange,
): EventRecord {
  const now = state.clock.now().getTime()
  const event: EventRecord = {
    ...state.calendars.newIds(organiser.address),
    version: 1,
    organiser: organiser.address,
    organiserName: organiser.name,
    createdAt: now,
    changedAt: now,
    subject: change.subject ?? '',
    html: change.html ?? textAsHtml(''),
    start: change.start.instant,
    startZone: change.start.zone,
    end: change.end.instant,
    endZone: change.end.zone,
    isAllDay: change.isAllDay ?? false,
    locations: change.locations ?? [],
    attendees: (change.attendees ?? []).filter(({ address }) => !isSame(address, organiser.address)).map(asNew),
    options: { ...USUAL, ...change.options },
    extended: change.extended ?? [],
    isOnline: false,
    ...(change.transactionId !== undefined && { transactionId: change.transactionId }),
  }
  const made = change.isOnline ? goOnline(state, event) : event
  state.calendars.put(made)
  mail(
    state,
    made,
    'invitation',
    made.attendees.map(({ address }) => address),
  )
  return made
}

function goOnline(state: TenantState, event: EventRecord): EventRecord {
  const { joinLink } = state.switches
  if (joinLink === 'none') return { ...event, isOnline: true }
  const meeting = createMeeting({
    seed: `${event.id} ${event.version}`,
    tenantId: state.tenantId,
    organiserId: personAt(state, event.organiser)?.id ?? event.organiser,
    visibleFrom: joinLink === 'late' ? state.clock.now().getTime() + LATE_LINK_MS : 0,
  })
  return appear(state, { ...event, isOnline: true, meeting })
}

/** Once the meeting is available, the body has its join block. */
function appear(state: TenantState, event: EventRecord): EventRecord {
  const { meeting } = event
  if (!meeting || meeting.inBody || meeting.visibleFrom > state.clock.now().getTime()) return event
  return { ...event, html: withJoinBlock(event.html, meeting), meeting: { ...meeting, inBody: true } }
}

/** The current event: a late join link may have arrived. */
export function currentEvent(state: TenantState, id: string): EventRecord | undefined {
  const event = state.calendars.event(id)
  const current = event && appear(state, event)
  if (!current || current === event) return event
  const changed = { ...current, version: current.version + 1, changedAt: state.clock.now().getTime() }
  state.calendars.put(changed)
  return changed
}

/**
 * Changes an event as a PATCH does, with Exchange's rule for mails: a change of attendees reaches those added and
 * removed, any other change reaches everyone. A body without the join block removes the online meeting.
 */
export function changeEvent(state: TenantState, former: EventRecord, change: EventChange): EventRecord {
  const changed = applyChange(state, former, change)
  state.calendars.put(changed)
  const { added, removed, altered, kept } = compareAttendees(former.attendees, changed.attendees)
  const isRosterOnly = Object.keys(change).every((name) => name === 'attendees')
  mail(state, changed, 'invitation', added)
  mail(state, changed, 'cancellation', removed)
  mail(state, changed, 'update', isRosterOnly ? altered : kept)
  return changed
}

function applyChange(state: TenantState, former: EventRecord, change: EventChange): EventRecord {
  const start = change.start ?? { instant: former.start, zone: former.startZone }
  const end = change.end ?? { instant: former.end, zone: former.endZone }
  const isMoved = start.instant !== former.start || end.instant !== former.end
  const attendees = change.attendees ? replaceAttendees(former, change.attendees) : former.attendees
  const event: EventRecord = {
    ...former,
    version: former.version + 1,
    changedAt: state.clock.now().getTime(),
    subject: change.subject ?? former.subject,
    html: change.html ?? former.html,
    start: start.instant,
    startZone: start.zone,
    end: end.instant,
    endZone: end.zone,
    isAllDay: change.isAllDay ?? former.isAllDay,
    locations: change.locations ?? former.locations,
    // After a change of time, everyone is asked again.
    attendees: isMoved ? attendees.map(asNew) : attendees,
    options: { ...former.options, ...change.options },
    extended: mergeExtended(former, change),
  }
  const { meeting, ...offline } = event
  const isLost = change.html !== undefined && meeting?.inBody === true && !hasJoinBlock(change.html, meeting)
  const kept: EventRecord = isLost ? { ...offline, isOnline: false } : event
  return change.isOnline && !kept.isOnline ? goOnline(state, kept) : kept
}

function mergeExtended(former: EventRecord, change: EventChange): EventRecord['extended'] {
  if (!change.extended) return former.extended
  const named = new Set(change.extended.map(({ id }) => id))
  return [...former.extended.filter(({ id }) => !named.has(id)), ...change.extended]
}

function mail(
  state: TenantState,
  event: EventRecord,
  kind: MailKind,
  addresses: readonly string[],
  comment?: string,
): void {
  for (const to of addresses)
    deliver(state, { to, kind, at: state.clock.now().getTime(), seen: event, ...(comment && { comment }) })
}

/** Removes the event from the organiser's calendar and sends every attendee a cancellation. */
export function cancelEvent(state: TenantState, event: EventRecord, comment?: string): void {
  state.calendars.remove(event)
  mail(
    state,
    event,
    'cancellation',
    event.attendees.map(({ address }) => address),
    comment,
  )
}

/** Mails the meeting to these people only. */
export function forwardEvent(
  state: TenantState,
  event: EventRecord,
  addresses: readonly string[],
  comment?: string,
): void {
  mail(state, event, 'forward', addresses, comment)
}

/** What Exchange does when an attendee's reply arrives in the organiser's mailbox. */
export function processReply(
  state: TenantState,
  event: EventRecord,
  reply: Pick<ReplyMail, 'from' | 'response' | 'comment'>,
): void {
  const { from, response } = reply
  const now = state.clock.now().getTime()
  state.calendars.addReply({ ...reply, to: event.organiser, at: now, seen: event })
  const answer = { response, respondedAt: now }
  const isListed = event.attendees.some(({ address }) => isSame(address, from.address))
  const attendees = isListed
    ? event.attendees.map((attendee) =>
        isSame(attendee.address, from.address) ? { ...attendee, ...answer } : attendee,
      )
    : [...event.attendees, { ...from, type: 'optional' as const, ...answer }]
  state.calendars.put({ ...event, attendees, version: event.version + 1, changedAt: now })
}
