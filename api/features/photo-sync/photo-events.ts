import type { Context } from '../../context.ts'
import type { PhotoEvent } from '../../store/employee-records.ts'
import { takesAway, type Decision } from './judge-picture.ts'

/**
 * Records which pictures a run changed or found gone, for the history of each employee. Unchanged ones aren't recorded,
 * so a quiet night writes nothing.
 */
export async function notePhotoEvents(ctx: Context, runId: string, decisions: readonly Decision[]): Promise<void> {
  const at = ctx.clock.now().toISOString()
  const events = decisions.flatMap((decision) => {
    const outcome = takesAway(decision) ? 'removed' : decision.outcome
    return isEvent(outcome) ? [{ employeeId: decision.employeeId, at, outcome, runId }] : []
  })
  if (events.length > 0) await ctx.store.photoEvents.append(at.slice(0, 7), events)
}

function isEvent(outcome: string): outcome is PhotoEvent['outcome'] {
  return outcome === 'added' || outcome === 'updated' || outcome === 'removed' || outcome === 'missingUpstream'
}
