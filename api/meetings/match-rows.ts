import type { EventAttendee } from '../graph/event-shapes.ts'
import { proxyAddressesOf } from '../graph/proxy-addresses.ts'
import type { Calendar } from '../graph/events.ts'
import { isSmtp } from '../graph/row-address.ts'
import { allNames } from '../lib/all-names.ts'
import { foldText } from '../lib/search/contract.ts'
import type { MeetingAttendee } from '../store/training-records.ts'

/** By our address, every other address of the same mailbox, as far as the directory tells. */
export type Proxies = ReadonlyMap<string, ReadonlySet<string>>

export interface Matching {
  ours: readonly MeetingAttendee[]
  keptAs: Readonly<Record<string, string>> | undefined
  proxies?: Proxies | undefined
}

/** Whose row each is: the addresses of ours it stands for, none for somebody who came on the meeting otherwise. */
export type RowOwners = Map<EventAttendee, string[]>

/**
 * Exchange keeps attendees as it likes: under the primary address where we sent an alias, under an old name of its own,
 * twice. Rows are told by address, by what they were kept as before, by the directory, and as the last resort by name.
 */
export function matchRows(rows: readonly EventAttendee[], { ours, keptAs = {}, proxies }: Matching): RowOwners {
  const owners: RowOwners = new Map(rows.map((row) => [row, []]))
  const hasRow = new Set<string>()
  const take = (row: EventAttendee, address: string) => {
    owners.get(row)?.push(address)
    hasRow.add(address)
  }
  const steps: ((row: EventAttendee, one: MeetingAttendee) => boolean)[] = [
    (row, { address }) => row.address === address,
    (row, { address }) => keptAs[address] === row.address,
    (row, { address }) => proxies?.get(address)?.has(row.address) === true,
  ]
  for (const isOf of steps)
    for (const one of ours.filter(({ address }) => !hasRow.has(address)))
      for (const row of rows.filter((candidate) => isOf(candidate, one))) take(row, one.address)
  const open = ours.filter(({ address }) => !hasRow.has(address))
  for (const row of rows.filter((one) => owners.get(one)?.length === 0)) {
    const [only, ...others] = open.filter((one) => isNamed(row, one, proxies))
    if (only && others.length === 0) take(row, only.address)
  }
  return owners
}

/** Where the directory knows all addresses of somebody, another address is another person's, whatever the name. */
function isNamed({ address, name }: EventAttendee, one: MeetingAttendee, proxies: Proxies | undefined): boolean {
  if (isSmtp(address) && proxies?.has(one.address)) return false
  return name !== '' && [one.name, allNames(one)].some((known) => foldText(known) === foldText(name))
}

/** Whom the directory has to be asked about: those without a row on a meeting that has rows nobody is known to own. */
function unmatched(rows: readonly EventAttendee[], matching: Matching): string[] {
  const owners = matchRows(rows, { ...matching, ours: matching.ours.map((one) => ({ ...one, name: '', others: [] })) })
  const owned = new Set([...owners.values()].flat())
  if ([...owners.values()].every((addresses) => addresses.length > 0)) return []
  return matching.ours.map(({ address }) => address).filter((address) => !owned.has(address))
}

/** Asks the directory about those whose rows cannot be told otherwise; most times nobody. */
export async function proxiesFor(
  { session }: Calendar,
  meetings: readonly { rows: readonly EventAttendee[]; matching: Matching }[],
  signal: AbortSignal,
): Promise<Proxies | undefined> {
  const open = [...new Set(meetings.flatMap(({ rows, matching }) => unmatched(rows, matching)))]
  return open.length === 0 ? undefined : proxyAddressesOf(session, open, signal)
}

/** What is worth remembering: under which other address somebody's row is kept. */
export function keptAsOf(owners: RowOwners): Record<string, string> {
  const own = new Set([...owners.keys()].map(({ address }) => address))
  const kept = [...owners].flatMap(([row, addresses]) =>
    // Who has a row under our own address as well is known by that.
    addresses.filter((address) => row.address !== '' && !own.has(address)).map((address) => [address, row.address]),
  )
  return Object.fromEntries(kept) as Record<string, string>
}
