import type { CalendarEvent } from '../graph/event-shapes.ts'
import { listEvents, readOneEvent } from '../graph/events-read.ts'
import { cancelEvent, forwardEvent, type Calendar } from '../graph/events.ts'
import type { Clock } from '../lib/clock.ts'
import { RollcallError, attentionFor, type Attention } from '../lib/errors.ts'
import { instantOf } from '../lib/wall-time.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord } from '../store/training-records.ts'
import type { ErrandResult, Carrier, Errand, Seen } from './carrier.ts'
import { changeEvent } from './change-event.ts'
import { snapshotOf } from './event-drift.ts'
import { seenIn, type FoundMeeting } from './seen-meetings.ts'
import { makeEvent, withJoinLink } from './make-event.ts'
import { waitOutConflicts } from './wait-out-conflicts.ts'
import { stayUncertain } from './stay-uncertain.ts'

const ATTEMPTS = 4

interface GraphCarrierParts {
  calendar: Calendar
  accountId: string
  clock: Clock
}

/** Sends meetings through Microsoft Graph, in the calendar of one mailbox. Permission: Calendars.ReadWrite. */
export function graphCarrier({ calendar, accountId, clock }: GraphCarrierParts): Carrier {
  const making = { calendar, clock }
  const { mailbox, id } = calendar.organiser
  const owner = id === undefined ? {} : { organiserId: id }
  const settled = async (event: CalendarEvent, { online, timeZone }: MeetingContent) => ({
    ...carried(await withJoinLink(making, event, online)),
    ...owner,
    inUtc: event.isInUtc && !isUtc(timeZone),
  })
  return {
    via: 'MicrosoftGraph',
    organiser: mailbox,
    ...owner,
    accountId,
    create: async (errand) => {
      const content = contentIn(errand)
      return settled(await makeEvent(making, content, errand), content)
    },
    update: async (errand) => settled(await changeEvent(making, errand, 'all'), contentIn(errand)),
    attendees: async (errand) => settled(await changeEvent(making, errand, 'attendees'), contentIn(errand)),
    cancel: async (errand) => cancel(making, errand),
    remind: async (meeting, people, comment, signal) => remind(making, { meeting, people, comment, signal }),
    look: async (meetings, signal) => look(calendar, meetings, signal),
  }
}

/** Names under which UTC itself may have been chosen. */
const isUtc = (zone: string) => /^(etc\/)?(utc|gmt|uct|universal|zulu)$/i.test(zone)

function carried(event: CalendarEvent): ErrandResult {
  const { id: eventId, changeKey, joinUrl } = event
  return {
    eventId,
    outlook: snapshotOf(event),
    ...(changeKey !== undefined && { changeKey }),
    ...(joinUrl !== undefined && { joinUrl }),
  }
}

/** Cancelling twice is harmless: the second request finds nothing and mails no one. */
async function cancel(
  { calendar, clock }: Making,
  { meeting, intent, uncertain: begun, signal }: Errand,
): Promise<ErrandResult> {
  if (meeting.eventId === undefined) return {}
  let uncertain = begun
  const waitedOut = waitOutConflicts(clock, signal)
  for (let attempt = 1; ;) {
    try {
      await cancelEvent(calendar, meeting.eventId, intent.comment ?? '', signal)
      return {}
    } catch (error) {
      if (await waitedOut(error)) continue
      const mayRepeat =
        error instanceof RollcallError && (error.code === 'meeting_uncertain' || error.details['status'] === 429)
      if (!mayRepeat || attempt >= ATTEMPTS) throw stayUncertain(error, uncertain)
      uncertain ||= error.code === 'meeting_uncertain'
      attempt += 1
    }
  }
}

interface Making {
  calendar: Calendar
  clock: Clock
}

interface Reminder {
  meeting: MeetingRecord
  people: readonly MeetingAttendee[]
  comment: string
  signal: AbortSignal
}

/** People who must not see each other each get their own mail. */
async function remind(
  making: Making,
  { meeting, people, comment, signal }: Reminder,
): Promise<Record<string, Attention>> {
  const { eventId = '', sent } = meeting
  const groups = sent?.hideAttendees ? people.map((person) => [person]) : [people]
  const failed: Record<string, Attention> = {}
  for (const group of groups) {
    const failure = await forward(making, eventId, { people: group, comment, signal })
    if (failure) for (const { address } of group) failed[address] = attentionFor(failure)
  }
  return failed
}

/** What was certainly not sent is sent again; what may have been sent isn't. */
async function forward(
  { calendar, clock }: Making,
  eventId: string,
  { people, comment, signal }: Omit<Reminder, 'meeting'>,
): Promise<RollcallError | undefined> {
  const waitedOut = waitOutConflicts(clock, signal)
  for (let attempt = 1; ;) {
    try {
      await forwardEvent(calendar, eventId, people, comment, signal)
      return undefined
    } catch (error) {
      if (await waitedOut(error)) continue
      if (!(error instanceof RollcallError)) throw error
      if (error.details['status'] !== 429 || attempt >= ATTEMPTS) return error
      attempt += 1
    }
  }
}

const DAY_MS = 24 * 3_600_000

/**
 * Reads the calendar of the period these meetings cover, page by page; a meeting that isn't in it is requested by
 * itself.
 */
async function look(
  calendar: Calendar,
  meetings: readonly MeetingRecord[],
  signal: AbortSignal,
): Promise<Map<string, Seen>> {
  const wanted = new Map(
    meetings.flatMap((meeting) => (meeting.eventId === undefined ? [] : [[meeting.eventId, meeting] as const])),
  )
  const found: FoundMeeting[] = []
  const note = (event: CalendarEvent) => {
    const meeting = wanted.get(event.id)
    if (meeting) found.push({ meeting, event })
  }
  for await (const page of listEvents(calendar, windowOf([...wanted.values()]), signal)) page.forEach(note)
  const there = new Set(found.map(({ meeting }) => meeting.id))
  const seen = new Map<string, Seen>()
  for (const [eventId, meeting] of wanted) {
    if (there.has(meeting.id)) continue
    const event = await readOneEvent(calendar, eventId, signal)
    if (event) found.push({ meeting, event })
    else seen.set(meeting.id, { outlook: undefined, replies: {} })
  }
  return new Map([...seen, ...(await seenIn(calendar, found, signal))])
}

function windowOf(meetings: readonly MeetingRecord[]): { from: Date; until: Date } {
  const sent = meetings.flatMap(({ sent: content }) => (content ? [content] : []))
  const starts = sent.map(({ start, timeZone }) => instantOf(start, timeZone).getTime())
  const ends = sent.map(({ end, timeZone }) => instantOf(end, timeZone).getTime())
  return { from: new Date(Math.min(...starts) - DAY_MS), until: new Date(Math.max(...ends) + DAY_MS) }
}

function contentIn({ intent }: Errand): MeetingContent {
  if (!intent.content) throw new RollcallError('internal', 'A new meeting has no content.')
  return intent.content
}
