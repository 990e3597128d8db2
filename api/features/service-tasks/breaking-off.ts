import type { Clock } from '../../lib/clock.ts'
import { RunStopped } from '../../work/run-board.ts'

/**
 * What is under way may take as long when the process stops; the rest of its 20 seconds is for writing down what came
 * of it.
 */
const IN_FLIGHT_MS = 12_000

/**
 * When a run that was told to stop gives up what is under way: at once when it was cancelled or lost its lease; when
 * the process stops, the batch in flight may come to its end first.
 * @param signal the run's own, aborted with a RunStopped
 * @param over aborted when the run has ended
 */
export function breakingOff(clock: Clock, signal: AbortSignal, over: AbortSignal): AbortSignal {
  const breakOff = new AbortController()
  const follow = () => {
    const reason: unknown = signal.reason
    const giveUp = () => breakOff.abort(reason)
    if (!(reason instanceof RunStopped) || reason.reason !== 'stopping') giveUp()
    else clock.sleep(IN_FLIGHT_MS, over).then(giveUp, () => undefined)
  }
  if (signal.aborted) follow()
  else signal.addEventListener('abort', follow, { once: true })
  return breakOff.signal
}
