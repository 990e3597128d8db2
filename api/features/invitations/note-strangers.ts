import type { Context } from '../../context.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import type { SessionPlan } from '../../meetings/plan-types.ts'
import type { RowWithoutAddress } from '../../store/meeting-parts.ts'
import { isToCome, readCalendars, type CalendarReadings } from './read-calendars.ts'

/** Someone is waiting for the preview. What it misses stops that date from being sent. */
const PATIENCE_MS = 8_000

/** What Outlook says of the meetings a plan changes. */
export interface LookedAt {
  /** Someone else would be lost than the plan is based on. */
  differs: boolean
  /** People added in Outlook, by session date. Undefined when Outlook couldn't be asked about each meeting. */
  guests: ReadonlyMap<string, readonly RowWithoutAddress[]> | undefined
}

/**
 * Reads the meetings this plan changes: who was added in Outlook and gets a mail too. Where attendees change, stores
 * who would get a cancellation because Exchange keeps no e-mail address for them.
 */
export async function noteStrangers(ctx: Context, { dates }: SessionPlan): Promise<LookedAt> {
  const concerned = dates.flatMap(({ action, meeting }) =>
    action !== 'none' && meeting?.via === 'MicrosoftGraph' && isToCome(meeting, ctx.clock.now()) ? [meeting] : [],
  )
  if (concerned.length === 0) return { differs: false, guests: new Map() }
  const signal = AbortSignal.any([ctx.stopping, AbortSignal.timeout(PATIENCE_MS)])
  const carriers = createCarriers(ctx, { patience: PATIENCE_MS })
  const looked = await readCalendars(concerned, carriers, signal).catch((error: unknown) => {
    if (ctx.stopping.aborted || !signal.aborted) throw error
  })
  if (!looked) return { differs: false, guests: undefined }
  const rewritten = new Set(dates.flatMap(({ dateId, writesAttendees }) => (writesAttendees ? [dateId] : [])))
  const guests = new Map([...looked.seen].map(([id, { is }]) => [id, (is.outlook && is.guests) ?? []]))
  return {
    differs: await noteWithoutAddress(ctx, looked, rewritten),
    guests: looked.failed.size > 0 ? undefined : guests,
  }
}

async function noteWithoutAddress(
  ctx: Context,
  { seen }: CalendarReadings,
  rewritten: ReadonlySet<string>,
): Promise<boolean> {
  const other = [...seen].filter(
    ([id, { was, is }]) =>
      rewritten.has(id) && is.outlook && JSON.stringify(was.withoutAddress ?? []) !== JSON.stringify(is.withoutAddress),
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
