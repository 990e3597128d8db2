import { IANAZone } from 'luxon'

/** A moment at which the clocks of a zone change; offsets from UTC in minutes. */
export interface ClockChange {
  at: Date
  before: number
  after: number
}

const MINUTE_MS = 60_000
/** No zone plans two clock changes within one week. */
const STEP_MS = 7 * 24 * 60 * MINUTE_MS

/** How far the clocks of a zone are ahead of UTC, in minutes. @throws RangeError when it is not a zone */
export const offsetAt = (at: Date, zone: string): number => rulesOf(zone).offset(at.getTime())

/** All clock changes of a zone in this stretch of time, in order. @throws RangeError when it is not a zone */
export function clockChanges(zone: string, from: Date, until: Date): ClockChange[] {
  const rules = rulesOf(zone)
  const changes: ClockChange[] = []
  const [start, end] = [Math.floor(from.getTime() / MINUTE_MS) * MINUTE_MS, until.getTime()]
  for (let low = start; low < end; low += STEP_MS) {
    const high = Math.min(low + STEP_MS, end)
    const [before, after] = [rules.offset(low), rules.offset(high)]
    if (before !== after) changes.push({ at: new Date(momentOfChange(rules, low, high)), before, after })
  }
  return changes
}

/** Halves the stretch until the minute is found at which the clocks differ from those at its start. */
function momentOfChange(rules: IANAZone, low: number, high: number): number {
  const before = rules.offset(low)
  let [same, other] = [low, high]
  while (other - same > MINUTE_MS) {
    const middle = same + Math.floor((other - same) / 2 / MINUTE_MS) * MINUTE_MS
    if (middle === same) break
    if (rules.offset(middle) === before) same = middle
    else other = middle
  }
  return Math.ceil(other / MINUTE_MS) * MINUTE_MS
}

function rulesOf(zone: string): IANAZone {
  const rules = IANAZone.create(zone)
  if (!rules.isValid) throw new RangeError(`There is no time zone ${zone}.`)
  return rules
}
