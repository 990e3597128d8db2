import { createBreath } from './breathe.ts'

/** Takes a step for each item. In a long list it pauses now and then, so that requests are answered meanwhile. */
export async function inSlices<Item>(items: Iterable<Item>, step: (item: Item) => void): Promise<void> {
  const breath = createBreath()
  for (const item of items) {
    const pause = breath()
    if (pause) await pause
    step(item)
  }
}
