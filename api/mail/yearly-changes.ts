import { clockChanges, type ClockChange } from '../lib/clock-changes.ts'

/** A clock change that comes every year, by the same rule. */
export interface YearlyChange extends ClockChange {
  /** As iCalendar writes it: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU". */
  rule: string
}

const MINUTE_MS = 60_000
/** In so many years each weekday falls on the fifth week of a month at least once, so "fourth" and "last" differ. */
const YEARS_AHEAD = 6
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const MOST_KEPT = 200

interface Kind {
  rule: string
  changes: readonly ClockChange[]
}

const kept = new Map<string, readonly Kind[] | undefined>()

/**
 * The two clock changes of a zone that has the same ones every year around and after an event, each with its last
 * occurrence before the event. Undefined for a zone without clock changes, or whose changes follow no such rule.
 */
export function yearlyChanges(zone: string, from: Date, until: Date): readonly YearlyChange[] | undefined {
  const [first, last] = [from.getUTCFullYear() - 1, until.getUTCFullYear() + YEARS_AHEAD]
  return kindsFor(zone, first, last)?.flatMap(({ rule, changes }) => {
    const before = changes.filter(({ at }) => at <= from).at(-1)
    return before ? [{ ...before, rule }] : []
  })
}

/** Remembered, because every participant gets a mail with the same block. */
function kindsFor(zone: string, first: number, last: number): readonly Kind[] | undefined {
  const key = `${zone} ${String(first)} ${String(last)}`
  if (!kept.has(key)) {
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(key, findKinds(zone, first, last))
  }
  return kept.get(key)
}

function findKinds(zone: string, first: number, last: number): readonly Kind[] | undefined {
  const changes: ClockChange[] = []
  for (let year = first; year <= last; year += 1) {
    const found = clockChanges(zone, new Date(Date.UTC(year, 0)), new Date(Date.UTC(year + 1, 0)))
    if (found.length !== 2) return undefined
    changes.push(...found)
  }
  const [forward, back] = [changes.filter(isForward), changes.filter((change) => !isForward(change))]
  const [spring, autumn] = [ruleOf(forward), ruleOf(back)]
  if (spring === undefined || autumn === undefined) return undefined
  return [
    { rule: spring, changes: forward },
    { rule: autumn, changes: back },
  ]
}

const isForward = ({ before, after }: ClockChange) => after > before

/** The rule that all of these changes follow; undefined when they differ in anything but the year. */
function ruleOf(changes: readonly ClockChange[]): string | undefined {
  const seen = changes.map(({ at, before, after }) => {
    const wall = new Date(at.getTime() + before * MINUTE_MS)
    const day = wall.getUTCDate()
    const length = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate()
    return {
      same: [wall.toISOString().slice(11, 19), before, after, wall.getUTCMonth(), wall.getUTCDay()].join(' '),
      month: wall.getUTCMonth() + 1,
      weekday: WEEKDAYS[wall.getUTCDay()] ?? '',
      week: Math.ceil(day / 7),
      isLast: day > length - 7,
    }
  })
  const [first] = seen
  if (!first || seen.some(({ same }) => same !== first.same)) return undefined
  const which = seen.every(({ isLast }) => isLast) ? -1 : first.week
  if (which > 0 && seen.some(({ week }) => week !== which)) return undefined
  return `FREQ=YEARLY;BYMONTH=${String(first.month)};BYDAY=${String(which)}${first.weekday}`
}
