import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { InvitationState } from './contract.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { heedReplies } from './heed-replies.ts'
import { readInvitation } from './invitation-state.ts'
import { meetingsOf, sessionOf } from './load-session.ts'
import { readCalendars, storeReadings, meetingsToRead } from './read-calendars.ts'
import { PATIENCE_MS } from './send-invitation.ts'

/**
 * Reads the replies of a session now, notices changes made in Outlook and, where that is set, frees the seats of people
 * who declined.
 * @throws not_found, sending_in_progress, and whatever kept all of it from being read
 */
export async function refreshReplies(ctx: Context, sessionId: string): Promise<InvitationState> {
  await sessionOf(ctx, sessionId)
  await ctx.sendingBoard.alone(sessionId, 'replies', async () => {
    const carriers = createCarriers(ctx, { patience: PATIENCE_MS })
    await followMailboxes(ctx, carriers, await meetingsOf(ctx, sessionId), { signal: ctx.stopping })
    const meetings = meetingsToRead(await meetingsOf(ctx, sessionId), ctx.clock.now())
    const looked = await readCalendars(meetings, carriers, ctx.stopping)
    await storeReadings(ctx, looked)
    const [failure] = looked.failed.values()
    if (failure && looked.seen.size === 0) throw new RollcallError(failure.code, failure.message)
    await heedReplies(ctx, sessionId, (await readTrainingSettings(ctx.store)).declineFreesSeat)
  })
  return readInvitation(ctx, sessionId)
}
