import { instantOf, isZone } from '../lib/wall-time.ts'
import type { Store } from '../store/store.ts'
import type { SessionRecord } from '../store/training-records.ts'
import { leave } from './enrolment.ts'
import type { LeftSession } from './leave-rosters.ts'
import { holdsSeat, noteMovedUp, settleSeats } from './seats.ts'

/** Someone who leaves the company, and their last day. */
export interface Leaver {
  id: string
  /** A day: "2027-03-31". */
  lastDay: string
}

/**
 * Removes someone from sessions whose coming dates are all after their last day: participants become Cancelled,
 * trainers are taken off, and people on the waiting list get the seats. Past attendance stays.
 */
export async function leaveOnLastDay(sessions: Store['sessions'], leaver: Leaver, now: Date): Promise<LeftSession[]> {
  const ids: string[] = []
  for await (const session of sessions.find({ person: leaver.id }))
    if (concerns(session, leaver, now)) ids.push(session.id)
  const movedUp = new Map<string, string[]>()
  const changed = await sessions.changeMany(ids, (current) => {
    if (!concerns(current, leaver, now)) return current
    const seated = new Set(current.participants.filter(holdsSeat).map(({ employee }) => employee))
    const settled = settleSeats(leave(current.participants, leaver.id), current.capacity, seated)
    movedUp.set(current.id, settled.movedUp)
    const trainers = current.trainers.filter(({ employee }) => employee !== leaver.id)
    const participants = noteMovedUp(settled.participants, current.participants, now)
    return { ...current, participants, trainers, updatedAt: now.toISOString() }
  })
  return changed.flatMap((session) => {
    const moved = movedUp.get(session.id)
    return moved ? [{ session, movedUp: moved }] : []
  })
}

function concerns({ participants, trainers, dates, cancelled }: SessionRecord, leaver: Leaver, now: Date): boolean {
  const hasPlace = participants.some(
    ({ employee, status }) => employee === leaver.id && (status === 'Subscribed' || status === 'Waiting'),
  )
  if (cancelled || (!hasPlace && !trainers.some(({ employee }) => employee === leaver.id))) return false
  const toCome = dates.filter(({ end, timeZone }) => isZone(timeZone) && instantOf(end, timeZone) > now)
  return toCome.length > 0 && toCome.every(({ start }) => start.slice(0, 10) > leaver.lastDay)
}
