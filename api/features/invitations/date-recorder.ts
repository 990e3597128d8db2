import type { Context } from '../../context.ts'
import type { OutcomeRecord } from '../../store/task-records.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'

/** Outcomes are written after this many, or after this time. */
const CHECKPOINT_OUTCOMES = 200
const CHECKPOINT_MS = 2_000

export interface DateRecorder {
  /** How many dates there will be. */
  expect(total: number): void
  record(outcome: OutcomeRecord): Promise<void>
  flush(): Promise<void>
}

/** Reports a run's outcomes in groups. Everything they report is stored by then. */
export function createDateRecorder(ctx: Context, handle: RunHandle): DateRecorder {
  let gathered: OutcomeRecord[] = []
  let lastFlush = ctx.clock.monotonic()
  let done = 0
  let total = 0
  const flush = async () => {
    const outcomes = gathered
    gathered = []
    lastFlush = ctx.clock.monotonic()
    if (outcomes.length > 0) await handle.settle(outcomes)
  }
  return {
    expect: (count) => {
      total = count
      handle.progress(done, total)
    },
    record: async (outcome) => {
      done += 1
      total = Math.max(total, done)
      if (!handle.earlier.has(outcome.subject.id)) gathered.push(outcome)
      handle.progress(done, total)
      if (gathered.length >= CHECKPOINT_OUTCOMES || ctx.clock.monotonic() - lastFlush > CHECKPOINT_MS) await flush()
    },
    flush,
  }
}
