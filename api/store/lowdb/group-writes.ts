import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { systemCode } from './durable-file.ts'

/** State shared by all writers of one open store. */
export interface WriteWatch {
  log: Logger
  /** Refuses new writes once true; waiting ones are still done. */
  closed: boolean
  /** By file name: why its last write failed, and a function that tries whether it works now. */
  trouble: Map<string, { message: string; retry: () => Promise<void> }>
  underWay: Set<Promise<void>>
}

/** For a writer behind another one: writes the first accepted before the store closed still go through. */
export const behind = (watch: WriteWatch): WriteWatch => ({ ...watch, closed: false })

/** Begins a write unless the store is closed; closing waits for it. @throws stopping */
export async function begin<T>(watch: WriteWatch, write: () => Promise<T>): Promise<T> {
  if (watch.closed) throw new RollcallError('stopping', 'The store is closed.')
  const work = write()
  const ended = work.then(
    () => undefined,
    () => undefined,
  )
  watch.underWay.add(ended)
  void ended.then(() => watch.underWay.delete(ended))
  return work
}

interface Waiting<Operation, Result> {
  operation: Operation
  resolve: (result: Result) => void
  reject: (reason: unknown) => void
}

function tellEach<Result>(
  group: readonly Waiting<unknown, Result>[],
  results: readonly PromiseSettledResult<Result>[],
): void {
  results.forEach((result, at) => {
    if (result.status === 'fulfilled') group[at]?.resolve(result.value)
    else group[at]?.reject(result.reason)
  })
}

function asUnavailable(name: string, cause: unknown): RollcallError {
  if (cause instanceof RollcallError) return cause
  return new RollcallError('store_unavailable', `Writing ${name} failed (${systemCode(cause) ?? 'unknown reason'}).`, {
    cause,
  })
}

/**
 * One writer for many callers: operations that arrive during a write go into the next one together, and each caller
 * gets its own result. When the write fails, all callers of the group get the error.
 * @param writeGroup does the operations and returns one result for each, in order; throws when nothing was written.
 * @param writeAgain writes the current state, or something similar, to see whether writing works again.
 * @returns a function that takes an operation
 * @throws store_unavailable, stopping
 */
export function groupWrites<Operation, Result>(
  watch: WriteWatch,
  name: string,
  writeGroup: (operations: Operation[]) => Promise<PromiseSettledResult<Result>[]>,
  writeAgain: () => Promise<void>,
): (operation: Operation) => Promise<Result> {
  let waiting: Waiting<Operation, Result>[] = []
  let busy = false

  const settle = async (group: Waiting<Operation, Result>[]) => {
    try {
      const results = await writeGroup(group.map(({ operation }) => operation))
      watch.trouble.delete(name)
      tellEach(group, results)
    } catch (cause) {
      const error = asUnavailable(name, cause)
      watch.trouble.set(name, { message: error.message, retry })
      watch.log.error({ err: cause, file: name }, 'a write failed; nothing was changed')
      for (const { reject } of group) reject(error)
    }
  }

  const retry = async () => {
    if (busy) return
    busy = true
    const again = async () => {
      await writeAgain().then(
        () => watch.trouble.delete(name),
        () => undefined,
      )
      await drain()
    }
    await begin(watch, again)
  }

  const drain = async () => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await settle(group)
    }
    busy = false
  }

  const queue = (operation: Operation) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ operation, resolve, reject })
      if (busy) return
      busy = true
      // In a microtask, so that callers of the same moment share a write.
      void Promise.resolve().then(drain)
    })

  return (operation) => begin(watch, () => queue(operation))
}
