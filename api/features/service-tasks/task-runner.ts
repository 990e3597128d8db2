import type { Context } from '../../context.ts'
import type { OutcomeRecord, RunRecord, ServiceTaskRecord, ServiceTaskType } from '../../store/task-records.ts'

/** What a run reports to while it works. */
export interface RunHandle {
  readonly run: RunRecord
  readonly task: ServiceTaskRecord
  /** Aborted when the run is cancelled, its lease is lost, or the process is asked to stop: start nothing new then. */
  readonly signal: AbortSignal
  /**
   * Aborted when work in progress should be given up too: at once, or after some grace when the process is asked to
   * stop.
   */
  readonly breakOff: AbortSignal
  /** What another instance settled for this run before it died, by subject id: it is done and must not be repeated. */
  readonly earlier: ReadonlyMap<string, OutcomeRecord>
  /**
   * Records the basis of the run before it asks, to be compared when it is continued or confirmed. Stored with the run.
   */
  askUnder(basis: string): Promise<void>
  /** How far the run is. Shown live at once, stored with the next outcomes. */
  progress(done: number, total: number): void
  /**
   * Adds outcomes to the run, its counts and live events; on disk when it resolves. What they report must be on disk
   * first.
   */
  settle(outcomes: readonly OutcomeRecord[]): Promise<void>
}

/** How a run ended that was neither cancelled nor stopped by an error. */
export interface RunEnd {
  status: 'succeeded' | 'partial' | 'held'
  held?: Record<string, number>
  figures?: Record<string, number>
}

/** A kind of service task. The scheduler and the routes get the list of them and know none by name. */
export interface TaskRunner {
  type: ServiceTaskType
  /** One run at a time for all tasks of this kind: they work through the same account, on the same records. */
  alone?: boolean
  /** @throws RollcallError when it can't go on for anyone: the run ends `failed` with that error. */
  run(ctx: Context, handle: RunHandle): Promise<RunEnd>
  /** Applies what a held run would have changed. @throws run_outdated when its basis has changed */
  confirmHeld(ctx: Context, run: RunRecord, except: ReadonlySet<string>): Promise<RunEnd>
  /** How many of a run's changes can be undone. */
  countRestorable?(ctx: Context, run: RunRecord): Promise<number>
  /** Undoes a run's changes, except where someone has changed things since. */
  restore?(ctx: Context, run: RunRecord): Promise<{ restored: number; skipped: number }>
}
