import { readFileSync } from 'node:fs'
import { main } from '../../api/main.ts'
import { watchBlocks } from './block-watch.ts'
import { answerParent } from './child.ts'
import { readUsage } from './usage.ts'

/** Rollcall as `npm run serve` starts it; beside it only what tells the parent how it fares. */
await main(['--production'], process.env)

export const answers = answerParent({
  usage: readUsage,
  /** Bytes that this process had the disk write. */
  written: () => Number(/^write_bytes: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1] ?? Number.NaN),
  blocks: watchBlocks(),
})

export type RollcallAnswers = typeof answers
