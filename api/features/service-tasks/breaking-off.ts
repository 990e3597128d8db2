import type { Clock } from '../../lib/clock.ts'
import { RunStopped } from '../../work/run-board.ts'

/** How long work in progress may take when the process stops; the rest of its 20 seconds is for writing the results. */
const IN_FLIGHT_MS = 12_000

/**
 * When a stopped run gives up work in progress: at once when it was cancelled or lost its lease; when the process
 * stops, the batch in flight may end first.
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
