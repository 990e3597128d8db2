import type { Context } from '../../context.ts'
import type { OutcomeRecord, RunRecord, ServiceTaskRecord, ServiceTaskType } from '../../store/task-records.ts'

/** What a run reports to while it works. */
export interface RunHandle {
  readonly run: RunRecord
  readonly task: ServiceTaskRecord
  /**
   * Aborted when the run is cancelled, when its lease is lost, and when the process is asked to stop: nothing new is
   * begun then.
   */
  readonly signal: AbortSignal
  /**
   * Aborted when what is under way is to be given up too: at once, but when the process is asked to stop after some
   * grace.
   */
  readonly breakOff: AbortSignal
  /**
   * What another instance settled for this run before it was gone, by the id of its subject: done, and not to be
   * settled again.
   */
  readonly earlier: ReadonlyMap<string, OutcomeRecord>
  /**
   * Notes what the run asks, and how, before it asks: whoever continues or confirms it later compares. Kept with the
   * run.
   */
  askUnder(basis: string): Promise<void>
  /** How far the run is. Shown live at once, stored with the next outcomes. */
  progress(done: number, total: number): void
  /**
   * Adds outcomes to the run: counts, live events, and on disk when it resolves. What they report must be on disk
   * before.
   */
  settle(outcomes: readonly OutcomeRecord[]): Promise<void>
}

/** How a run ended that was neither cancelled nor broken off by an error. */
export interface RunEnd {
  status: 'succeeded' | 'partial' | 'held'
  held?: Record<string, number>
  figures?: Record<string, number>
}

/** A kind of service task. The list of them is handed to the scheduler and the routes, which know none by name. */
export interface TaskRunner {
  type: ServiceTaskType
  /** One run at a time for all tasks of this kind: they work through the same account, on the same records. */
  alone?: boolean
  /** @throws RollcallError when it cannot go on for anybody: the run ends `failed` with that error. */
  run(ctx: Context, handle: RunHandle): Promise<RunEnd>
  /** Carries out what a held run would have changed. @throws run_outdated when it was asked under another basis */
  confirmHeld(ctx: Context, run: RunRecord): Promise<RunEnd>
}
