import { digestOf } from '../company/seeded.ts'
import type { GraphCall } from '../graph/graph-call.ts'
import type { EventCopy, EventRecord } from './event-record.ts'
import { htmlAsText } from './exchange-html.ts'
import { readExtendedId } from './extended-id.ts'
import { shownRows } from './kept-rows.ts'
import type { EventExpand } from './event-query.ts'
import { wallTimeAt } from './wall-clock.ts'
import { zoneOf } from './zone-names.ts'

const NEVER = '0001-01-01T00:00:00Z'
const PREVIEW_LENGTH = 255

/** An event in one mailbox: the organiser's own, or a copy. */
export type MailboxEvent = { event: EventRecord } | { copy: EventCopy }

/** What the caller prefers, from the Prefer headers. */
interface Preferences {
  timeZone: string
  immutableIds: boolean
  plainText: boolean
}

export function preferencesOf(headers: Headers): Preferences {
  const prefer = headers.get('prefer') ?? ''
  const asked = /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(prefer)?.[1]
  return {
    timeZone: asked !== undefined && zoneOf(asked) !== undefined ? asked : 'UTC',
    immutableIds: /idtype\s*=\s*"immutableid"/i.test(prefer),
    plainText: /outlook\.body-content-type\s*=\s*"text"/i.test(prefer),
  }
}

/** Changes with every change of the item, including processed replies. */
function changeKeyOf(item: MailboxEvent): string {
  const { id, version } = 'event' in item ? item.event : item.copy
  return `${Buffer.from(digestOf(`change ${id} ${version}`).slice(0, 32), 'hex')
    .toString('base64')
    .replace(/=+$/, '')}==`
}

export function etagOf(item: MailboxEvent): string {
  return `W/"${changeKeyOf(item)}"`
}

/** The event in the shape of Graph, whole or the selected properties of it. */
export function viewEvent(
  call: GraphCall,
  item: MailboxEvent,
  select: readonly string[] | undefined,
  expand?: EventExpand,
): Record<string, unknown> {
  const preferences = preferencesOf(call.headers)
  const event = 'event' in item ? item.event : item.copy.seen
  const all = {
    ...ownProperties(item, preferences),
    ...sharedProperties(event, preferences),
    ...peopleOf(call, item),
    ...meetingOf(call, event),
  }
  if ('copy' in item && item.copy.isCancelled)
    Object.assign(all, { subject: `Canceled: ${event.subject}`, showAs: 'free' })
  const shown = select
    ? Object.fromEntries(
        ['id', ...select].filter((name) => name in all).map((name) => [name, (all as Record<string, unknown>)[name]]),
      )
    : all
  const extended =
    expand && 'event' in item ? event.extended.filter(({ id }) => expand.ids.includes(readExtendedId(id) ?? '')) : []
  return {
    '@odata.etag': etagOf(item),
    ...shown,
    ...(extended.length > 0 && { singleValueExtendedProperties: extended }),
  }
}

function ownProperties(item: MailboxEvent, { immutableIds }: Preferences) {
  const own = 'event' in item ? item.event : item.copy
  const createdAt = 'event' in item ? item.event.createdAt : item.copy.receivedAt
  const isOrganizer = 'event' in item
  const response = isOrganizer
    ? { response: 'organizer', time: NEVER }
    : {
        response: item.copy.response === 'none' ? 'notResponded' : item.copy.response,
        time: moment(item.copy.respondedAt),
      }
  return {
    id: immutableIds ? own.id : own.movingId,
    createdDateTime: moment(createdAt),
    lastModifiedDateTime: moment(own.changedAt),
    changeKey: changeKeyOf(item),
    isOrganizer,
    isCancelled: isOrganizer ? false : item.copy.isCancelled,
    responseStatus: response,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(own.movingId)}&exvsurl=1&path=/calendar/item`,
    isDraft: isOrganizer && item.event.attendees.length === 0,
  }
}

function sharedProperties(event: EventRecord, preferences: Preferences) {
  const text = htmlAsText(event.html)
  const locations = event.locations.map(({ displayName }) => ({
    displayName,
    locationType: 'default',
    uniqueId: displayName,
    uniqueIdType: 'private',
  }))
  return {
    ...event.options,
    originalStartTimeZone: event.startZone,
    originalEndTimeZone: event.endZone,
    iCalUId: event.iCalUId,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: text.slice(0, PREVIEW_LENGTH),
    body: preferences.plainText ? { contentType: 'text', content: text } : { contentType: 'html', content: event.html },
    isAllDay: event.isAllDay,
    start: localMoment(event.start, preferences.timeZone),
    end: localMoment(event.end, preferences.timeZone),
    location: locations[0] ?? {
      displayName: '',
      locationType: 'default',
      uniqueIdType: 'unknown',
      address: {},
      coordinates: {},
    },
    locations,
    seriesMasterId: null,
    type: 'singleInstance',
    recurrence: null,
    ...(event.transactionId !== undefined && { transactionId: event.transactionId }),
  }
}

/** Only the organiser sees hidden attendees, and answers. */
function peopleOf({ state }: GraphCall, item: MailboxEvent) {
  const event = 'event' in item ? item.event : item.copy.seen
  const isSeen = (address: string) =>
    'event' in item || !event.options.hideAttendees || address.toLowerCase() === item.copy.owner
  return {
    attendees: ('event' in item ? shownRows(state, event.attendees) : event.attendees)
      .filter(({ address }) => isSeen(address))
      .map(({ address, name, type, response, respondedAt }) => ({
        type,
        status: 'event' in item ? { response, time: moment(respondedAt) } : { response: 'none', time: NEVER },
        emailAddress: { name, address },
      })),
    organizer: { emailAddress: { name: event.organiserName, address: event.organiser } },
  }
}

function meetingOf(call: GraphCall, event: EventRecord) {
  const isThere = event.meeting && event.meeting.visibleFrom <= call.state.clock.now().getTime()
  return {
    isOnlineMeeting: event.isOnline,
    onlineMeetingProvider: event.isOnline ? 'teamsForBusiness' : 'unknown',
    onlineMeetingUrl: null,
    onlineMeeting: isThere ? { joinUrl: event.meeting?.joinUrl } : null,
  }
}

function moment(instant: number): string {
  return instant === 0 ? NEVER : new Date(instant).toISOString().replace('Z', '0000Z')
}

function localMoment(instant: number, timeZone: string): { dateTime: string; timeZone: string } {
  return { dateTime: `${wallTimeAt(instant, zoneOf(timeZone) ?? 'UTC')}.0000000`, timeZone }
}
