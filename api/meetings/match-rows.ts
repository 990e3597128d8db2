import type { EventAttendee } from '../graph/event-shapes.ts'
import { proxyAddressesOf } from '../graph/proxy-addresses.ts'
import type { Calendar } from '../graph/events.ts'
import { isSmtp } from '../graph/row-address.ts'
import { allNames } from '../lib/all-names.ts'
import { foldText } from '../lib/search/contract.ts'
import type { MeetingAttendee } from '../store/training-records.ts'

/** By our address: all other addresses of the same mailbox, as far as the directory shows them. */
export type Proxies = ReadonlyMap<string, ReadonlySet<string>>

export interface Matching {
  ours: readonly MeetingAttendee[]
  /** People of ours who are being removed. */
  leaving?: readonly MeetingAttendee[]
  keptAs: Readonly<Record<string, string>> | undefined
  proxies?: Proxies | undefined
}

/** Our addresses that each attendee stands for; none for people who were added by others. */
export type RowOwners = Map<EventAttendee, string[]>

/**
 * Exchange changes attendees: to the primary address if we sent an alias, to an old name of its own, or it keeps two.
 * We match them by address, then by how Exchange kept them before, then by the directory and, as a last resort, by
 * name.
 */
export function matchRows(
  rows: readonly EventAttendee[],
  { ours, leaving = [], keptAs = {}, proxies }: Matching,
): RowOwners {
  const all = [...ours, ...leaving]
  const owners: RowOwners = new Map(rows.map((row) => [row, []]))
  const hasRow = new Set<string>()
  const take = (row: EventAttendee, address: string) => {
    owners.get(row)?.push(address)
    hasRow.add(address)
  }
  const byAddress = rowsBy(rows, (row) => [row.address])
  const steps: ((address: string) => Iterable<string>)[] = [
    (address) => [address],
    (address) => [keptAs[address] ?? address],
    (address) => proxies?.get(address) ?? [],
  ]
  for (const namesOf of steps)
    for (const { address } of all.filter((one) => !hasRow.has(one.address)))
      for (const name of namesOf(address)) for (const row of byAddress.get(name) ?? []) take(row, address)
  const open = all.filter(({ address }) => !hasRow.has(address))
  const unowned = rows.filter((row) => owners.get(row)?.length === 0)
  for (const row of unowned) {
    const [only, ...others] = open.filter((one) => isNamed(row, one, proxies))
    // Several people may share the name of someone who is removed: better one keeps the meeting than others lose it.
    const isUnsure = only && leaving.includes(only) && addressesIn(unowned, row.name).size > 1
    if (only && others.length === 0 && !isUnsure) take(row, only.address)
  }
  return owners
}

/** Rows by the addresses found for each, so that a meeting of hundreds isn't searched through for every person. */
export function rowsBy(
  rows: readonly EventAttendee[],
  addressesOf: (row: EventAttendee) => readonly string[],
): ReadonlyMap<string, readonly EventAttendee[]> {
  const found = new Map<string, EventAttendee[]>()
  for (const row of rows)
    for (const address of new Set(addressesOf(row))) {
      const known = found.get(address)
      if (known) known.push(row)
      else found.set(address, [row])
    }
  return found
}

const addressesIn = (rows: readonly EventAttendee[], name: string) =>
  new Set(rows.filter((row) => foldText(row.name) === foldText(name)).map(({ address }) => address))

/** If the directory knows all of someone's addresses, another address is another person's, whatever the name. */
function isNamed({ address, name }: EventAttendee, one: MeetingAttendee, proxies: Proxies | undefined): boolean {
  if (isSmtp(address) && proxies?.has(one.address)) return false
  return name !== '' && [one.name, allNames(one)].some((known) => foldText(known) === foldText(name))
}

/** Who must be looked up in the directory: people who aren't on the meeting while it has unmatched attendees. */
function unmatched(rows: readonly EventAttendee[], matching: Matching): string[] {
  const owners = matchRows(rows, { ...matching, ours: matching.ours.map((one) => ({ ...one, name: '', others: [] })) })
  const owned = new Set([...owners.values()].flat())
  if ([...owners.values()].every((addresses) => addresses.length > 0)) return []
  return matching.ours.map(({ address }) => address).filter((address) => !owned.has(address))
}

/** Looks up the people who can't be matched otherwise; usually no one. */
export async function proxiesFor(
  { session }: Calendar,
  meetings: readonly { rows: readonly EventAttendee[]; matching: Matching }[],
  signal: AbortSignal,
): Promise<Proxies | undefined> {
  const open = [...new Set(meetings.flatMap(({ rows, matching }) => unmatched(rows, matching)))]
  return open.length === 0 ? undefined : proxyAddressesOf(session, open, signal)
}

/** What to remember: the other address under which Exchange keeps someone. */
export function keptAsOf(owners: RowOwners): Record<string, string> {
  const own = new Set([...owners.keys()].map(({ address }) => address))
  const kept = [...owners].flatMap(([row, addresses]) =>
    // Someone who is also there under our own address is found by that.
    addresses.filter((address) => row.address !== '' && !own.has(address)).map((address) => [address, row.address]),
  )
  return Object.fromEntries(kept) as Record<string, string>
}
