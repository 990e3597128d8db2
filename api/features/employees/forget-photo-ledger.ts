import type { Context } from '../../context.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'

/** Forgets what synchronisations learned about this employee's picture, so that the next one looks afresh. */
export async function forgetPhotoLedger(ctx: Context, employeeId: string): Promise<void> {
  await removeIfThere(ctx.store.photoLedger, employeeId)
}
