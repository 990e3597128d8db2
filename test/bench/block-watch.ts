import { readFileSync } from 'node:fs'

const EVERY_MS = 5

export interface Blocks {
  /** The longest stretch in which the event loop did one thing, in milliseconds. */
  longest: number
  /** The same without the time in which the process was ready but no processor was free. */
  longestAtWork: number
}

/** Watches the event loop of this process. @returns the longest blocks since it was last called */
export function watchBlocks(): () => Blocks {
  let worst: Blocks = { longest: 0, longestAtWork: 0 }
  let before = { now: performance.now(), waited: waitedForProcessor() }
  const tick = () => {
    const here = { now: performance.now(), waited: waitedForProcessor() }
    const block = here.now - before.now - EVERY_MS
    const atWork = block - (here.waited - before.waited)
    worst = { longest: Math.max(worst.longest, block), longestAtWork: Math.max(worst.longestAtWork, atWork) }
    before = here
    setTimeout(tick, EVERY_MS)
  }
  setTimeout(tick, EVERY_MS)
  return () => {
    const found = worst
    worst = { longest: 0, longestAtWork: 0 }
    return found
  }
}

/** Milliseconds the main thread has waited for a free processor; 0 where the system doesn't tell. */
function waitedForProcessor(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${String(process.pid)}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
