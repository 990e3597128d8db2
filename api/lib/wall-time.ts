import { IANAZone } from 'luxon'

/** The moment of a wall time, and whether clocks show it once. */
export interface Moment {
  at: Date
  /** `never` in the hour skipped in spring, `twice` in the hour repeated in autumn. */
  shown: 'once' | 'twice' | 'never'
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Offsets such as "+01:00" are taken by some releases of Node for zones; they know nothing of summer time. */
const ZONE_NAME = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/

let namesByLowerCase: ReadonlyMap<string, string> | undefined

/** Zones asked for before, in their usual spelling: each date of each meeting asks, and the system is slow to say. */
const known = new Set<string>()

/** The IANA time zone of this name in its usual spelling, or undefined when there is none. */
export function zoneNamed(name: string): string | undefined {
  if (known.has(name)) return name
  const zone = spelledZone(name)
  if (zone === name) known.add(name)
  return zone
}

function spelledZone(name: string): string | undefined {
  if (!ZONE_NAME.test(name) || !IANAZone.isValidZone(name)) return undefined
  namesByLowerCase ??= new Map(Intl.supportedValuesOf('timeZone').map((known) => [known.toLowerCase(), known]))
  return namesByLowerCase.get(name.toLowerCase()) ?? capitalised(name)
}

/** The system lists one name per zone. For the others, such as Asia/Kolkata, only the usual spelling is known. */
function capitalised(name: string): string {
  const isSloppy = name.includes('/') && (name === name.toLowerCase() || name === name.toUpperCase())
  return isSloppy ? name.toLowerCase().replace(/(^|[/_-])[a-z]/g, (start) => start.toUpperCase()) : name
}

/** Whether there is an IANA time zone of this name. */
export const isZone = (name: string) => zoneNamed(name) !== undefined

/**
 * When it is this wall time ("2027-03-10T09:00") in a zone. As in iCalendar (RFC 5545, 3.3.5), a time that clocks show
 * twice means the first, and a skipped 02:30 means 03:30.
 * @throws RangeError when it isn't a wall time, or not a zone
 */
export function momentOf(wallTime: string, zone: string): Moment {
  const asUtc = Date.parse(`${wallTime}Z`)
  // Every time that Graph sends is in UTC, and the system is slow to say that it has no offset.
  if (zone === 'UTC' && !Number.isNaN(asUtc)) return { at: new Date(asUtc), shown: 'once' }
  const rules = IANAZone.create(zone)
  if (Number.isNaN(asUtc) || !rules.isValid) throw new RangeError(`No moment is ${wallTime} in ${zone}.`)
  const before = rules.offset(asUtc - DAY_MS) * MINUTE_MS
  const after = rules.offset(asUtc + DAY_MS) * MINUTE_MS
  const fitting = [before, after]
    .map((offset) => asUtc - offset)
    .filter((at) => rules.offset(at) * MINUTE_MS === asUtc - at)
  const moments = [...new Set(fitting)].sort((left, right) => left - right)
  const shown = moments.length === 0 ? 'never' : moments.length === 1 ? 'once' : 'twice'
  return { at: new Date(moments[0] ?? asUtc - before), shown }
}

/** When it is this wall time in a zone; see `momentOf` for the hours of a clock change. */
export const instantOf = (wallTime: string, zone: string): Date => momentOf(wallTime, zone).at

/** What the clocks of a zone show at this moment, to the minute. @throws RangeError when it is not a zone */
export function wallTimeAt(at: Date, zone: string): string {
  const rules = IANAZone.create(zone)
  if (!rules.isValid) throw new RangeError(`There is no time zone ${zone}.`)
  return new Date(at.getTime() + rules.offset(at.getTime()) * MINUTE_MS).toISOString().slice(0, 16)
}

/** Whether all these dates are over; false when there are none. */
export function areOver(dates: readonly { end: string; timeZone: string }[], now: Date): boolean {
  return dates.length > 0 && dates.every(({ end, timeZone }) => instantOf(end, timeZone) <= now)
}

/** A wall time this many days later, at the same hour. */
export function addDays(wallTime: string, days: number): string {
  return new Date(Date.parse(`${wallTime}Z`) + days * DAY_MS).toISOString().slice(0, 16)
}
