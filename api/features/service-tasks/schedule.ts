import { Cron } from 'croner'
import type { ServiceTaskRecord } from '../../store/task-records.ts'

/** Clocks may differ by this much; a schedule handled further in the future means that the clock was set back. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

const FIELDS = [
  { name: 'minute', allowed: '0 to 59' },
  { name: 'hour', allowed: '0 to 23' },
  { name: 'day of the month', allowed: '1 to 31' },
  { name: 'month', allowed: '1 to 12 or JAN to DEC' },
  { name: 'day of the week', allowed: '0 to 7 or SUN to SAT' },
] as const

export type Timing = Pick<ServiceTaskRecord, 'schedule' | 'timeZone'>

// A time in the hour skipped in spring runs when the gap ends, and one that comes twice in autumn runs once.
const cron = (timing: Timing) =>
  new Cron(timing.schedule, { timezone: timing.timeZone, mode: '5-part', fixedTimeRule: 'no-wildcard', paused: true })

/** The next times after `after`, at most `count`; fewer when the schedule ends. The timing must be valid. */
export function nextOccurrences(timing: Timing, after: Date, count: number): Date[] {
  return cron(timing).nextRuns(count, after)
}

/** What is wrong with a schedule, as a sentence; undefined when it is valid. */
export function scheduleFault(schedule: string): string | undefined {
  const parts = schedule.trim().split(/\s+/).filter(Boolean)
  if (parts.length !== FIELDS.length) {
    return (
      'A schedule has five fields (minute, hour, day of the month, month, day of the week), for ' +
      `example "0 2 * * *"; this one has ${parts.length}.`
    )
  }
  const wrong = FIELDS.findIndex(
    (_field, index) => !parses(parts.map((part, at) => (at === index ? part : '*')).join(' ')),
  )
  const field = FIELDS[wrong]
  if (field)
    return (
      `"${parts[wrong] ?? ''}" is no ${field.name}: allowed are * and ${field.allowed}, also as ` +
      'lists, ranges and steps (1,15 or 1-5 or */10).'
    )
  if (!parses(schedule)) return 'This schedule cannot be read. An example of a right one: "0 2 * * *".'
  return comesEver(schedule) ? undefined : 'This day never comes. Choose a day that the month has.'
}

/** What is wrong with a time zone, as a sentence; undefined when it is valid. */
export function timeZoneFault(timeZone: string): string | undefined {
  const fault = 'This is not a time zone. Use an IANA name such as "Europe/Brussels" or "UTC".'
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(timeZone)) return fault
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return undefined
  } catch {
    return fault
  }
}

/** True when this is so far in the future that the clock must have been set back. */
export function wasSetBack(task: Pick<ServiceTaskRecord, 'handledUntil'>, now: Date): boolean {
  return Date.parse(task.handledUntil) > now.getTime() + CLOCK_TOLERANCE_MS
}

/** The oldest occurrence that has passed without being handled. However many were missed, there is one. */
export function dueSince(task: Timing & Pick<ServiceTaskRecord, 'handledUntil'>, now: Date): Date | undefined {
  const [next] = nextOccurrences(task, new Date(task.handledUntil), 1)
  return next && next <= now ? next : undefined
}

function parses(schedule: string): boolean {
  try {
    cron({ schedule, timeZone: 'UTC' })
    return true
  } catch {
    return false
  }
}

const comesEver = (schedule: string) => nextOccurrences({ schedule, timeZone: 'UTC' }, new Date(0), 1).length > 0
