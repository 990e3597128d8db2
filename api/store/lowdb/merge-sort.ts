import { createBreath, type Breath } from '../../lib/breathe.ts'

const RUN = 500

/**
 * Sorts with pauses in between.
 * @param sorted sorts a few at once
 * @param isInOrder whether the first may come before the second
 */
export async function mergeSort<T>(
  items: readonly T[],
  sorted: (items: readonly T[]) => T[],
  isInOrder: (left: T, right: T) => boolean,
): Promise<T[]> {
  const breath = createBreath()
  let runs: T[][] = []
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(sorted(items.slice(from, from + RUN)))
    await breath()
  }
  while (runs.length > 1) {
    const next: T[][] = []
    for (let at = 0; at < runs.length; at += 2)
      next.push(await merged(runs[at] ?? [], runs[at + 1] ?? [], isInOrder, breath))
    runs = next
  }
  return runs[0] ?? []
}

async function merged<T>(
  left: readonly T[],
  right: readonly T[],
  isInOrder: (left: T, right: T) => boolean,
  breath: Breath,
): Promise<T[]> {
  const both: T[] = []
  let at = 0
  for (const item of left) {
    for (let other = right[at]; other !== undefined && !isInOrder(item, other); other = right[at]) {
      both.push(other)
      at += 1
    }
    both.push(item)
    const pause = breath()
    if (pause) await pause
  }
  return both.concat(right.slice(at))
}
