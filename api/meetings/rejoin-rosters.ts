import { areOver } from '../lib/wall-time.ts'
import type { LeftPlace } from '../store/set-aside-records.ts'
import type { Store } from '../store/store.ts'
import type { SessionRecord } from '../store/training-records.ts'
import { holdsSeat, settleSeats } from './seats.ts'

/**
 * Puts an employee who came back on the coming sessions they were on. Someone else who got the seat meanwhile keeps it;
 * the employee then waits.
 * @returns the number of sessions
 */
export async function rejoinRosters(
  sessions: Store['sessions'],
  employee: string,
  places: readonly LeftPlace[],
  now: Date,
): Promise<number> {
  const bySession = new Map(places.map((place) => [place.sessionId, place]))
  let joined = 0
  await sessions.changeMany([...bySession.keys()], (current) => {
    const place = bySession.get(current.id)
    const next = place && rejoined(current, employee, place, now)
    if (!next) return current
    joined += 1
    return { ...next, updatedAt: now.toISOString() }
  })
  return joined
}

function rejoined(
  current: SessionRecord,
  employee: string,
  { participant, trainer }: LeftPlace,
  now: Date,
): SessionRecord | undefined {
  if (current.cancelled || areOver(current.dates, now)) return undefined
  const isOn = current.participants.some((one) => one.employee === employee)
  const seated = new Set(current.participants.filter(holdsSeat).map((one) => one.employee))
  const isTrainer = current.trainers.some((one) => one.employee === employee)
  if ((isOn || !participant) && (isTrainer || !trainer)) return undefined
  const participants =
    participant && !isOn
      ? settleSeats([...current.participants, participant], current.capacity, seated).participants
      : current.participants
  return {
    ...current,
    participants,
    trainers: trainer && !isTrainer ? [...current.trainers, trainer] : current.trainers,
  }
}
