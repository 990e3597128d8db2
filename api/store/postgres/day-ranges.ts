import type { DaySpan } from '../day-spans.ts'

/** PostgreSQL has no year 0, and no day before it is ever asked for. */
const FIRST_DAY = '0001-01-01'

/** Spans of days as PostgreSQL reads a datemultirange. */
export const dayRanges = (spans: readonly DaySpan[]): string => `{${spans.flatMap(rangeOf).join(',')}}`

function rangeOf({ from, after, until, before }: DaySpan): string[] {
  const lower = after ?? from
  const upper = before ?? until
  if (lower !== undefined && upper !== undefined && lower > upper) return []
  const opening = `${after === undefined ? '[' : '('}${lower === undefined ? '' : dayOf(lower)}`
  return [`${opening},${upper === undefined ? '' : dayOf(upper)}${before === undefined ? ']' : ')'}`]
}

export const dayOf = (day: string) => (day < FIRST_DAY ? FIRST_DAY : day)
