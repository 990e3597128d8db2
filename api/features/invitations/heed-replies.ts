import type { Context } from '../../context.ts'
import { freeDeclinedSeats } from './free-seats.ts'
import { noteLateDeclines } from './late-declines.ts'
import { meetingsOf, sessionOf } from './load-session.ts'
import { meetingsToRead } from './read-calendars.ts'

/**
 * What follows from the replies of a session: late declines are noted for the trainer, and where that is set, a
 * decline frees the seat.
 * @throws not_found
 */
export async function heedReplies(ctx: Context, sessionId: string, declineFreesSeat: boolean): Promise<void> {
  const meetings = meetingsToRead(await meetingsOf(ctx, sessionId), ctx.clock.now())
  await noteLateDeclines(ctx, await sessionOf(ctx, sessionId), meetings)
  if (declineFreesSeat) await freeDeclinedSeats(ctx, await sessionOf(ctx, sessionId), meetings)
}
