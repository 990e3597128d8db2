import type { Context } from '../../context.ts'

/**
 * Forgets what runs learned about these employees' pictures, so that the next sync starts afresh. If this fails after
 * the change is done, nothing is lost: a run compares the ledger with the employee's picture.
 */
export async function forgetPhotoLedger(ctx: Context, ...employeeIds: readonly string[]): Promise<void> {
  if (employeeIds.length === 0) return
  try {
    await ctx.store.photoLedger.removeMany(employeeIds)
  } catch (error) {
    ctx.log.warn(
      { err: error, people: employeeIds.length },
      'Could not delete the ledger entry of a picture; the next run compares it.',
    )
  }
}
