import type { Participant } from '../store/training-records.ts'

/** What seat decisions need to know about someone on a roster. */
export interface SeatClaim {
  employee: string
  status: 'Subscribed' | 'Waiting' | 'Cancelled' | 'Attended' | 'Absent'
  /** When they came on the roster or the waiting list: first come, first served. */
  since: string
}

export interface SettledSeats<T> {
  /** In their original order. */
  participants: T[]
  /** Who got a seat from the waiting list, first come first. */
  movedUp: string[]
  /** Who asked for a seat and has to wait. */
  moveDown: string[]
}

/** Subscribed people hold a seat, and so do those marked as attended or absent. */
export const holdsSeat = ({ status }: Pick<SeatClaim, 'status'>) =>
  status === 'Subscribed' || status === 'Attended' || status === 'Absent'

/**
 * Assigns the seats: with more people than seats, the last to come wait; when a seat is free, the first on the waiting
 * list gets it. People who had a seat keep it before anyone new, so that no one who was invited is turned away for
 * someone who wasn't. Without a capacity nothing changes: whoever waits then was set to wait.
 * @param seatedBefore the employees who held a seat until now
 */
export function settleSeats<T extends SeatClaim>(
  participants: readonly T[],
  capacity: number | undefined,
  seatedBefore: ReadonlySet<string> = new Set(),
): SettledSeats<T> {
  if (capacity === undefined) return { participants: [...participants], movedUp: [], moveDown: [] }
  const free = capacity - participants.filter(holdsSeat).length
  const subscribed = inOrder(participants, 'Subscribed').sort(
    (left, right) => Number(seatedBefore.has(right.employee)) - Number(seatedBefore.has(left.employee)),
  )
  const movedUp = free > 0 ? inOrder(participants, 'Waiting').slice(0, free) : []
  const moveDown = free < 0 ? subscribed.slice(free) : []
  const statuses = new Map<T, 'Subscribed' | 'Waiting'>([
    ...movedUp.map((one) => [one, 'Subscribed'] as const),
    ...moveDown.map((one) => [one, 'Waiting'] as const),
  ])
  const settled = participants.map((one) => {
    const status = statuses.get(one)
    return status ? { ...one, status } : one
  })
  return { participants: settled, movedUp: movedUp.map(nameOf), moveDown: moveDown.map(nameOf) }
}

/** Notes when those who waited before got the seat they have now. */
export function noteMovedUp<T extends Participant>(participants: readonly T[], before: readonly T[], now: Date): T[] {
  const waited = new Set(before.filter(({ status }) => status === 'Waiting').map(nameOf))
  return participants.map((one) =>
    one.status === 'Subscribed' && waited.has(one.employee) ? { ...one, movedUpAt: now.toISOString() } : one,
  )
}

/** How many hold a seat, how many wait, and how many seats are free; never below zero. */
export function countSeats(
  participants: readonly SeatClaim[],
  capacity: number | undefined,
): { taken: number; waiting: number; free?: number } {
  const taken = participants.filter(holdsSeat).length
  const waiting = participants.filter(({ status }) => status === 'Waiting').length
  return { taken, waiting, ...(capacity !== undefined && { free: Math.max(0, capacity - taken) }) }
}

const nameOf = ({ employee }: SeatClaim) => employee

/** People with this status by arrival; people who came together keep the order of the roster. */
function inOrder<T extends SeatClaim>(participants: readonly T[], status: SeatClaim['status']): T[] {
  const found = participants.filter((one) => one.status === status)
  return found.sort((left, right) => (left.since < right.since ? -1 : Number(left.since > right.since)))
}
