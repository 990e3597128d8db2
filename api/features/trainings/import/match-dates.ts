import type { SessionDate } from '../../../store/training-records.ts'
import type { SessionPatch } from '../sessions/drafts/contract.ts'
import type { SessionImportLine } from './contract.ts'

type DateDraft = NonNullable<SessionPatch['dates']>[number]
type Likeness = (date: SessionDate, line: SessionImportLine) => boolean

/** From the most certain to the last resort: a date that moved is the same meeting, not a new one. */
const LIKENESSES: readonly Likeness[] = [
  (date, line) => date.start === line.start && date.end === line.end,
  (date, line) => date.start === line.start,
  (date, line) => date.start.slice(0, 10) === line.start.slice(0, 10),
  () => true,
]

/** The dates of a list for a session, each with the id of the existing date it matches, if any. */
export function matchDates(lines: readonly SessionImportLine[], current: readonly SessionDate[]): DateDraft[] {
  const free = [...current].sort((left, right) => (left.start < right.start ? -1 : 1))
  const found = new Map<SessionImportLine, SessionDate>()
  const inOrder = [...lines].sort((left, right) => (left.start < right.start ? -1 : 1))
  for (const isLike of LIKENESSES) {
    for (const line of inOrder) {
      const at = found.has(line) ? -1 : free.findIndex((date) => isLike(date, line))
      const [date] = at < 0 ? [] : free.splice(at, 1)
      if (date) found.set(line, date)
    }
  }
  return lines.map((line) => draftOf(line, found.get(line)))
}

function draftOf({ start, end, timeZone, location }: SessionImportLine, date: SessionDate | undefined): DateDraft {
  const place = location ?? date?.location
  return {
    ...(date && { id: date.id }),
    start,
    end,
    ...(timeZone !== undefined && { timeZone }),
    ...(place !== undefined && { location: place }),
  }
}
