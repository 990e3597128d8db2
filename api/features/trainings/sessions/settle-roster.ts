import { settleMarks, statusFrom } from '../../../meetings/attendance.ts'
import { MOST_ATTENDEES, countAttendees } from '../../../meetings/attendees.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { invalidFields } from '../../../lib/invalid-fields.ts'
import { holdsSeat, noteMovedUp, settleSeats } from '../../../meetings/seats.ts'
import { areOver } from '../../../lib/wall-time.ts'
import type { Participant, SessionRecord } from '../../../store/training-records.ts'
import type { Roster } from './drafts/contract.ts'
import { refuseUnknown } from './settle-trainers.ts'

/**
 * The roster as sent, before seats are assigned: absent fields of an entry don't change, or become Subscribed and
 * required.
 * @param isEmployee whether an employee with this id exists
 * @throws validation_failed for someone named twice, employee_unknown
 */
export function readRoster(
  { participants }: Roster,
  { participants: current, dates }: Pick<SessionRecord, 'participants' | 'dates'>,
  isEmployee: (id: string) => boolean,
  now: string,
): Participant[] {
  const standing = new Map(current.map((participant) => [participant.employee, participant]))
  refuseTwins(participants)
  refuseUnknown(participants.map(({ employee }) => employee).filter((id) => !isEmployee(id) && !standing.has(id)))
  return participants.map((sent) => entry(sent, standing.get(sent.employee), dates, now))
}

function entry(
  { employee, status, attendance, evenIfAway, marks: sent }: Roster['participants'][number],
  before: Participant | undefined,
  dates: SessionRecord['dates'],
  now: string,
): Participant {
  const wanted = status ?? before?.status ?? 'Subscribed'
  // Someone who had cancelled comes back after those who came meanwhile.
  const isNewArrival = !before || (before.status === 'Cancelled' && wanted !== 'Cancelled')
  const marks = marksFor(wanted, sent, dates) ?? (before?.status === wanted ? before.marks : undefined)
  return {
    employee,
    status: wanted,
    attendance: attendance ?? before?.attendance ?? 'required',
    since: isNewArrival ? now : before.since,
    ...((evenIfAway ?? before?.evenIfAway) && { evenIfAway: true as const }),
    ...(before?.declinedLateAt !== undefined && wanted === before.status && { declinedLateAt: before.declinedLateAt }),
    ...(!isNewArrival && wanted === 'Subscribed' && before.movedUpAt !== undefined && { movedUpAt: before.movedUpAt }),
    ...(before?.declined && wanted === 'Cancelled' && { declined: true as const }),
    ...(marks && { marks }),
  }
}

/** What was sent, where it makes the status that was sent with it. */
function marksFor(
  status: Participant['status'],
  sent: Roster['participants'][number]['marks'],
  dates: SessionRecord['dates'],
): Participant['marks'] {
  const marks = (sent ?? []).filter(({ dateId }) => dates.some(({ id }) => id === dateId))
  const made = statusFrom(
    marks.map((mark) => mark.status),
    dates,
  )
  return marks.length > 0 && made === status
    ? Object.fromEntries(marks.map((mark) => [mark.dateId, mark.status]))
    : undefined
}

function refuseTwins(participants: Roster['participants']): void {
  const places = new Map(participants.map(({ employee }, place) => [employee, place]))
  const twins = participants.flatMap(({ employee }, place) =>
    places.get(employee) === place
      ? []
      : [{ path: `participants.${String(place)}.employee`, message: 'is listed twice' }],
  )
  if (twins.length > 0) throw invalidFields(twins.slice(0, 20))
}

/**
 * A session with its seats assigned. After a session is over no one moves up.
 * @param before the session as it was, for who had a seat; undefined for a new one
 * @throws too_many_attendees
 */
export function seatPeople<T extends Pick<SessionRecord, 'participants' | 'trainers' | 'dates' | 'capacity'>>(
  session: T,
  before: SessionRecord | undefined,
  now: Date,
): T {
  const seated = new Set(before?.participants.filter(holdsSeat).map(({ employee }) => employee))
  const settled = settleSeats(session.participants, capacityOf(session, before), seated)
  const movedUp = new Set(areOver(session.dates, now) ? settled.movedUp : [])
  const participants = settled.participants.map((one) =>
    settleMarks(movedUp.has(one.employee) ? { ...one, status: 'Waiting' as const } : one, session.dates),
  )
  const next = { ...session, participants: noteMovedUp(participants, before?.participants ?? [], now) }
  refuseTooMany(next)
  return next
}

/** When the limit is removed, people who waited because of it move up, as far as a meeting can hold them. */
function capacityOf(
  session: Pick<SessionRecord, 'participants' | 'trainers' | 'capacity'>,
  before: SessionRecord | undefined,
): number | undefined {
  if (session.capacity !== undefined || before?.capacity === undefined) return session.capacity
  const trainersAlone = countAttendees({ ...session, participants: [] })
  const held = session.participants.filter(holdsSeat).length
  return Math.max(held, MOST_ATTENDEES - trainersAlone)
}

function refuseTooMany(session: Pick<SessionRecord, 'participants' | 'trainers'>): void {
  const attendees = countAttendees(session)
  if (attendees <= MOST_ATTENDEES) return
  throw new RollcallError('too_many_attendees', `${String(attendees)} people would get each meeting of this session.`, {
    details: { attendees, most: MOST_ATTENDEES },
  })
}
