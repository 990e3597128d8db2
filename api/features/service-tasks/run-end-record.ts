import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { RunRecord } from '../../store/task-records.ts'

/** The system acting on its own, named by the part that acts. */
export const system = (name: string): By => ({ actor: { kind: 'system', name } })

/**
 * What records a run's end besides the run itself: the audit line, the log line and the figures.
 * @param seconds how long it took
 */
export async function recordRunEnd(ctx: Context, run: RunRecord, seconds: number): Promise<void> {
  const { id, type, status, counts, dryRun, error } = run
  ctx.log.info(
    { runId: id, taskId: run.taskId, type, status, dryRun, counts, figures: run.figures, code: error?.code, seconds },
    'run ended',
  )
  measure(ctx, run, seconds)
  await auditDone(
    ctx,
    system('runs'),
    'run.ended',
    { kind: 'run', id, label: type },
    { status: { after: status }, counts: { after: counts } },
  )
}

function measure(ctx: Context, { type, status, counts, dryRun }: RunRecord, seconds: number): void {
  if (dryRun) return
  ctx.metrics.runs.inc({ type, status })
  ctx.metrics.runSeconds.observe({ type }, seconds)
  for (const [outcome, number] of Object.entries(counts)) ctx.metrics.outcomes.inc({ type, outcome }, number)
  if (status === 'succeeded' || status === 'partial')
    ctx.metrics.lastSuccess.set({ type }, ctx.clock.now().getTime() / 1000)
}
