import type { Context } from '../../context.ts'
import { areOver, isZone } from '../../lib/wall-time.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord } from '../../store/training-records.ts'
import type { Identity } from './identity.ts'
import type { Redactor } from './redactor.ts'

const NOBODY = 'Former employee'

export interface MeetingTraces {
  count: number
  /** Meetings in Outlook that are over and still have the person. */
  past: number
  /** Coming meetings that still have the person. */
  coming: number
}

/** Takes somebody out of what is known of meetings, and counts those that still have the person. */
export async function eraseFromMeetings(ctx: Context, identity: Identity, redactor: Redactor): Promise<MeetingTraces> {
  const concerned = new Map<string, MeetingRecord>()
  const stays = { past: 0, coming: 0 }
  const now = ctx.clock.now()
  for await (const meeting of ctx.store.meetings.all()) {
    const where = whereItStays(meeting, identity, now)
    if (where) stays[where] += 1
    const next = withoutPerson(meeting, identity, redactor)
    if (next !== meeting) concerned.set(meeting.id, next)
  }
  await ctx.store.meetings.changeMany([...concerned.keys()], (current) => withoutPerson(current, identity, redactor))
  return { count: concerned.size, ...stays }
}

/** A mail that is over leaves nothing but itself; a meeting in Outlook stays in the organiser's calendar. */
function whereItStays(
  { via, eventId, sent, cancelledAt }: MeetingRecord,
  identity: Identity,
  now: Date,
): 'past' | 'coming' | undefined {
  if (eventId === undefined || cancelledAt !== undefined || !sent?.attendees.some((one) => isPerson(one, identity)))
    return undefined
  if (!isZone(sent.timeZone) || !areOver([sent], now)) return 'coming'
  return via === 'MicrosoftGraph' ? 'past' : undefined
}

const isPerson = ({ employee, address }: MeetingAttendee, { id, addresses }: Identity) =>
  employee === id || addresses.has(address)

function withoutPerson(meeting: MeetingRecord, identity: Identity, redactor: Redactor): MeetingRecord {
  const { sent, intent, ...rest } = meeting
  const content = sent && withoutAttendee(sent, identity, redactor)
  const next: MeetingRecord = {
    ...redactor.value(withoutAddresses(rest, identity)),
    organiser: meeting.organiser,
    ...(content && { sent: content }),
    ...(intent && { intent: withoutIntended(intent, identity, redactor) }),
  }
  return JSON.stringify(next) === JSON.stringify(ordered(meeting, next)) ? meeting : next
}

/** The same fields in the same order, so that the two can be compared. */
const ordered = (meeting: MeetingRecord, like: MeetingRecord) =>
  Object.fromEntries(Object.keys(like).map((key) => [key, meeting[key as keyof MeetingRecord]]))

function withoutIntended(intent: NonNullable<MeetingRecord['intent']>, identity: Identity, redactor: Redactor) {
  const { content, ...rest } = intent
  return { ...redactor.value(rest), ...(content && { content: withoutAttendee(content, identity, redactor) }) }
}

function withoutAttendee(content: MeetingContent, identity: Identity, redactor: Redactor): MeetingContent {
  const attendees = content.attendees.map((one): MeetingAttendee => {
    const others = one.others?.filter(({ employee }) => employee !== identity.id)
    const shared = { ...one, ...(others && { others }) }
    if (!isPerson(one, identity)) return others?.length === one.others?.length ? one : shared
    const [heir, ...further] = others ?? []
    // Whoever shares the address goes on having it.
    if (heir) return { ...shared, ...heir, others: further }
    return { address: `${identity.id}@removed.invalid`, name: NOBODY, type: one.type, employee: identity.id }
  })
  const kept = attendees.map((one) => (one.name === NOBODY ? one : redactedName(one, redactor)))
  return { ...redactor.value({ ...content, attendees: [] }), attendees: kept }
}

const redactedName = (one: MeetingAttendee, redactor: Redactor): MeetingAttendee => {
  const name = redactor.text(one.name)
  return name === one.name ? one : { ...one, name }
}

/** What is known by the addresses of the person goes with them. */
function withoutAddresses<T extends Partial<MeetingRecord>>(meeting: T, { addresses }: Identity): T {
  const staying = <V>(all: Record<string, V>) =>
    Object.fromEntries(Object.entries(all).filter(([address]) => !addresses.has(address.toLowerCase())))
  const parts = ['replies', 'refused', 'perhaps', 'keptAs'] as const
  const known = parts.flatMap((part) => (meeting[part] ? [[part, staying<unknown>(meeting[part])] as const] : []))
  return { ...meeting, ...(Object.fromEntries(known) as Partial<T>) }
}
