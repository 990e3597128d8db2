import type { Context } from '../../context.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'

/**
 * Forgets what synchronisations learned about this employee's picture, so that the next one looks afresh. It goes along
 * with a change that is done; where it fails nothing is lost, since a run compares what it knows with the picture the
 * employee has.
 */
export async function forgetPhotoLedger(ctx: Context, employeeId: string): Promise<void> {
  try {
    await removeIfThere(ctx.store.photoLedger, employeeId)
  } catch (error) {
    ctx.log.warn(
      { err: error, employeeId },
      'What is known of a picture could not be forgotten; the next run compares it.',
    )
  }
}
