import { setImmediate as breathe } from 'node:timers/promises'

const SLICE = 100

/** Takes a step for each item; in a long list it lets other work in between, so that requests are answered meanwhile. */
export async function inSlices<Item>(items: Iterable<Item>, step: (item: Item) => void): Promise<void> {
  let count = 0
  for (const item of items) {
    if (++count % SLICE === 0) await breathe()
    step(item)
  }
}
