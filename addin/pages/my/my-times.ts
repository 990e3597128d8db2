import { useMemo } from 'react'
import { useSession } from '../../session.ts'
import { createTimeWords } from '../../time-words.ts'
import { ownTimeZone } from '../../time-zones.ts'
import { wallAt } from '../trainings/session-times.ts'

interface WallDate {
  start: string
  end: string
  timeZone: string
}

export interface MyTimes {
  /** "Thursday 15 April 2027", in the reader's zone. */
  day(date: WallDate): string
  /** "15 Apr 2027", in the reader's zone. */
  shortDay(date: WallDate): string
  /** "09:00 – 12:00", in the reader's zone; over midnight with both days. */
  hours(date: WallDate): string
  /** The times at the venue, if they differ from the reader's; otherwise undefined. */
  hoursThere(date: WallDate): { hours: string; zone: string } | undefined
  /** "tomorrow", "in 12 days": by calendar days, not by hours. */
  away(date: WallDate): string
  /** A calendar leaf with month and day. */
  leaf(date: WallDate): { month: string; day: string }
  /** "15 April 2027 at 12:00" for a wall time, in the reader's zone. */
  moment(wall: string, timeZone: string): string
}

const DAY_MS = 86_400_000

/** The instant when the clocks of a zone show this wall time. */
export function instantAt(wall: string, timeZone: string): Date {
  const asUtc = Date.parse(`${wall.slice(0, 16)}Z`)
  // The zone's offset is looked up near the instant, and again at the result.
  const ahead = (at: number) => Date.parse(`${wallAt(new Date(at), timeZone)}Z`) - Math.floor(at / 60_000) * 60_000
  const guess = asUtc - ahead(asUtc)
  return new Date(asUtc - ahead(guess))
}

export function createMyTimes(locale: string, own: string, now: () => Date = () => new Date()): MyTimes {
  const format = (options: Intl.DateTimeFormatOptions, timeZone = own) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone })
  const days = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const hours = ({ start, end, timeZone }: WallDate, shownIn = own) => {
    const from = instantAt(start, timeZone)
    const until = instantAt(end, timeZone)
    const isOneDay = wallAt(from, shownIn).slice(0, 10) === wallAt(until, shownIn).slice(0, 10)
    const day = isOneDay ? {} : ({ day: 'numeric', month: 'short' } as const)
    return format({ hour: '2-digit', minute: '2-digit', ...day }, shownIn).formatRange(from, until)
  }
  const dayNumber = (at: Date) => Date.parse(`${wallAt(at, own).slice(0, 10)}T00:00Z`) / DAY_MS
  return {
    day: ({ start, timeZone }) => days.format(instantAt(start, timeZone)),
    shortDay: ({ start, timeZone }) => createTimeWords(locale).date(instantAt(start, timeZone), own),
    hours,
    hoursThere: (date) =>
      wallAt(instantAt(date.start, date.timeZone), own) === date.start.slice(0, 16)
        ? undefined
        : { hours: hours(date, date.timeZone), zone: date.timeZone.replaceAll('_', ' ') },
    away: ({ start, timeZone }) =>
      new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
        dayNumber(instantAt(start, timeZone)) - dayNumber(now()),
        'day',
      ),
    leaf: ({ start, timeZone }) => {
      const at = instantAt(start, timeZone)
      return { month: format({ month: 'short' }).format(at), day: format({ day: 'numeric' }).format(at) }
    },
    moment: (wall, timeZone) => format({ dateStyle: 'long', timeStyle: 'short' }).format(instantAt(wall, timeZone)),
  }
}

/** Dates and times of trainings for the person who reads them. */
export function useMyTimes(): MyTimes {
  const { locale } = useSession()
  return useMemo(() => createMyTimes(locale, ownTimeZone()), [locale])
}
