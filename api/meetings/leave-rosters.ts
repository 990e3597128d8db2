import { holdsSeat, noteMovedUp, settleSeats } from './seats.ts'
import { areOver } from '../lib/wall-time.ts'
import type { LeftPlace } from '../store/set-aside-records.ts'
import type { Store } from '../store/store.ts'
import type { SessionRecord } from '../store/training-records.ts'

/** A session that someone left, and who got the seat. */
export interface LeftSession {
  session: SessionRecord
  movedUp: string[]
  /** The place they gave up, in case they come back. */
  place?: LeftPlace
}

/**
 * Removes a deleted employee from coming sessions, as participant and as trainer; people on the waiting list get the
 * seats. Past and cancelled sessions keep the roster line: without the employee's record it identifies no one.
 */
export async function leaveRosters(sessions: Store['sessions'], employee: string, now: Date): Promise<LeftSession[]> {
  const ids: string[] = []
  for await (const session of sessions.find({ person: employee }))
    if (concerns(session, employee, now)) ids.push(session.id)
  const movedUp = new Map<string, string[]>()
  const places = new Map<string, LeftPlace>()
  const changed = await sessions.changeMany(ids, (current) => {
    if (!concerns(current, employee, now)) return current
    const seated = new Set(current.participants.filter(holdsSeat).map((one) => one.employee))
    const settled = settleSeats(
      current.participants.filter((one) => one.employee !== employee),
      current.capacity,
      seated,
    )
    movedUp.set(current.id, settled.movedUp)
    places.set(current.id, placeOf(current, employee))
    const trainers = current.trainers.filter((one) => one.employee !== employee)
    const participants = noteMovedUp(settled.participants, current.participants, now)
    return { ...current, participants, trainers, updatedAt: now.toISOString() }
  })
  return changed.map((session) => ({
    session,
    movedUp: movedUp.get(session.id) ?? [],
    place: places.get(session.id) ?? { sessionId: session.id },
  }))
}

/** The places an employee has in coming sessions. */
export async function placesOf(sessions: Store['sessions'], employee: string, now: Date): Promise<LeftPlace[]> {
  const places: LeftPlace[] = []
  for await (const session of sessions.find({ person: employee }))
    if (concerns(session, employee, now)) places.push(placeOf(session, employee))
  return places
}

function placeOf({ id, participants, trainers }: SessionRecord, employee: string): LeftPlace {
  const participant = participants.find((one) => one.employee === employee)
  const trainer = trainers.find((one) => one.employee === employee)
  return { sessionId: id, ...(participant && { participant }), ...(trainer && { trainer }) }
}

function concerns({ participants, trainers, dates, cancelled }: SessionRecord, employee: string, now: Date): boolean {
  const isOn =
    participants.some((one) => one.employee === employee) || trainers.some((one) => one.employee === employee)
  return isOn && !cancelled && !areOver(dates, now)
}
