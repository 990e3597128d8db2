import type { Context } from '../../context.ts'
import { ERRORS } from '../../lib/error-catalogue.ts'
import type { OutcomeRecord } from '../../store/task-records.ts'
import type { PhotoLedgerRecord } from '../../store/employee-records.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'
import { changePictures, writeLedger } from './change-picture.ts'
import type { Decision } from './judge-picture.ts'
import { notePhotoEvents } from './photo-events.ts'

/** A checkpoint is written after so many decisions or so much time, which is the most a crash can cost. */
const CHECKPOINT_DECISIONS = 500
const CHECKPOINT_MS = 2_000

export interface RunRecorder {
  /** Takes a decision; waits while a checkpoint must be finished first. */
  record(decision: Decision): Promise<void>
  /** Writes what has accumulated. */
  flush(): Promise<void>
}

/** Writes decisions in checkpoints: pictures first, then the ledger, then the outcomes that refer to both. */
export function createRunRecorder(
  ctx: Context,
  handle: RunHandle,
  ledger: ReadonlyMap<string, PhotoLedgerRecord>,
): RunRecorder {
  let gathered: Decision[] = []
  let lastFlush = ctx.clock.monotonic()
  let writing: Promise<void> = Promise.resolve()

  const write = async (decisions: readonly Decision[]) => {
    const done = handle.run.dryRun ? decisions : await applyDecisions(ctx, handle.run.id, decisions, ledger)
    await handle.settle(done.map(outcomeOf))
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

/**
 * Changes pictures and ledger as decided. People changed by someone else meanwhile are left alone and asked again next
 * time.
 * @returns the decisions as they were applied
 */
export async function applyDecisions(
  ctx: Context,
  runId: string,
  decisions: readonly Decision[],
  ledger: ReadonlyMap<string, PhotoLedgerRecord>,
): Promise<Decision[]> {
  const steps = decisions.flatMap(({ employeeId, change }) => (change ? [{ employeeId, change }] : []))
  const done = steps.length > 0 ? await changePictures(ctx, runId, steps) : new Set<string>()
  const isApplied = (decision: Decision) => !decision.change || done.has(decision.employeeId)
  await writeLedger(
    ctx,
    runId,
    decisions.filter(isApplied).map((decision) => decision.ledger),
    ledger,
  )
  const isNews = ({ employeeId, outcome }: Decision) =>
    outcome !== 'missingUpstream' || ledger.get(employeeId)?.outcome !== outcome
  await notePhotoEvents(
    ctx,
    runId,
    decisions.filter((decision) => isApplied(decision) && isNews(decision)),
  )
  return decisions.map((decision) => (isApplied(decision) ? decision : { ...decision, ...OVERTAKEN }))
}

const OVERTAKEN = {
  outcome: 'kept',
  message: 'The employee was changed by somebody else while the run went on, so the picture was left as it is.',
  reason: { code: 'changedMeanwhile', facts: {} },
} as const satisfies Partial<Decision>

export function outcomeOf(decision: Decision): OutcomeRecord {
  const { employeeId, label, outcome, code, message, reason } = decision
  return {
    subject: { kind: 'employee', id: employeeId, label },
    outcome,
    ...(code && { code, remedy: ERRORS[code].remedy }),
    ...(message && { message }),
    ...(reason && { reason }),
  }
}
