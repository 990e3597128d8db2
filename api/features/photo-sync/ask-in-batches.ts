import { setMaxListeners } from 'node:events'
import { setImmediate as breathe } from 'node:timers/promises'
import { BATCH_LIMIT } from '../../graph/batch.ts'
import type { BatchAnswer, GraphSession } from '../../graph/graph.ts'
import { photoPart, readPhotoAnswer, type PhotoAnswer } from '../../graph/photo-questions.ts'
import { RollcallError } from '../../lib/errors.ts'
import { followUp, isVerdict, unknown, type Inquiry, type Verdict } from './photo-inquiry.ts'
import type { WeighRefusals } from './weigh-refusals.ts'

/** More than the gate lets through at once, so that some batches travel while others are processed. */
const SPARE_WORKERS = 4
/** So many batches in a row without an answer are not an accident. */
const FAILURES_IN_A_ROW = 3

export interface Asking {
  session: GraphSession
  size: number
  /** Aborted when no more batches should start; those in flight are still answered and reported. */
  signal: AbortSignal
  /** Aborted when those in flight should be given up too. */
  breakOff: AbortSignal
  /** Sees a batch's answers before anyone is reported: throws when a refusal concerns everyone. */
  weighRefusals: WeighRefusals
  /** Called once per person; the worker's next batch waits for it, which limits memory. */
  onVerdict: (inquiry: Inquiry, verdict: Verdict) => Promise<void>
}

/**
 * Asks everyone's questions in full batches: second questions travel with first ones, so a batch is half empty only at
 * the very end. A batch that fails after all its retries leaves its people `unknown`; several in a row end the run.
 */
export async function askInBatches(first: Iterator<Inquiry>, { signal, breakOff, ...rest }: Asking): Promise<void> {
  const failing = new AbortController()
  const asking: Asking = {
    ...rest,
    signal: AbortSignal.any([signal, breakOff, failing.signal]),
    breakOff: AbortSignal.any([breakOff, failing.signal]),
  }
  // Each worker listens; this isn't the leak that Node suspects behind more than ten listeners.
  setMaxListeners(0, asking.signal, asking.breakOff)
  const second: Inquiry[] = []
  const take = batchesOf(first, second)
  const idle: (() => void)[] = []
  let busy = 0
  let failuresInARow = 0

  const wakeAll = () => {
    for (const wake of idle.splice(0)) wake()
  }

  const work = async () => {
    for (;;) {
      asking.signal.throwIfAborted()
      const batch = take({ full: busy > 0 })
      if (batch.length === 0) {
        if (busy === 0) return
        await new Promise<void>((resolve) => idle.push(resolve))
        continue
      }
      busy += 1
      try {
        const failure = await askOneBatch(batch, asking, second)
        failuresInARow = failure ? failuresInARow + 1 : 0
        if (failure && failuresInARow >= FAILURES_IN_A_ROW) throw failure
      } catch (error) {
        // The other workers stop at once, even in a pause; but not when this one only started nothing new after a last
        // call.
        if (!asking.signal.aborted) failing.abort(error)
        throw error
      } finally {
        busy -= 1
        wakeAll()
      }
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: asking.session.atOnce.most + SPARE_WORKERS }, work))
  asking.signal.throwIfAborted()
  const failed = workers.find((worker) => worker.status === 'rejected')
  if (failed) throw failed.reason
}

/**
 * Puts batches together: second questions first, then first ones.
 * @returns takes the next batch; an empty one where none is left, or where there are too few for the full one asked for
 */
function batchesOf(first: Iterator<Inquiry>, second: Inquiry[]): (options: { full: boolean }) => Inquiry[] {
  let exhausted = false
  const pull = (): Inquiry | undefined => {
    const waiting = second.pop()
    if (waiting || exhausted) return waiting
    const step = first.next()
    if (step.done) exhausted = true
    return step.done ? undefined : step.value
  }
  return ({ full }) => {
    const taken: Inquiry[] = []
    while (taken.length < BATCH_LIMIT) {
      const inquiry = pull()
      if (!inquiry) break
      taken.push(inquiry)
    }
    if (taken.length === BATCH_LIMIT || !full) return taken
    second.push(...taken)
    return []
  }
}

/** @returns the error when the whole batch went without an answer */
async function askOneBatch(
  batch: readonly Inquiry[],
  asking: Asking,
  second: Inquiry[],
): Promise<RollcallError | undefined> {
  const parts = batch.map((inquiry, index) => photoPart(String(index), inquiry.question))
  const options = { signal: asking.breakOff, lastCall: asking.signal }
  let said: PhotoAnswer[]
  try {
    said = readAll(batch, await asking.session.batch(parts, options))
    await asking.weighRefusals(batch, said, options)
  } catch (error) {
    return settleFailure(error, batch, asking, second)
  }
  // Pauses between answers that arrive together, so that requests are served.
  await breathe()
  for (const [index, inquiry] of batch.entries()) {
    const answer = said[index]
    if (!answer) continue
    const step = followUp(inquiry, answer, asking.size)
    if (!isVerdict(step)) second.push(step)
    else if (!isLeftOpen(step, asking)) await asking.onVerdict(inquiry, step)
  }
  return undefined
}

function readAll(batch: readonly Inquiry[], answers: readonly BatchAnswer[]): PhotoAnswer[] {
  return batch.map((inquiry, index) => {
    const answer = answers[index]
    if (!answer) throw new RollcallError('internal', 'A batch was answered for fewer parts than it had.')
    return readPhotoAnswer(inquiry.question, answer)
  })
}

/** People who weren't asked again because of a last call haven't failed: the next run asks. */
function isLeftOpen(verdict: Verdict, { signal }: Asking): boolean {
  return signal.aborted && verdict.kind === 'unknown'
}

const PASSING = new Set(['throttled', 'microsoft_unavailable', 'microsoft_unreachable', 'unexpected_answer'])

async function settleFailure(
  error: unknown,
  batch: readonly Inquiry[],
  asking: Asking,
  second: Inquiry[],
): Promise<RollcallError | undefined> {
  if (asking.signal.aborted || !(error instanceof RollcallError) || !PASSING.has(error.code)) throw error
  if (error.details['tooLong'] === true && batch.length > 1) {
    const half = Math.ceil(batch.length / 2)
    for (const part of [batch.slice(0, half), batch.slice(half)]) await askOneBatch(part, asking, second)
    return undefined
  }
  for (const inquiry of batch) await asking.onVerdict(inquiry, unknown(error))
  return error.details['tooLong'] === true ? undefined : error
}
