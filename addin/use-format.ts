import { useMemo } from 'react'
import { useSession } from './session.ts'
import { createTimeWords } from './time-words.ts'

export interface Format {
  /** A moment in the person's zone, or in the one named. */
  moment(iso: string, timeZone?: string): string
  /** The same with its weekday, for coming dates. */
  day(iso: string, timeZone?: string): string
  /** Only the date. */
  date(iso: string): string
  number(value: number): string
  /** A size in kilobytes or megabytes. */
  bytes(value: number): string
  /** @param ms milliseconds; less than a second is shown as one */
  duration(ms: number): string
  list(words: readonly string[]): string
}

/** Times, numbers and lists as the person's language writes them. */
export function useFormat(): Format {
  const { locale } = useSession()
  return useMemo(() => createFormat(locale), [locale])
}

function createFormat(locale: string): Format {
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const times = createTimeWords(locale)
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value)
  return {
    moment: (iso, timeZone) => times.moment(new Date(iso), timeZone),
    day: (iso, timeZone) => times.dayAndTime(new Date(iso), timeZone),
    date: (iso) => times.date(new Date(iso)),
    number: (value) => numbers.format(value),
    bytes: (value) =>
      value < 1_000_000
        ? unit(Math.ceil(value / 1000), 'kilobyte')
        : unit(Math.round(value / 100_000) / 10, 'megabyte'),
    duration: (ms) => {
      const seconds = Math.max(1, Math.round(ms / 1000))
      const parts = [
        { value: Math.floor(seconds / 3600), name: 'hour' },
        { value: Math.floor(seconds / 60) % 60, name: 'minute' },
        { value: seconds % 60, name: 'second' },
      ].filter(({ value }) => value > 0)
      return parts
        .slice(0, 2)
        .map(({ value, name }) => unit(value, name))
        .join(' ')
    },
    list: (words) => lists.format(words),
  }
}
