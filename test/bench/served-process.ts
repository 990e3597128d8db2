import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { main } from '../../api/main.ts'
import { answerParent } from './child.ts'
import { readUsage } from './usage.ts'

/** Rollcall as `npm run serve` starts it; beside it only what tells the parent how it fares. */
const RESOLUTION_MS = 5
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
await main(['--production'], process.env)
delay.enable()

export const answers = answerParent({
  usage: readUsage,
  /** Bytes that this process had the disk write. */
  written: () => Number(/^write_bytes: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? Number.NaN),
  /** The longest stretch since the last time that nothing else was done, in milliseconds. */
  longestBlock: () => {
    const ms = delay.max / 1e6 - RESOLUTION_MS
    delay.reset()
    return Math.max(0, ms)
  },
})

export type RollcallAnswers = typeof answers
