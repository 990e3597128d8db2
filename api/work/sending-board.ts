import { RollcallError } from '../lib/errors.ts'
import { isLease, underLease, type Leases } from '../store/leases.ts'

export interface SendingProgress {
  done: number
  total: number
}

/** Who is at work on the meetings of which session. */
export interface SendingBoard {
  /**
   * Does work on the meetings of a session while nobody else does. Whoever comes with the same errand meanwhile gets
   * what the first gets.
   * @param errand what is done, where doing it once does for all who ask; undefined for work of its own
   * @throws sending_in_progress when something else goes on
   */
  alone<T>(
    sessionId: string,
    errand: string | undefined,
    work: (report: (progress: SendingProgress) => void) => Promise<T>,
  ): Promise<T>
  /** As `alone`, after whatever goes on has ended. */
  inTurn<T>(sessionId: string, work: (report: (progress: SendingProgress) => void) => Promise<T>): Promise<T>
  /** How far the work on a session is; undefined when nothing goes on. */
  progress(sessionId: string): SendingProgress | undefined
}

interface Entry {
  errand: string | undefined
  work: Promise<unknown>
  progress: SendingProgress
}

/** @param leases by which the processes on one store leave each other's sessions alone */
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

/** @throws sending_in_progress when another instance is at work */
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
