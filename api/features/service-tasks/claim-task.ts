import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { isLease, type Lease } from '../../store/leases.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import { dueSince, wasSetBack } from './schedule.ts'

export type Claim =
  | { kind: 'claimed'; task: ServiceTaskRecord; before: ServiceTaskRecord; lease: Lease }
  | { kind: 'busy'; runId: string }
  | { kind: 'notDue' }

type Finding = { kind: 'claimed'; before: ServiceTaskRecord } | Exclude<Claim, { kind: 'claimed' }>

/**
 * The conditions of a claim: `due` needs a due occurrence, `scheduler` an enabled task, and `dryRun` leaves the
 * schedule alone.
 */
export type ClaimFor = 'due' | 'scheduler' | 'now' | 'dryRun'

/** The lease for runs of a task. */
export const taskLease = (taskId: string) => `task ${taskId}`

/** The current run of a task, here or in another instance. */
export async function runAtWork(ctx: Context, taskId: string): Promise<string | undefined> {
  const note = await ctx.store.leases.holder(taskLease(taskId))
  return note && String(note['runId'])
}

/**
 * Takes a task for one run, so that two runs never overlap and no occurrence is started twice. The run must be on the
 * board already.
 * @throws not_found, task_switched_off
 */
export async function claimTask(ctx: Context, taskId: string, runId: string, purpose: ClaimFor): Promise<Claim> {
  const taken = await ctx.store.leases.take(taskLease(taskId), { runId })
  const lease = isLease(taken) ? taken : undefined
  const busyWith = isLease(taken) ? undefined : String(taken.heldBy['runId'])
  try {
    const { task, finding } = await noteClaim(ctx, taskId, { runId, purpose, busyWith })
    if (finding.kind === 'claimed' && lease) return { ...finding, task, lease }
    await lease?.release()
    if (finding.kind === 'claimed') throw new RollcallError('internal', 'A task was claimed without its lease.')
    return finding
  } catch (error) {
    await lease?.release()
    throw error
  }
}

/** Writes the claim into the task, or only the update of its schedule when there is nothing to claim. */
async function noteClaim(
  ctx: Context,
  taskId: string,
  { runId, purpose, busyWith }: { runId: string; purpose: ClaimFor; busyWith: string | undefined },
): Promise<{ task: ServiceTaskRecord; finding: Finding }> {
  const seen: { finding?: Finding } = {}
  const task = await ctx.store.serviceTasks.change(taskId, (current) => {
    if (purpose === 'scheduler' && !current.enabled)
      throw new RollcallError('task_switched_off', `The service task "${current.name}" is switched off.`)
    const now = ctx.clock.now()
    const due = dueSince(current, now) !== undefined
    const handled = (due && purpose !== 'dryRun') || wasSetBack(current, now)
    const next = handled ? { ...current, handledUntil: now.toISOString() } : current
    if (purpose === 'due' && !(due && current.enabled)) {
      seen.finding = { kind: 'notDue' }
      return wasSetBack(current, now) ? next : current
    }
    if (busyWith !== undefined) {
      seen.finding = { kind: 'busy', runId: busyWith }
      // Whoever has the lease but has not noted its claim yet decides about this occurrence itself.
      return purpose === 'due' && current.activeRun?.runId === busyWith ? next : current
    }
    seen.finding = { kind: 'claimed', before: current }
    return { ...next, activeRun: { runId } }
  })
  if (!seen.finding) throw new RollcallError('internal', 'The store didn’t make a change.')
  return { task, finding: seen.finding }
}

/**
 * Releases a task, if this run still has it.
 * @param handledUntil restored when the run never started, so that the occurrence is due again
 */
export async function releaseTask(ctx: Context, taskId: string, runId: string, handledUntil?: string): Promise<void> {
  await ctx.store.serviceTasks.change(taskId, (current) => {
    if (current.activeRun?.runId !== runId) return current
    const { activeRun: _released, ...free } = current
    return { ...free, handledUntil: handledUntil ?? current.handledUntil }
  })
}
