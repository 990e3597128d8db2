/** What deciding about seats needs to know of somebody on a roster. */
export interface SeatClaim {
  employee: string
  status: 'Subscribed' | 'Waiting' | 'Cancelled' | 'Attended' | 'Absent'
  /** When this person came on the roster or the waiting list: who came first is first. */
  since: string
}

export interface SettledSeats<T> {
  /** In the order they were given. */
  participants: T[]
  /** Who waited and has a seat now, first come first. */
  movedUp: string[]
  /** Who asked for a seat and waits now. */
  moveDown: string[]
}

/** Subscribed people hold a seat, and so do those of whom it is known whether they came. */
export const holdsSeat = ({ status }: Pick<SeatClaim, 'status'>) =>
  status === 'Subscribed' || status === 'Attended' || status === 'Absent'

/**
 * Gives out the seats: when there are more people than seats, those who came last wait; when a seat is free, the first
 * who waits moves up. Whoever had a seat before keeps it before anyone new, so that nobody who was invited is sent away
 * for somebody who was not. Without a capacity everybody stays as they are: who waits then was set to wait.
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

/** How many hold a seat, how many wait, and how many seats are free; more people than seats leave none. */
export function countSeats(
  participants: readonly SeatClaim[],
  capacity: number | undefined,
): { taken: number; waiting: number; free?: number } {
  const taken = participants.filter(holdsSeat).length
  const waiting = participants.filter(({ status }) => status === 'Waiting').length
  return { taken, waiting, ...(capacity !== undefined && { free: Math.max(0, capacity - taken) }) }
}

const nameOf = ({ employee }: SeatClaim) => employee

/** Those with this status, who came first is first; of people who came together the order of the roster decides. */
function inOrder<T extends SeatClaim>(participants: readonly T[], status: SeatClaim['status']): T[] {
  const found = participants.filter((one) => one.status === status)
  return found.sort((left, right) => (left.since < right.since ? -1 : Number(left.since > right.since)))
}
