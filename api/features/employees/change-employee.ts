import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
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

/**
 * Changes what the patch names. Opting out takes the picture away at once, whoever handed it in.
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
  if (after.photoOptOut || (before && isAnotherMatch(before, after))) await forgetPhotoLedger(ctx, id)
  if (after.photoOptOut) await forgetPictures(ctx.store, id)
  if (before) await noteWithdrawal(ctx, before, after)
  if (before && hasChanged(before, after)) {
    await auditDone(ctx, by, 'employee.changed', employeeTarget(after), employeeChanges(before, after))
  }
  return employeeView(ctx, by.actor, after, await readPersonnelSettings(ctx.store))
}

/** What a run said of somebody whom it could not match says nothing any more. */
const isAnotherMatch = (before: EmployeeRecord, after: EmployeeRecord) => before.entraUserId !== after.entraUserId

const hasChanged = (before: EmployeeRecord, after: EmployeeRecord) =>
  Object.keys(employeeChanges(before, after)).length > 0

function patched(current: EmployeeRecord, { photo, ...fields }: EmployeePatch): EmployeeRecord {
  const next = withFields(current, fields)
  const wrong = wrongDays(next)
  if (wrong) throw invalidFields([{ path: 'employedUntil', message: wrong }])
  if (next.photoOptOut) delete next.photo
  if (!photo) return next
  if (!next.photo) throw new RollcallError('photo_not_found', 'There is no picture to pin.')
  return { ...next, photo: { ...next.photo, pinned: photo.pinned } }
}
