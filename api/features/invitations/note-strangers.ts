import type { Context } from '../../context.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import type { SessionPlan } from '../../meetings/plan-types.ts'
import { isToCome, readCalendars } from './read-calendars.ts'

/** Someone is waiting for the preview. What it misses stops that date from being sent. */
const PATIENCE_MS = 8_000

/**
 * Reads the meetings whose attendees this plan changes, and stores who was added in Outlook and would get a
 * cancellation because Exchange keeps no e-mail address for them.
 * @returns whether this differs from what the plan is based on
 */
export async function noteWhoIsWithoutAddress(ctx: Context, { dates }: SessionPlan): Promise<boolean> {
  const concerned = dates.flatMap(({ writesAttendees, meeting }) =>
    writesAttendees && meeting?.via === 'MicrosoftGraph' && isToCome(meeting, ctx.clock.now()) ? [meeting] : [],
  )
  if (concerned.length === 0) return false
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(PATIENCE_MS)])
  const carriers = createCarriers(ctx, { patience: PATIENCE_MS })
  const looked = await readCalendars(concerned, carriers, signal).catch((error: unknown) => {
    if (ctx.stopping.aborted || !signal.aborted) throw error
  })
  const other = [...(looked?.seen ?? [])].filter(
    ([, { was, is }]) => is.outlook && JSON.stringify(was.withoutAddress ?? []) !== JSON.stringify(is.withoutAddress),
  )
  if (other.length === 0) return false
  const now = new Map(other.map(([id, { was, is }]) => [id, { sentAt: was.sentAt, rows: is.withoutAddress ?? [] }]))
  await ctx.store.meetings.changeMany([...now.keys()], (current) => {
    const { withoutAddress: _before, ...rest } = current
    const { sentAt, rows = [] } = now.get(current.id) ?? {}
    if (current.intent || current.sentAt !== sentAt) return current
    return rows.length > 0 ? { ...rest, withoutAddress: rows } : rest
  })
  return true
}
