import { areOver, isZone } from '../lib/wall-time.ts'
import { addressees } from './shared-address.ts'
import type { Store } from '../store/store.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord } from '../store/training-records.ts'

const NOBODY = 'Former employee'
/** The ending is reserved (RFC 2606): mail to it never arrives anywhere. */
const NOWHERE = '@removed.invalid'

/** Whether this attendee's address was removed, so that nothing can be sent there. */
export const isForgotten = ({ address }: Pick<MeetingAttendee, 'address'>) => address.endsWith(NOWHERE)

/**
 * Removes the names and addresses of former employees from past meetings; the numbers of invitations and replies stay.
 * A coming meeting keeps them until they are removed from it, because they need to get the cancellation.
 * @param addresses of someone who has just left, for entries that only have an address
 * @returns how many meetings were changed
 */
export async function forgetLeavers(
  store: Pick<Store, 'employees' | 'meetings'>,
  now: Date,
  addresses: readonly string[] = [],
): Promise<number> {
  const left = new Set(addresses.map((address) => address.toLowerCase()))
  const concerned = new Map<string, ReadonlySet<string>>()
  const [here, gone] = [new Set<string>(), new Set<string>()]
  for await (const meeting of store.meetings.all()) {
    if (!isDone(meeting, now)) continue
    const named = new Set(employeesNamedIn(meeting).filter((id) => !here.has(id)))
    const unsure = [...named].filter((id) => !gone.has(id))
    for (const { id } of await store.employees.getMany(unsure)) here.add(id)
    for (const id of unsure) if (!here.has(id)) gone.add(id)
    const leavers = new Set([...named].filter((id) => gone.has(id)))
    const isNamed = Object.keys({ ...meeting.replies, ...meeting.refused, ...meeting.perhaps }).some((address) =>
      left.has(address),
    )
    if (leavers.size > 0 || isNamed) concerned.set(meeting.id, leavers)
  }
  if (concerned.size === 0) return 0
  const changed = await store.meetings.changeMany([...concerned.keys()], (current) =>
    isDone(current, now) ? without(current, concerned.get(current.id) ?? new Set(), left) : current,
  )
  return changed.length
}

/** Nothing more will be sent for it. */
function isDone({ sent, intent, cancelledAt }: MeetingRecord, now: Date): boolean {
  if (intent) return false
  return cancelledAt !== undefined || (sent !== undefined && isZone(sent.timeZone) && areOver([sent], now))
}

/** Ids of the employees named in it. */
function employeesNamedIn({ sent }: MeetingRecord): string[] {
  return (sent?.attendees ?? [])
    .filter((attendee) => !isForgotten(attendee))
    .flatMap(addressees)
    .flatMap(({ employee }) => employee ?? [])
}

function without(meeting: MeetingRecord, gone: ReadonlySet<string>, left: ReadonlySet<string>): MeetingRecord {
  const { sent: before, replies, refused, perhaps, error, withoutAddress: _strangers, ...rest } = meeting
  const sent = before && { ...before, attendees: before.attendees.map((one) => withoutSharing(one, gone)) }
  const names = new Map(
    (sent?.attendees ?? [])
      .filter(({ employee }) => employee !== undefined && gone.has(employee))
      .map(({ address, employee = '' }) => [address, `${employee}${NOWHERE}`]),
  )
  const isGone = (address: string) => names.has(address) || left.has(address)
  // The message about a refused address contains the address.
  const kept =
    error && ![...names.keys(), ...left].some((address) => error.message.toLowerCase().includes(address))
      ? { error }
      : {}
  const staying = <T>(all: Record<string, T> = {}) =>
    Object.fromEntries(Object.entries(all).filter(([address]) => !isGone(address)))
  const [stillRefused, stillOpen] = [staying(refused), staying(perhaps)]
  const known = Object.entries(replies).flatMap(([address, reply]) =>
    names.has(address) || !left.has(address) ? [[names.get(address) ?? address, reply] as const] : [],
  )
  return {
    ...rest,
    ...kept,
    replies: Object.fromEntries(known),
    ...(sent && { sent: anonymous(sent, names) }),
    ...(Object.keys(stillRefused).length > 0 && { refused: stillRefused }),
    ...(Object.keys(stillOpen).length > 0 && { perhaps: stillOpen }),
  }
}

/** Who still has the address goes on having it; of those who share it and left, the name goes. */
function withoutSharing(attendee: MeetingAttendee, gone: ReadonlySet<string>): MeetingAttendee {
  const isGone = ({ employee }: { employee?: string }) => employee !== undefined && gone.has(employee)
  if (!attendee.others) return attendee
  const { others, employee: _first, ...rest } = attendee
  const staying = addressees(attendee).filter((one) => !isGone(one))
  const [first, ...shared] = staying
  if (!first) return { ...attendee, others: others.map(() => ({ name: NOBODY })) }
  const kept = shared.map(({ name, employee }) => ({ name, ...(employee !== undefined && { employee }) }))
  const left = Array.from({ length: others.length + 1 - staying.length }, () => ({ name: NOBODY }))
  return {
    ...rest,
    name: first.name,
    ...(first.employee !== undefined && { employee: first.employee }),
    ...(kept.length + left.length > 0 && { others: [...kept, ...left] }),
  }
}

function anonymous(sent: MeetingContent, names: ReadonlyMap<string, string>): MeetingContent {
  const attendees = sent.attendees.map((attendee): MeetingAttendee => {
    const address = names.get(attendee.address)
    return address === undefined ? attendee : { ...attendee, name: NOBODY, address }
  })
  return { ...sent, attendees }
}
