import { areOver, instantOf } from '../lib/wall-time.ts'
import type { Participant, SessionRecord } from '../store/training-records.ts'
import { holdsSeat } from './seats.ts'

type Times = Pick<SessionRecord, 'dates' | 'enrolment'>

/** Whether employees of this department may enrol, regardless of the time. */
export function isOfferedTo({ enrolment, cancelled }: SessionRecord, department: string | undefined): boolean {
  if (cancelled || enrolment?.mode !== 'open') return false
  const { departments = [] } = enrolment
  return departments.length === 0 || (department !== undefined && departments.includes(department))
}

/** Whether it is early enough to enrol: before the deadline or, without one, before the session begins. */
export function enrolmentIsOpen(session: SessionRecord, now: Date): boolean {
  const first = firstDate(session)
  if (!first || areOver(session.dates, now)) return false
  return now <= instantOf(session.enrolment?.until ?? first.start, first.timeZone)
}

/** Whether a seat may still be given up: before the deadline or, without one, before the session begins. */
export function mayStillLeave(session: Times, now: Date): boolean {
  const first = firstDate(session)
  return !first || now <= instantOf(session.enrolment?.leaveUntil ?? first.start, first.timeZone)
}

/**
 * Adds this employee as Subscribed, after everyone who came before; someone on the roster already stays as they are.
 */
export function enrol(participants: readonly Participant[], employee: string, now: Date): Participant[] {
  const current = participants.find((one) => one.employee === employee)
  if (current && current.status !== 'Cancelled') return [...participants]
  const others = participants.filter((one) => one !== current)
  // People who enrol at the same moment keep their order.
  const since = others.reduce((latest, one) => (one.since > latest ? one.since : latest), now.toISOString())
  return [...others, { employee, status: 'Subscribed', attendance: current?.attendance ?? 'required', since }]
}

/** Sets this employee to Cancelled. */
export function leave(participants: readonly Participant[], employee: string, reason?: string): Participant[] {
  return participants.map((one) =>
    one.employee === employee && (one.status === 'Subscribed' || one.status === 'Waiting')
      ? { ...one, status: 'Cancelled', ...(reason && { leftBecause: reason }) }
      : one,
  )
}

/** Someone's place on the waiting list, from 1; undefined if they aren't waiting. */
export function waitingPlace(participants: readonly Participant[], employee: string): number | undefined {
  const waiting = participants.filter(({ status }) => status === 'Waiting')
  const inOrder = waiting.sort((left, right) => (left.since < right.since ? -1 : Number(left.since > right.since)))
  const place = inOrder.findIndex((one) => one.employee === employee)
  return place < 0 ? undefined : place + 1
}

/** How many seats are free; undefined when there is no limit. */
export const seatsLeft = ({ participants, capacity }: Pick<SessionRecord, 'participants' | 'capacity'>) =>
  capacity === undefined ? undefined : Math.max(0, capacity - participants.filter(holdsSeat).length)

function firstDate({ dates }: Times) {
  return [...dates].sort((left, right) => left.start.localeCompare(right.start))[0]
}
