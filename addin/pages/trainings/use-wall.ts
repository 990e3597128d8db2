import { useMemo } from 'react'
import { useSession } from '../../session.ts'
import { createTimeWords } from '../../time-words.ts'
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
  /** "Wed, 10 Mar 2027, 09:00–12:00", with the zone if it isn't the reader's own. */
  span(date: WallTimes): string
  /** "Wed, 10 Mar 2027, 09:00" */
  start(date: Pick<WallTimes, 'start' | 'timeZone'>): string
}

/** Wall times are shown as they are, not converted to the reader's zone. */
export function createWallFormat(locale: string, own: string): WallFormat {
  const words = createTimeWords(locale)
  // Read as if it were UTC and shown as UTC, it stays what it is.
  const asUtc = (wall: string) => new Date(`${wall.length === 10 ? `${wall}T00:00` : wall.slice(0, 16)}Z`)
  const zone = (timeZone: string) => (timeZone === own ? '' : ` (${timeZone.replaceAll('_', ' ')})`)
  return {
    day: (wall) => words.day(asUtc(wall), 'UTC'),
    shortDay: (wall) => words.shortDay(asUtc(wall), 'UTC'),
    time: (wall) => words.time(asUtc(wall), 'UTC'),
    span: ({ start, end, timeZone }) => `${words.span(asUtc(start), asUtc(end), 'UTC')}${zone(timeZone)}`,
    start: ({ start, timeZone }) => `${words.dayAndTime(asUtc(start), 'UTC')}${zone(timeZone)}`,
  }
}

export function useWall(): WallFormat {
  const { locale } = useSession()
  return useMemo(() => createWallFormat(locale, ownTimeZone()), [locale])
}
