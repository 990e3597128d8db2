import { createTimeWords } from '../../time-words.ts'

/** A day without a time, as the person's language writes it. @param day "2027-05-31" */
export function dayText(day: string, locale: string): string {
  return createTimeWords(locale).date(new Date(`${day}T00:00:00Z`), 'UTC')
}
