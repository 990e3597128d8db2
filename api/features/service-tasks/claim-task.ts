import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import { CLOCK_TOLERANCE_MS, dueSince, wasSetBack } from './schedule.ts'

export const LEASE_MS = 60_000

type ActiveRun = NonNullable<ServiceTaskRecord['activeRun']>

export type Claim =
  | { kind: 'claimed'; task: ServiceTaskRecord; before: ServiceTaskRecord }
  | { kind: 'busy'; runId: string }
  | { kind: 'notDue' }

/**
 * What a claim asks and does: `due` needs an occurrence that is due, `scheduler` a task that is switched on, and
 * `dryRun` leaves the schedule alone.
 */
export type ClaimFor = 'due' | 'scheduler' | 'now' | 'dryRun'

/** Whether someone is at work on a task: a run of this process, or one of another process whose lease still holds. */
export function isHeldBy(ctx: Context, active: ActiveRun): boolean {
  if (ctx.runBoard.isUnderWay(active.runId)) return true
  const leftMs = Date.parse(active.leaseUntil) - ctx.clock.now().getTime()
  // No lease is longer: one that seems so was written before a clock was set back.
  return !ctx.store.exclusive && leftMs > 0 && leftMs <= LEASE_MS + CLOCK_TOLERANCE_MS
}

/**
 * Takes a task for one run, in one change of the record, so that two runs never overlap and no occurrence is started
 * twice. The run must be on the board already.
 * @throws not_found, task_switched_off
 */
export async function claimTask(ctx: Context, taskId: string, runId: string, purpose: ClaimFor): Promise<Claim> {
  const seen: { claim?: Claim } = {}
  const task = await ctx.store.serviceTasks.change(taskId, (current) => {
    if (purpose === 'scheduler' && !current.enabled)
      throw new RollcallError('task_switched_off', `The service task "${current.name}" is switched off.`)
    const now = ctx.clock.now()
    const due = dueSince(current, now) !== undefined
    const handled = (due && purpose !== 'dryRun') || wasSetBack(current, now)
    const next = handled ? { ...current, handledUntil: now.toISOString() } : current
    if (purpose === 'due' && !(due && current.enabled)) {
      seen.claim = { kind: 'notDue' }
      return wasSetBack(current, now) ? next : current
    }
    if (current.activeRun && isHeldBy(ctx, current.activeRun)) {
      seen.claim = { kind: 'busy', runId: current.activeRun.runId }
      return purpose === 'due' ? next : current
    }
    seen.claim = { kind: 'claimed', task: current, before: current }
    return { ...next, activeRun: { runId, leaseUntil: leaseFrom(now) } }
  })
  if (!seen.claim) throw new RollcallError('internal', 'The store did not carry out a change.')
  return seen.claim.kind === 'claimed' ? { ...seen.claim, task } : seen.claim
}

/** Holds on to a task for another minute. False when someone else has taken it. */
export async function renewLease(ctx: Context, taskId: string, runId: string): Promise<boolean> {
  const task = await ctx.store.serviceTasks.change(taskId, (current) =>
    current.activeRun?.runId === runId
      ? { ...current, activeRun: { runId, leaseUntil: leaseFrom(ctx.clock.now()) } }
      : current,
  )
  return task.activeRun?.runId === runId
}

/**
 * Lets go of a task, if this run still has it.
 * @param handledUntil put back when the run never began, so that the occurrence is due again
 */
export async function releaseTask(ctx: Context, taskId: string, runId: string, handledUntil?: string): Promise<void> {
  await ctx.store.serviceTasks.change(taskId, (current) => {
    if (current.activeRun?.runId !== runId) return current
    const { activeRun: _released, ...free } = current
    return { ...free, handledUntil: handledUntil ?? current.handledUntil }
  })
}

const leaseFrom = (now: Date) => new Date(now.getTime() + LEASE_MS).toISOString()
