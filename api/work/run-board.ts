/** Why a running run is told to stop. */
export type StopReason = 'cancelled' | 'stopping' | 'leaseLost'

/** The abort reason of a run's signal. */
export class RunStopped extends Error {
  override readonly name = 'RunStopped'
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(`The run was told to stop: ${reason}.`)
    this.reason = reason
  }
}

export interface LiveRun {
  progress: { done: number; total: number }
  counts: Record<string, number>
}

/** The runs of this process: their live figures, who watches them, and how to stop them. */
export interface RunBoard {
  /** Puts a run on the board. The signal is aborted with a RunStopped. */
  begin(runId: string): AbortSignal
  isUnderWay(runId: string): boolean
  live(runId: string): LiveRun | undefined
  report(runId: string, live: LiveRun): void
  /** Takes a run off the board and tells everyone who waits for a change. */
  end(runId: string): void
  /** False when the run isn't on the board. */
  stop(runId: string, reason: StopReason): boolean
  /** Grows with each report; 0 for a run that isn't on the board. */
  version(runId: string): number
  /**
   * Resolves when the run is past the version the caller has seen, has ended, or the signal is aborted. Never rejects.
   */
  changed(runId: string, seen: number, signal: AbortSignal): Promise<void>
  /** How many wait for this run's next change. */
  watchers(runId: string): number
  /** Remembers work until it has ended. */
  track(work: Promise<void>): void
  /** Resolves when all work has ended. Never rejects. */
  drain(): Promise<void>
}

interface Entry {
  controller: AbortController
  live: LiveRun
  version: number
  waiting: Set<() => void>
}

/**
 * @param stopping aborted when the process is asked to stop: every run is told, including those that begin afterwards
 */
export function createRunBoard(stopping: AbortSignal): RunBoard {
  const entries = new Map<string, Entry>()
  const work = new Set<Promise<void>>()
  const stop = (entry: Entry, reason: StopReason) => entry.controller.abort(new RunStopped(reason))
  const wake = (entry: Entry) => [...entry.waiting].forEach((resolve) => resolve())
  stopping.addEventListener('abort', () => entries.forEach((entry) => stop(entry, 'stopping')))

  return {
    begin: (runId) => {
      const live = { progress: { done: 0, total: 0 }, counts: {} }
      const entry: Entry = { controller: new AbortController(), live, version: 1, waiting: new Set() }
      entries.set(runId, entry)
      if (stopping.aborted) stop(entry, 'stopping')
      return entry.controller.signal
    },
    isUnderWay: (runId) => entries.has(runId),
    live: (runId) => entries.get(runId)?.live,
    report: (runId, live) => {
      const entry = entries.get(runId)
      if (!entry) return
      entry.live = live
      entry.version += 1
      wake(entry)
    },
    end: (runId) => {
      const entry = entries.get(runId)
      entries.delete(runId)
      if (entry) wake(entry)
    },
    stop: (runId, reason) => {
      const entry = entries.get(runId)
      if (entry) stop(entry, reason)
      return entry !== undefined
    },
    version: (runId) => entries.get(runId)?.version ?? 0,
    changed: (runId, seen, signal) => {
      const entry = entries.get(runId)
      if (!entry || entry.version > seen || signal.aborted) return Promise.resolve()
      return nextWake(entry, signal)
    },
    watchers: (runId) => entries.get(runId)?.waiting.size ?? 0,
    track: (promise) => {
      const settled = promise.catch(() => undefined).then(() => void work.delete(settled))
      work.add(settled)
    },
    drain: async () => {
      while (work.size > 0) await Promise.all(work)
    },
  }
}

function nextWake(entry: Entry, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      entry.waiting.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    entry.waiting.add(wake)
    signal.addEventListener('abort', wake)
  })
}
