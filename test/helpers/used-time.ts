const TICK_MS = 5
const MOST_MS = 4 * TICK_MS

let used = 0
let last = performance.now()

/**
 * Milliseconds in which this process could work. They hardly advance while the machine is busy with something else,
 * which shows in late ticks, so tests have the same time on a slow machine.
 */
export const usedTime = () => used + Math.min(performance.now() - last, MOST_MS)

setInterval(() => {
  used = usedTime()
  last = performance.now()
}, TICK_MS).unref()
