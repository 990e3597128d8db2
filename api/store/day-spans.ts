import type { OnDay } from './narrowing.ts'
import type { Stored } from './records.ts'

/** Days ("2027-03-01") from `from`, or after `after`, to `until`, or before `before`; an absent bound has no end. */
export interface DaySpan {
  from?: string
  after?: string
  until?: string
  before?: string
}

/** By name, the days on which a record counts as something. */
export type DayRules<T> = Readonly<Record<string, (record: T) => readonly DaySpan[]>>

const isWithin = ({ from, after, until, before }: DaySpan, day: string) =>
  (from === undefined || from <= day) &&
  (after === undefined || after < day) &&
  (until === undefined || day <= until) &&
  (before === undefined || day < before)

/** A test for what a query wants on which day. @throws TypeError for a name that is not declared */
export function onDayTest<T extends Stored>(
  on: readonly OnDay[] = [],
  rules: DayRules<T> = {},
): (record: T) => boolean {
  const wanted = on.map(({ is, day }) => ({ spansOf: daySpansNamed(rules, is), day }))
  return (record) => wanted.every(({ spansOf, day }) => spansOf(record).some((span) => isWithin(span, day)))
}

/** @throws TypeError for a name that is not declared, whichever store has it */
export function daySpansNamed<T>(rules: DayRules<T> = {}, name: string): (record: T) => readonly DaySpan[] {
  const spansOf = rules[name]
  if (!spansOf) throw new TypeError(`Pages are not narrowed by days of "${name}".`)
  return spansOf
}
