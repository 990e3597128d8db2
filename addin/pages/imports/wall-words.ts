import { useMemo } from 'react'
import { useSession } from '../../session.ts'

export interface WallWords {
  /** A date with its weekday. @param day "2027-03-10" */
  day: (day: string) => string
  /** A wall time in words. @param wall "2027-03-10T09:00" */
  moment: (wall: string) => string
  /** From one wall time to another, in a zone. */
  span: (span: { start: string; end: string; timeZone: string }) => string
}

/** Wall times in words, with the weekday, so that a wrong month is noticed. */
export function useWallWords(): WallWords {
  const { locale } = useSession()
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
    const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })
    const at = (wall: string) => new Date(`${wall.length === 10 ? `${wall}T00:00` : wall}Z`)
    const said = (format: Intl.DateTimeFormat, wall: string) =>
      Number.isNaN(at(wall).getTime()) ? wall : format.format(at(wall))
    const day = (text: string) => said(days, text)
    const moment = (wall: string) => `${day(wall)}, ${said(times, wall)}`
    return {
      ...{ day, moment },
      span: ({ start, end, timeZone }) => {
        const to = start.slice(0, 10) === end.slice(0, 10) ? `–${said(times, end)}` : ` – ${moment(end)}`
        return `${moment(start)}${to} (${timeZone.replaceAll('_', ' ')})`
      },
    }
  }, [locale])
}
