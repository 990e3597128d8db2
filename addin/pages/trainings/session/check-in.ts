import type { ParticipantView, SessionView } from '../../../../api/features/trainings/sessions/contract.ts'
import { wallAt } from '../session-times.ts'

/** What is known of somebody on one date; "Subscribed": not seen yet. */
export type CheckIn = 'Subscribed' | 'Attended' | 'Absent'

type Dates = SessionView['dates']

/** People who hold a seat: they are expected at the door. */
export function expected(participants: readonly ParticipantView[]): ParticipantView[] {
  return participants.filter(({ status }) => status !== 'Waiting' && status !== 'Cancelled')
}

/** @param dateId undefined for a session without dates, which only has an overall status */
export function checkInOn({ status, marks = [] }: ParticipantView, dateId: string | undefined): CheckIn {
  if (dateId === undefined) return status === 'Attended' || status === 'Absent' ? status : 'Subscribed'
  return marks.find((mark) => mark.dateId === dateId)?.status ?? 'Subscribed'
}

/** Today's date that hasn't ended, otherwise the last one that began, otherwise the first. */
export function dateAtTheDoor(dates: Dates, now: Date): Dates[number] | undefined {
  const inOrder = [...dates].sort((one, other) => one.start.localeCompare(other.start))
  const wall = ({ timeZone }: Dates[number]) => wallAt(now, timeZone)
  return (
    inOrder.find((date) => date.start.slice(0, 10) <= wall(date).slice(0, 10) && date.end > wall(date)) ??
    inOrder.findLast((date) => date.start <= wall(date)) ??
    inOrder[0]
  )
}
