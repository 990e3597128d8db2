import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'

/**
 * Whether requests should be sent here.
 * @throws stopping, store_unavailable. Anyone may ask, so only the log says what is wrong with the store.
 */
export async function checkReadiness(ctx: Context): Promise<{ status: 'ready' }> {
  if (ctx.stopping.aborted) throw new RollcallError('stopping', 'The server is shutting down.')
  const trouble = await ctx.store.health()
  if (trouble === undefined) return { status: 'ready' }
  ctx.log.warn({ trouble }, 'the store is not healthy')
  throw new RollcallError('store_unavailable', 'Records cannot be saved at present.')
}
