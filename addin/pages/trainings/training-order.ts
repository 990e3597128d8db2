import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import type { GridSort } from '../../components/grid/grid-columns.ts'

type Sorted = Pick<TrainingView, 'title' | 'next' | 'coming'>
type Order = (one: Sorted, other: Sorted) => number

const byTitle: Order = (one, other) => one.title.localeCompare(other.title)

const ORDERS: Readonly<Record<string, Order>> = {
  title: byTitle,
  coming: (one, other) => one.coming.sessions - other.coming.sessions,
  next: (one, other) => (one.next?.start ?? '').localeCompare(other.next?.start ?? ''),
  seats: (one, other) => one.coming.taken - other.coming.taken,
}

/** Trainings in this order, equal ones by title. Those without a date come last, whichever way dates are sorted. */
export function trainingsInOrder<T extends Sorted>(trainings: readonly T[], { by, descending }: GridSort): T[] {
  const order = ORDERS[by] ?? byTitle
  const compare: Order = (one, other) => {
    if (by === 'next' && (one.next === undefined) !== (other.next === undefined)) return one.next ? -1 : 1
    return (descending ? order(other, one) : order(one, other)) || byTitle(one, other)
  }
  return trainings.toSorted(compare)
}
