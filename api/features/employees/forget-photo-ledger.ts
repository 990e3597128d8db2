import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'

/** Forgets what synchronisations learned about this employee's picture, so that the next one looks afresh. */
export async function forgetPhotoLedger(ctx: Context, employeeId: string): Promise<void> {
  try {
    await ctx.store.photoLedger.remove(employeeId)
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'not_found') return
    throw error
  }
}
