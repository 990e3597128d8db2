import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { RollcallError } from '../../lib/errors.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import { limitWork } from '../../lib/limit-work.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { forgetPictures } from '../../store/set-aside.ts'
import { employeeTarget } from './add-employee.ts'
import type { EmployeePatch } from './fields/contract.ts'
import type { EmployeeView } from './contract.ts'
import { noteWithdrawal } from './agree-to-picture.ts'
import { employeeChanges, withFields, wrongDays } from './employee-fields.ts'
import { employeeView } from './employee-view.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'

/** Audit lines that are written together. */
const LINES_AT_ONCE = 50

/**
 * Changes the fields in the patch. Opting out removes the picture at once, whatever its source.
 * @param ifMatch the etag the caller has seen
 * @throws not_found, precondition_failed, employee_number_taken, entra_user_taken, photo_not_found
 */
export async function changeEmployee(
  ctx: Context,
  by: By,
  id: string,
  patch: EmployeePatch,
  ifMatch?: string,
): Promise<EmployeeView> {
  let before: EmployeeRecord | undefined
  const mutate = (current: EmployeeRecord) => {
    before = current
    const next = patched(current, patch)
    return hasChanged(current, next) ? { ...next, updatedAt: ctx.clock.now().toISOString() } : current
  }
  const after = await ctx.store.employees.change(id, mutate, ifMatch)
  if (before) await settleChanges(ctx, by, [{ before, after }])
  return employeeView(ctx, by.actor, after, await readPersonnelSettings(ctx.store))
}

export interface Change {
  before: EmployeeRecord
  after: EmployeeRecord
}

/** Follows up stored changes: clears what runs knew about the pictures, and writes an audit line for each. */
export async function settleChanges(ctx: Context, by: By, changes: readonly Change[]): Promise<void> {
  const optedOut = changes.filter(({ after }) => after.photoOptOut)
  const forgotten = changes.filter(({ before, after }) => after.photoOptOut || isAnotherMatch(before, after))
  await forgetPhotoLedger(ctx, ...forgotten.map(({ after }) => after.id))
  await forgetPictures(ctx.store, ...optedOut.map(({ after }) => after.id))
  const atOnce = limitWork(LINES_AT_ONCE)
  await allEnded(
    changes.map((change) =>
      atOnce(async () => {
        const { before, after } = change
        await noteWithdrawal(ctx, before, after)
        if (hasChanged(before, after))
          await auditDone(ctx, by, 'employee.changed', employeeTarget(after), employeeChanges(before, after))
      }),
    ),
  )
}

/** The last run's verdict on an unmatched person no longer applies. */
const isAnotherMatch = (before: EmployeeRecord, after: EmployeeRecord) => before.entraUserId !== after.entraUserId

export const hasChanged = (before: EmployeeRecord, after: EmployeeRecord) =>
  Object.keys(employeeChanges(before, after)).length > 0

/** @throws validation_failed, photo_not_found */
export function patched(current: EmployeeRecord, { photo, ...fields }: EmployeePatch): EmployeeRecord {
  const next = withFields(current, fields)
  const wrong = wrongDays(next)
  if (wrong) throw invalidFields([{ path: 'employedUntil', message: wrong }])
  if (next.photoOptOut) delete next.photo
  if (!photo) return next
  if (!next.photo) throw new RollcallError('photo_not_found', 'There is no picture to pin.')
  return { ...next, photo: { ...next.photo, pinned: photo.pinned } }
}
