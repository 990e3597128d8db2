import { useMemo } from 'react'
import { useSession } from '../../session.ts'
import { ownTimeZone } from '../../time-zones.ts'

interface WallTimes {
  start: string
  end: string
  timeZone: string
}

export interface WallFormat {
  /** "Wed, 10 Mar 2027" @param wall a day or a wall time */
  day(wall: string): string
  /** "Wed, 10 Mar" */
  shortDay(wall: string): string
  /** "09:00" */
  time(wall: string): string
  /** "Wed, 10 Mar 2027, 09:00 – 12:00", with the zone if it isn't the reader's own. */
  span(date: WallTimes): string
  /** "Wed, 10 Mar 2027, 09:00" */
  start(date: Pick<WallTimes, 'start' | 'timeZone'>): string
}

/** Wall times are shown as they are, not converted to the reader's zone. */
export function createWallFormat(locale: string, own: string): WallFormat {
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const shortDays = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
  // Parsed and formatted as UTC, so it stays the same.
  const asUtc = (wall: string) => new Date(`${wall.slice(0, 10)}T00:00Z`)
  const day = (wall: string) => days.format(asUtc(wall))
  const time = (wall: string) => times.format(new Date(`${wall.slice(0, 16)}Z`))
  const zone = (timeZone: string) => (timeZone === own ? '' : ` (${timeZone.replaceAll('_', ' ')})`)
  return {
    day,
    shortDay: (wall) => shortDays.format(asUtc(wall)),
    time,
    span: ({ start, end, timeZone }) => {
      const until = start.slice(0, 10) === end.slice(0, 10) ? time(end) : `${day(end)}, ${time(end)}`
      return `${day(start)}, ${time(start)} – ${until}${zone(timeZone)}`
    },
    start: ({ start, timeZone }) => `${day(start)}, ${time(start)}${zone(timeZone)}`,
  }
}

export function useWall(): WallFormat {
  const { locale } = useSession()
  return useMemo(() => createWallFormat(locale, ownTimeZone()), [locale])
}
