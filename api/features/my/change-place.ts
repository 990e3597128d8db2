import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { areOver } from '../../lib/wall-time.ts'
import { enrol, enrolmentIsOpen, isOfferedTo, leave, mayStillLeave, waitingPlace } from '../../meetings/enrolment.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { Enrolled } from './contract.ts'
import { trainerNames } from './my-sessions.ts'
import type { MyParts } from './parts.ts'
import { askFirst, asksFirst, requestId } from './requests/ask-first.ts'
import { employeeWhoAsks } from './who-am-i.ts'

/**
 * Gives the caller a seat, or the last place on the waiting list. Repeating it gives the same answer and changes
 * nothing.
 * @throws not_found when the caller isn't offered the session; enrolment_closed, employee_not_found, employee_ambiguous
 */
export async function enrolMyself(ctx: Context, parts: MyParts, by: By, sessionId: string): Promise<Enrolled> {
  const me = await employeeWhoAsks(ctx, by.actor)
  const session = await sessionFor(ctx, me, sessionId)
  if (!isOn(session, me) && asksFirst(session)) {
    refuseClosed(session, me, ctx.clock.now())
    await askFirst(ctx, parts, by, session, me)
    return { status: 'Requested' }
  }
  if (!isOn(session, me)) {
    await parts.changeRoster(by, sessionId, (current, now) => {
      if (isOn(current, me)) return current.participants
      refuseClosed(current, me, now)
      return enrol(current.participants, me.id, now)
    })
  }
  const place = waitingPlace((await sessionFor(ctx, me, sessionId)).participants, me.id)
  return place === undefined ? { status: 'Subscribed' } : { status: 'Waiting', place }
}

/**
 * Gives up the caller's seat or place on the waiting list.
 * @throws not_found, leave_deadline_passed with the trainers' names, employee_not_found, employee_ambiguous
 */
export async function leaveMyself(
  ctx: Context,
  parts: MyParts,
  by: By,
  sessionId: string,
  reason: string | undefined,
): Promise<{ status: 'Cancelled' }> {
  const me = await employeeWhoAsks(ctx, by.actor)
  const session = await ctx.store.sessions.get(sessionId)
  if ((await ctx.store.enrolmentRequests.removeMany([requestId(sessionId, me.id)])) > 0) return { status: 'Cancelled' }
  if (!session?.participants.some(({ employee }) => employee === me.id)) throw notOffered()
  const trainers = await namesOfTrainers(ctx, session)
  if (session.participants.some(({ employee, status }) => employee === me.id && status === 'Cancelled'))
    return { status: 'Cancelled' }
  await parts.changeRoster(by, sessionId, (current, now) => {
    const place = current.participants.find(({ employee }) => employee === me.id)
    const isTooLate = place?.status !== 'Waiting' && !mayStillLeave(current, now)
    if (isTooLate || place?.status === 'Attended' || place?.status === 'Absent') throw tooLate(trainers)
    return leave(current.participants, me.id, reason)
  })
  return { status: 'Cancelled' }
}

/** People with a place can see the session; everyone else only when it is offered to them. @throws not_found */
async function sessionFor({ store }: Context, me: EmployeeRecord, id: string): Promise<SessionRecord> {
  const session = await store.sessions.get(id)
  if (!session || (!isOn(session, me) && !mayKnow(session, me))) throw notOffered()
  return session
}

/** People learn that a session offered to them was closed; nothing about one for other departments. */
const mayKnow = (session: SessionRecord, { department }: EmployeeRecord) =>
  session.enrolment !== undefined &&
  isOfferedTo({ ...session, enrolment: { ...session.enrolment, mode: 'open' } }, department)

function refuseClosed(session: SessionRecord, { department }: EmployeeRecord, now: Date): void {
  if (isOfferedTo(session, department) && enrolmentIsOpen(session, now)) return
  throw new RollcallError(
    'enrolment_closed',
    areOver(session.dates, now) ? 'This session is over.' : 'Enrolment in this session is closed.',
    session.enrolment?.until === undefined ? {} : { details: { until: session.enrolment.until } },
  )
}

const isOn = ({ participants }: SessionRecord, { id }: EmployeeRecord) =>
  participants.some(({ employee, status }) => employee === id && status !== 'Cancelled')

const notOffered = () => new RollcallError('not_found', 'There is no such session for you.')

function tooLate(trainers: readonly string[]): RollcallError {
  const whom = trainers.length > 0 ? ` Ask ${trainers.join(' or ')}.` : ''
  return new RollcallError('leave_deadline_passed', `It is too late to give up this seat yourself.${whom}`, {
    details: { trainers },
  })
}

async function namesOfTrainers(ctx: Context, session: SessionRecord): Promise<string[]> {
  const names = await trainerNames(ctx, [session])
  return session.trainers.flatMap(({ employee, name }) => (employee === undefined ? name : names.get(employee)) ?? [])
}
