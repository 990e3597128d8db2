import type { By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { invalidFields } from '../../../lib/invalid-fields.ts'
import { withMark } from '../../../meetings/attendance.ts'
import { employeesById } from '../people/person-view.ts'
import { mutateSession } from './change-session.ts'
import type { Attendance, Roster } from './drafts/contract.ts'
import type { SessionView } from './contract.ts'
import { readRoster, seatPeople } from './settle-roster.ts'

/**
 * Replaces the roster: people who aren't in it are removed, new ones wait when all seats are taken, and people on the
 * waiting list get freed seats.
 * @param ifMatch the etag the caller has seen
 * @throws not_found, precondition_failed, validation_failed, employee_unknown, session_cancelled, too_many_attendees
 */
export async function setParticipants(
  ctx: Context,
  by: By,
  id: string,
  roster: Roster,
  ifMatch?: string,
): Promise<SessionView> {
  const employees = await employeesById(
    ctx,
    roster.participants.map(({ employee }) => employee),
  )
  return mutateSession(
    ctx,
    by,
    id,
    (current, now) => {
      const participants = readRoster(roster, current, (employee) => employees.has(employee), now.toISOString())
      return seatPeople({ ...current, participants }, current, now)
    },
    ifMatch,
  )
}

/**
 * Records at the door who attended and who didn't, on one date or on all of them; `Subscribed` undoes it. People who
 * were waiting or had cancelled may turn up too.
 * @throws not_found, validation_failed, session_cancelled
 */
export async function checkIn(
  ctx: Context,
  by: By,
  id: string,
  { employee, status, dateId }: Attendance,
): Promise<SessionView> {
  return mutateSession(ctx, by, id, (current, now) => {
    if (dateId !== undefined && !current.dates.some(({ id: known }) => known === dateId))
      throw invalidFields([{ path: 'dateId', message: 'is no date of this session' }])
    const participant = current.participants.find((one) => one.employee === employee)
    if (!participant) throw invalidFields([{ path: 'employee', message: 'is not on the roster of this session' }])
    const hasNoSeat = participant.status === 'Waiting' || participant.status === 'Cancelled'
    if (hasNoSeat && status !== 'Attended')
      throw invalidFields([
        { path: 'status', message: `This person is ${participant.status} and can only be noted as Attended.` },
      ])
    const participants = current.participants.map((one) =>
      one === participant ? withMark(one, status, current.dates, dateId) : one,
    )
    return seatPeople({ ...current, participants }, current, now)
  })
}
