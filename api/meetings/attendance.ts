import type { AttendanceMark } from '../store/session-parts.ts'
import type { Participant, ParticipantStatus, SessionDate } from '../store/training-records.ts'

type Dates = readonly Pick<SessionDate, 'id'>[]
type Marked = Pick<Participant, 'status' | 'marks'>

const isMark = (status: ParticipantStatus): status is AttendanceMark => status === 'Attended' || status === 'Absent'

/** Whether someone came on a date; undefined while nobody has said so. */
export function markOn({ status, marks }: Marked, dateId: string): AttendanceMark | undefined {
  if (marks) return marks[dateId]
  return isMark(status) ? status : undefined
}

/** Someone's status on one date: Attended or Absent where that is known, else whether they are expected. */
export function statusOn(participant: Marked, dateId: string): ParticipantStatus {
  const { status } = participant
  return markOn(participant, dateId) ?? (isMark(status) ? 'Subscribed' : status)
}

/**
 * Notes whether someone came; `Subscribed` takes a note back.
 * @param dateId left out: on all dates
 */
export function withMark<T extends Marked>(
  participant: T,
  mark: AttendanceMark | 'Subscribed',
  dates: Dates,
  dateId?: string,
): T {
  if (dates.length === 0) return { ...participant, status: mark }
  const marks = dates.flatMap(({ id }) => {
    const next = dateId === undefined || id === dateId ? mark : markOn(participant, id)
    return next === undefined || next === 'Subscribed' ? [] : [[id, next] as const]
  })
  return withMarks(participant, marks, dates)
}

/** Lets what is said of the session as a whole stand for the dates it has now, before it gets others. */
export function spreadMarks<T extends Marked>(participant: T, dates: Dates): T {
  const { status, marks } = participant
  return marks || !isMark(status) || dates.length === 0 ? participant : withMark(participant, status, dates)
}

/** Drops what was noted of dates that are gone. Where nothing is left, the status stands for the session as a whole. */
export function settleMarks<T extends Marked>(participant: T, dates: Dates): T {
  const { marks, ...rest } = participant
  if (!marks) return participant
  const left = dates.flatMap(({ id }) => (marks[id] ? [[id, marks[id]] as const] : []))
  if (left.length === 0) return rest as T
  return participant.status === 'Waiting' || participant.status === 'Cancelled'
    ? { ...participant, marks: Object.fromEntries(left) }
    : withMarks(participant, left, dates)
}

/** Who came on one date has attended; absent is who missed them all. Anyone else is still expected. */
export const statusFrom = (marks: readonly AttendanceMark[], dates: Dates): AttendanceMark | 'Subscribed' =>
  marks.includes('Attended') ? 'Attended' : marks.length > 0 && marks.length === dates.length ? 'Absent' : 'Subscribed'

function withMarks<T extends Marked>(
  participant: T,
  marks: readonly (readonly [string, AttendanceMark])[],
  dates: Dates,
): T {
  const { marks: _before, ...rest } = participant
  const status = statusFrom(
    marks.map(([, mark]) => mark),
    dates,
  )
  return { ...(rest as T), status, ...(marks.length > 0 && { marks: Object.fromEntries(marks) }) }
}
