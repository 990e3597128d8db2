import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'

type SessionDate = SessionView['dates'][number]

/** A session date as typed. */
export interface DateValues {
  /** undefined when it isn't saved yet. */
  id: string | undefined
  day: string
  from: string
  until: string
  /** The day it ends if that is another one; "" for the same. */
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

/** Another date like this, a week later. */
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

/** The length of a date by the clock, in milliseconds; undefined while unknown. */
function lengthOf({ day, from, until, lastDay }: DateValues): number | undefined {
  if (from === '' || until === '' || (day === '' && lastDay !== '')) return undefined
  const first = day === '' ? ANY_DAY : day
  const length = momentOf(lastDay === '' ? first : lastDay, until) - momentOf(first, from)
  return length > 0 ? length : undefined
}

const ANY_DAY = '2000-01-01'

/** Applies what was typed. Moving the start moves the end too, so that the length stays the same. */
export function withTyped(date: DateValues, typed: Partial<DateValues>): DateValues {
  const next = { ...date, ...typed }
  const length = typed.day === undefined && typed.from === undefined ? undefined : lengthOf(date)
  if (length === undefined || next.from === '' || (next.day === '' && next.lastDay !== '')) return next
  const first = next.day === '' ? ANY_DAY : next.day
  const end = new Date(momentOf(first, next.from) + length).toISOString()
  const endDay = end.slice(0, 10)
  // Without a day, there is no day after it either.
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

/** As the API expects it. */
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

/** The fault in what was typed, found before the server is asked. */
export function faultOfDate(date: DateValues): DateFault | undefined {
  if (date.day === '') return 'dateMissing'
  if (date.from === '' || date.until === '') return 'timeMissing'
  const { start, end } = draftOfDate(date)
  return end > start ? undefined : 'endFault'
}
