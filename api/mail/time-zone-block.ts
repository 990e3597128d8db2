import { clockChanges, offsetAt, type ClockChange } from '../lib/clock-changes.ts'
import { yearlyChanges } from './yearly-changes.ts'

/** Clock changes further away than this don't affect the hours of an event. */
const REACH_MS = 366 * 24 * 60 * 60_000
/** For a zone whose clocks haven't changed for long. */
const LONG_AGO = '19700101T000000'

/**
 * The VTIMEZONE of an event, by the rules that Rollcall itself uses. Clock changes that come every year are written as
 * their rule, as Outlook does it (MS-OXCICAL, 2.1.3.1.1.19), so that a calendar can match the zone with one it knows.
 * Others are listed one by one, from the last before the event to the first after it.
 * https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
 * @param zone IANA name
 */
export function timeZoneBlock(zone: string, { from, until }: { from: Date; until: Date }): string {
  const yearly = yearlyChanges(zone, from, until)
  const parts = yearly ? yearly.flatMap((change) => observance(change)) : oneByOne(zone, from, until)
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n')
}

function oneByOne(zone: string, from: Date, until: Date): string[] {
  const [first, last] = [from.getTime(), until.getTime()]
  const changes = clockChanges(zone, new Date(first - REACH_MS), new Date(last + REACH_MS))
  const before = changes.filter(({ at }) => at.getTime() <= first).slice(-1)
  const during = changes.filter(({ at }) => at.getTime() > first && at.getTime() <= last)
  const after = changes.filter(({ at }) => at.getTime() > last).slice(0, 1)
  const listed = [...before, ...during, ...after]
  const isForGood = before.length === 1 && listed.length === 1
  return [
    ...(before.length === 0 ? standardSince(LONG_AGO, offsetAt(from, zone)) : []),
    ...listed.flatMap((change) => observance(change, isForGood)),
  ]
}

const standardSince = (start: string, minutes: number) => part('STANDARD', { start, from: minutes, to: minutes })

/** @param isForGood clocks that don't change back show standard time, and some calendars ask for a STANDARD part */
function observance({ at, before, after, rule }: ClockChange & { rule?: string }, isForGood = false): string[] {
  const name = after > before && !isForGood ? 'DAYLIGHT' : 'STANDARD'
  // RFC 5545: the start is what clocks showed by the offset before the change.
  const wall = new Date(at.getTime() + before * 60_000).toISOString().slice(0, 19)
  return part(name, { start: wall.replace(/[-:]/g, ''), from: before, to: after, ...(rule !== undefined && { rule }) })
}

interface Observance {
  start: string
  from: number
  to: number
  rule?: string
}

function part(name: 'STANDARD' | 'DAYLIGHT', { start, from, to, rule }: Observance): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    ...(rule === undefined ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${written(from)}`,
    `TZOFFSETTO:${written(to)}`,
    `END:${name}`,
  ]
}

function written(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`
}
