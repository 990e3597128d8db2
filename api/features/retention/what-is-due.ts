import type { Context } from '../../context.ts'
import { addDays } from '../../lib/wall-time.ts'
import type { RetentionRules } from '../../store/retention-records.ts'
import { today } from '../../store/today.ts'
import type { Amounts } from './contract.ts'

/** The ids of what has been kept long enough. */
export type Due = Record<keyof Amounts, string[]>

/** What these rules delete today. */
export async function whatIsDue(ctx: Context, rules: RetentionRules): Promise<Due> {
  const day = await today(ctx)
  const { leaverPhotosAfterDays: photoDays, leaversAfterMonths, sessionsAfterMonths } = rules
  const photosBefore = photoDays === null ? '' : addDays(`${day}T00:00`, -photoDays).slice(0, 10)
  const peopleBefore = monthsBefore(day, leaversAfterMonths)
  const sessionsBefore = monthsBefore(day, sessionsAfterMonths)
  const due: Due = { pictures: [], people: [], sessions: [] }
  for await (const { id, employedUntil, photo } of ctx.store.employees.all()) {
    if (employedUntil === undefined) continue
    if (employedUntil < peopleBefore) due.people.push(id)
    if (photo && employedUntil < photosBefore) due.pictures.push(id)
  }
  if (sessionsBefore === '') return due
  for await (const { id, dates } of ctx.store.sessions.all())
    if (dates.length > 0 && dates.every(({ end }) => end.slice(0, 10) < sessionsBefore)) due.sessions.push(id)
  return due
}

export const amountsOf = ({ pictures, people, sessions }: Due): Amounts => ({
  pictures: pictures.length,
  people: people.length,
  sessions: sessions.length,
})

/** "" for never: no day is before it. */
function monthsBefore(day: string, months: number | null): string {
  if (months === null) return ''
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // A day the month doesn't have becomes its last one.
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
