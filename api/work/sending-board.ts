import { RollcallError } from '../lib/errors.ts'
import { isLease, underLease, type Leases } from '../store/leases.ts'

export interface SendingProgress {
  done: number
  total: number
}

/** Who is working on the meetings of which session. */
export interface SendingBoard {
  /**
   * Works on the meetings of a session while no one else does. Another caller with the same errand gets the result of
   * the first.
   * @param errand the same for callers who can share one result; undefined for none
   * @throws sending_in_progress when other work is in progress
   */
  alone<T>(
    sessionId: string,
    errand: string | undefined,
    work: (report: (progress: SendingProgress) => void) => Promise<T>,
  ): Promise<T>
  /** Like `alone`, but waits for work in progress to end. */
  inTurn<T>(sessionId: string, work: (report: (progress: SendingProgress) => void) => Promise<T>): Promise<T>
  /** The progress of the work on a session; undefined when there is none. */
  progress(sessionId: string): SendingProgress | undefined
}

interface Entry {
  errand: string | undefined
  work: Promise<unknown>
  progress: SendingProgress
}

/** @param leases keep the processes on one store away from each other's sessions */
export function createSendingBoard(leases: Leases): SendingBoard {
  const entries = new Map<string, Entry>()

  const begin = <T>(
    sessionId: string,
    errand: string | undefined,
    hold: Hold,
    work: (report: (progress: SendingProgress) => void) => Promise<T>,
  ): Promise<T> => {
    const entry: Entry = { errand, work: Promise.resolve(), progress: { done: 0, total: 0 } }
    entries.set(sessionId, entry)
    const going = hold(sessionId, () => work((progress) => (entry.progress = progress))).finally(() =>
      entries.delete(sessionId),
    )
    entry.work = going
    return going
  }

  return {
    alone: (sessionId, errand, work) => {
      const entry = entries.get(sessionId)
      if (!entry) return begin(sessionId, errand, ifFree(leases), work)
      if (errand !== undefined && entry.errand === errand) return entry.work as ReturnType<typeof work>
      return Promise.reject(beingSent(entry.progress))
    },
    inTurn: async (sessionId, work) => {
      for (let entry = entries.get(sessionId); entry; entry = entries.get(sessionId))
        await entry.work.catch(() => undefined)
      return begin(sessionId, undefined, whenFree(leases), work)
    },
    progress: (sessionId) => entries.get(sessionId)?.progress,
  }
}

const beingSent = (details: SendingProgress | undefined) =>
  new RollcallError('sending_in_progress', 'The invitations of this session are being sent.', {
    details: { ...details },
  })

const leaseFor = (sessionId: string) => `session ${sessionId}`

/** How work on a session waits for other instances, or does not. */
type Hold = <T>(sessionId: string, work: () => Promise<T>) => Promise<T>

/** @throws sending_in_progress when another instance is working on it */
const ifFree =
  (leases: Leases): Hold =>
  async (sessionId, work) => {
    const taken = await leases.take(leaseFor(sessionId), {})
    if (!isLease(taken)) throw beingSent(undefined)
    return taken.guard(work).finally(() => taken.release())
  }

const whenFree =
  (leases: Leases): Hold =>
  (sessionId, work) =>
    underLease(leases, leaseFor(sessionId), work)
