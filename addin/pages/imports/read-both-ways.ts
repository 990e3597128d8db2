import type { DateOrder } from './import-kind.ts'

/** A date such as 03/04/2027 read with the day first and with the month first; undefined for other dates. */
export function readBothWays(text: string): Readonly<Record<DateOrder, string>> | undefined {
  const [, first = '', second = '', year = ''] = /(\d{1,2})\D{1,2}(\d{1,2})\D{1,2}(\d{4}|\d{2})(?!\d)/.exec(text) ?? []
  if (year === '' || Number(first) > 12 || Number(second) > 12) return undefined
  const iso = (month: string, day: string) =>
    `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return { dayFirst: iso(second, first), monthFirst: iso(first, second) }
}
