import type { Context } from '../../context.ts'

/**
 * Forgets what synchronisations learned about these employees' pictures, so that the next one looks afresh. It goes
 * along with a change that is done; where it fails nothing is lost, since a run compares what it knows with the picture
 * the employee has.
 */
export async function forgetPhotoLedger(ctx: Context, ...employeeIds: readonly string[]): Promise<void> {
  if (employeeIds.length === 0) return
  try {
    await ctx.store.photoLedger.removeMany(employeeIds)
  } catch (error) {
    ctx.log.warn(
      { err: error, people: employeeIds.length },
      'What is known of a picture could not be forgotten; the next run compares it.',
    )
  }
}
