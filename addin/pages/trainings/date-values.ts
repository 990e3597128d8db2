import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'

type SessionDate = SessionView['dates'][number]

/** A session date as it is typed. */
export interface DateValues {
  /** Undefined for one that is not saved yet. */
  id: string | undefined
  day: string
  from: string
  until: string
  /** Where it ends on another day; "" on the same. */
  lastDay: string
  timeZone: string
  location: string
}

export const emptyDate = (timeZone: string): DateValues => ({
  id: undefined,
  day: '',
  from: '09:00',
  until: '12:00',
  lastDay: '',
  timeZone,
  location: '',
})

export function valuesOfDate({ id, start, end, timeZone, location }: SessionDate): DateValues {
  const day = start.slice(0, 10)
  const lastDay = end.slice(0, 10)
  return {
    id,
    day,
    from: start.slice(11, 16),
    until: end.slice(11, 16),
    lastDay: lastDay === day ? '' : lastDay,
    timeZone,
    location: location ?? '',
  }
}

/** One more like this, the week after. */
export function nextLike(date: DateValues): DateValues {
  return { ...date, id: undefined, day: laterDay(date.day, 7), lastDay: laterDay(date.lastDay, 7) }
}

function laterDay(day: string, days: number): string {
  if (day === '') return ''
  const moment = new Date(`${day}T00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

const momentOf = (day: string, time: string) => new Date(`${day}T${time}Z`).getTime()

/** How long a date lasts on the clocks, in milliseconds; undefined while that cannot be told. */
function lengthOf({ day, from, until, lastDay }: DateValues): number | undefined {
  if (from === '' || until === '' || (day === '' && lastDay !== '')) return undefined
  const first = day === '' ? ANY_DAY : day
  const length = momentOf(lastDay === '' ? first : lastDay, until) - momentOf(first, from)
  return length > 0 ? length : undefined
}

const ANY_DAY = '2000-01-01'

/** Takes what was typed. A start that moves takes the end along, so that the date lasts as long as before. */
export function withTyped(date: DateValues, typed: Partial<DateValues>): DateValues {
  const next = { ...date, ...typed }
  const length = typed.day === undefined && typed.from === undefined ? undefined : lengthOf(date)
  if (length === undefined || next.from === '' || (next.day === '' && next.lastDay !== '')) return next
  const first = next.day === '' ? ANY_DAY : next.day
  const end = new Date(momentOf(first, next.from) + length).toISOString()
  const endDay = end.slice(0, 10)
  // Without a day there is none after it either.
  if (next.day === '' && endDay !== first) return next
  return { ...next, until: end.slice(11, 16), lastDay: endDay === first ? '' : endDay }
}

export interface DateDraft {
  id?: string
  start: string
  end: string
  timeZone: string
  location?: string
}

/** As the API takes it. */
export function draftOfDate({ id, day, from, until, lastDay, timeZone, location }: DateValues): DateDraft {
  return {
    ...(id !== undefined && { id }),
    start: `${day}T${from}`,
    end: `${lastDay === '' ? day : lastDay}T${until}`,
    timeZone,
    ...(location.trim() !== '' && { location: location.trim() }),
  }
}

export type DateFault = 'dateMissing' | 'timeMissing' | 'endFault'

/** What is wrong with what is typed, before the server is asked. */
export function faultOfDate(date: DateValues): DateFault | undefined {
  if (date.day === '') return 'dateMissing'
  if (date.from === '' || date.until === '') return 'timeMissing'
  const { start, end } = draftOfDate(date)
  return end > start ? undefined : 'endFault'
}
