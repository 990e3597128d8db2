import { clockChanges, offsetAt, type ClockChange } from '../lib/clock-changes.ts'

/** Clock changes further away than this don't affect the hours of an event. */
const REACH_MS = 366 * 24 * 60 * 60_000
/** For a zone whose clocks haven't changed for long. */
const LONG_AGO = '19700101T000000'

/**
 * The VTIMEZONE of an event, by the rules that Rollcall itself uses, from the last clock change before the event to the
 * first one after it. Changes are listed one by one, because some zones follow no yearly rule.
 * https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
 * @param zone IANA name
 */
export function timeZoneBlock(zone: string, { from, until }: { from: Date; until: Date }): string {
  const [first, last] = [from.getTime(), until.getTime()]
  const changes = clockChanges(zone, new Date(first - REACH_MS), new Date(last + REACH_MS))
  const before = changes.filter(({ at }) => at.getTime() <= first).slice(-1)
  const during = changes.filter(({ at }) => at.getTime() > first && at.getTime() <= last)
  const after = changes.filter(({ at }) => at.getTime() > last).slice(0, 1)
  const listed = [...before, ...during, ...after]
  const isForGood = before.length === 1 && listed.length === 1
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(before.length === 0 ? standardSince(LONG_AGO, offsetAt(from, zone)) : []),
    ...listed.flatMap((change) => observance(change, isForGood)),
    'END:VTIMEZONE',
  ].join('\r\n')
}

const standardSince = (start: string, minutes: number) => part('STANDARD', { start, from: minutes, to: minutes })

/** @param isForGood clocks that don't change back show standard time, and some calendars ask for a STANDARD part */
function observance({ at, before, after }: ClockChange, isForGood: boolean): string[] {
  const name = after > before && !isForGood ? 'DAYLIGHT' : 'STANDARD'
  // RFC 5545: the start is what clocks showed by the offset before the change.
  const wall = new Date(at.getTime() + before * 60_000).toISOString().slice(0, 19)
  return part(name, { start: wall.replace(/[-:]/g, ''), from: before, to: after })
}

function part(name: 'STANDARD' | 'DAYLIGHT', { start, from, to }: { start: string; from: number; to: number }) {
  return [
    `BEGIN:${name}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${written(from)}`,
    `TZOFFSETTO:${written(to)}`,
    `END:${name}`,
  ]
}

function written(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`
}
