import type { Context } from '../../context.ts'
import { ERRORS } from '../../lib/error-catalogue.ts'
import type { OutcomeRecord, PhotoLedgerRecord } from '../../store/records.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'
import { changePictures, writeLedger } from './change-picture.ts'
import type { Decision } from './judge-picture.ts'

/** A checkpoint is written when so many decisions have gathered, or so much time has passed: what a crash can cost. */
const CHECKPOINT_DECISIONS = 500
const CHECKPOINT_MS = 2_000

export interface RunRecorder {
  /** Takes a decision; waits when a checkpoint is being written that must be finished first. */
  record(decision: Decision): Promise<void>
  /** Writes what has gathered. */
  flush(): Promise<void>
}

/** Writes decisions in checkpoints: pictures first, then the ledger, then the outcomes that speak of both. */
export function createRunRecorder(ctx: Context, handle: RunHandle, ledger: ReadonlyMap<string, PhotoLedgerRecord>): RunRecorder {
  let gathered: Decision[] = []
  let lastFlush = ctx.clock.monotonic()
  let writing: Promise<void> = Promise.resolve()

  const write = async (decisions: readonly Decision[]) => {
    if (!handle.run.dryRun) await carryOut(ctx, handle.run.id, decisions, ledger)
    await handle.settle(decisions.map(outcomeOf))
  }
  const flush = async () => {
    const decisions = gathered
    gathered = []
    lastFlush = ctx.clock.monotonic()
    if (decisions.length > 0) writing = writing.then(() => write(decisions))
    await writing
  }
  return {
    record: async (decision) => {
      gathered.push(decision)
      if (gathered.length >= CHECKPOINT_DECISIONS || ctx.clock.monotonic() - lastFlush > CHECKPOINT_MS) await flush()
    },
    flush,
  }
}

/** Changes pictures and ledger as decided. Who was changed by somebody else meanwhile is left alone and asked anew next time. */
export async function carryOut(ctx: Context, runId: string, decisions: readonly Decision[], ledger: ReadonlyMap<string, PhotoLedgerRecord>): Promise<void> {
  const steps = decisions.flatMap(({ employeeId, change }) => (change ? [{ employeeId, change }] : []))
  const done = steps.length > 0 ? await changePictures(ctx, steps) : new Set<string>()
  const standing = decisions.filter((decision) => !decision.change || done.has(decision.employeeId))
  await writeLedger(ctx, runId, standing.map((decision) => decision.ledger), ledger)
}

export function outcomeOf(decision: Decision): OutcomeRecord {
  const { employeeId, label, outcome, code, message } = decision
  return {
    subject: { kind: 'employee', id: employeeId, label },
    outcome,
    ...(code && { code, remedy: ERRORS[code].remedy }),
    ...(message && { message }),
  }
}
