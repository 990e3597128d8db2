const TICK_MS = 5
const MOST_MS = 4 * TICK_MS

let used = 0
let last = performance.now()

/**
 * Milliseconds of real time in which this process could work. While the machine is busy with something else, which
 * shows in ticks
 * that come late, hardly any pass: so what a test does fits into the time it has on a slow machine too.
 */
export const usedTime = () => used + Math.min(performance.now() - last, MOST_MS)

setInterval(() => {
  used = usedTime()
  last = performance.now()
}, TICK_MS).unref()
