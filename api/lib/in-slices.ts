import { createBreath } from './breathe.ts'

/**
 * Takes a step for each item; in a long list it lets other work in between, so that requests are answered meanwhile.
 */
export async function inSlices<Item>(items: Iterable<Item>, step: (item: Item) => void): Promise<void> {
  const breath = createBreath()
  for (const item of items) {
    const pause = breath()
    if (pause) await pause
    step(item)
  }
}
