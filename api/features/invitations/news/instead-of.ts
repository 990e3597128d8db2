import type { Context } from '../../../context.ts'
import { areOver } from '../../../lib/wall-time.ts'
import { enrolmentIsOpen, isOfferedTo, seatsLeft } from '../../../meetings/enrolment.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { SessionRecord } from '../../../store/training-records.ts'

/**
 * Which other session of the same training somebody could enrol in now: the first with a free seat. None for somebody
 * who has a place in one already.
 */
export async function insteadOf(
  { store, clock }: Context,
  { id, trainingId }: SessionRecord,
): Promise<(employee: EmployeeRecord) => SessionRecord | undefined> {
  const now = clock.now()
  const others: SessionRecord[] = []
  for await (const session of store.sessions.find({ trainingId }))
    if (session.id !== id && !session.cancelled && !areOver(session.dates, now)) others.push(session)
  return (employee) => {
    const hasPlace = ({ participants }: SessionRecord) =>
      participants.some((one) => one.employee === employee.id && one.status !== 'Cancelled')
    if (others.some(hasPlace)) return undefined
    return others.find(
      (session) =>
        isOfferedTo(session, employee.department) && enrolmentIsOpen(session, now) && seatsLeft(session) !== 0,
    )
  }
}
