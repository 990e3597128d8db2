import { RollcallError } from '../lib/errors.ts'

export interface SendingProgress {
  done: number
  total: number
}

/** Who is at work on the meetings of which session, in this process. */
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

export function createSendingBoard(): SendingBoard {
  const entries = new Map<string, Entry>()

  const begin = <T>(
    sessionId: string,
    errand: string | undefined,
    work: (report: (progress: SendingProgress) => void) => Promise<T>,
  ): Promise<T> => {
    const entry: Entry = { errand, work: Promise.resolve(), progress: { done: 0, total: 0 } }
    entries.set(sessionId, entry)
    const going = work((progress) => (entry.progress = progress)).finally(() => entries.delete(sessionId))
    entry.work = going
    return going
  }

  return {
    alone: (sessionId, errand, work) => {
      const entry = entries.get(sessionId)
      if (!entry) return begin(sessionId, errand, work)
      if (errand !== undefined && entry.errand === errand) return entry.work as ReturnType<typeof work>
      return Promise.reject(
        new RollcallError('sending_in_progress', 'The invitations of this session are being sent.', {
          details: { ...entry.progress },
        }),
      )
    },
    inTurn: async (sessionId, work) => {
      for (let entry = entries.get(sessionId); entry; entry = entries.get(sessionId))
        await entry.work.catch(() => undefined)
      return begin(sessionId, undefined, work)
    },
    progress: (sessionId) => entries.get(sessionId)?.progress,
  }
}
