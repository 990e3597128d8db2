import { auditDone, type By } from '../../auth/audit.ts'
import type { AuditAction } from '../../auth/contract.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { normalisePicture, UPLOADED_PICTURE } from '../../lib/picture.ts'
import type { EmployeePhoto, EmployeeRecord } from '../../store/employee-records.ts'
import { hasAgreed, type ConsentPolicy } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { storeFormerPictures } from '../../store/set-aside.ts'
import { employeeTarget } from './add-employee.ts'
import type { PhotoView } from './pictures/contract.ts'
import { employeeChanges } from './employee-fields.ts'
import { photoView } from './employee-view.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'
import { employeeOf } from './read-employee.ts'

/**
 * Stores a picture uploaded by HR; sync won't change it from then on.
 * @param ifMatch the etag of the picture the caller has seen
 * @throws not_found, photo_opted_out, photo_not_agreed, precondition_failed, photo_unsupported, photo_unreadable,
 * photo_too_large
 */
export async function uploadPhoto(
  ctx: Context,
  by: By,
  id: string,
  bytes: Uint8Array,
  ifMatch?: string,
): Promise<PhotoView> {
  const policy = await readPersonnelSettings(ctx.store)
  refuseUpload(await employeeOf(ctx, id), policy, ifMatch)
  const { jpeg, width, height } = await normalisePicture(bytes, UPLOADED_PICTURE)
  // The file first, so that no record points to a missing picture.
  const blob = await ctx.photos.put(jpeg)
  const updatedAt = ctx.clock.now().toISOString()
  const photo: EmployeePhoto = { source: 'hr', blob, width, height, updatedAt, pinned: false }
  const after = await changePhoto(ctx, by, id, 'employee.photoUploaded', (current) => {
    refuseUpload(current, policy, ifMatch)
    return { ...current, photo, updatedAt }
  })
  const view = photoView(ctx, by.actor, after, policy)
  if (!view) throw new RollcallError('internal', 'The store did not keep a picture.')
  return view
}

/**
 * Removes the picture, whatever its source; the next sync starts afresh.
 * @param ifMatch the etag of the picture the caller has seen
 * @throws not_found, photo_not_found, precondition_failed
 */
export async function withdrawPhoto(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  await changePhoto(ctx, by, id, 'employee.photoWithdrawn', (current) => {
    if (!current.photo) throw new RollcallError('photo_not_found', 'This employee has no picture.')
    refuseOther(current, ifMatch)
    const { photo: _, ...rest } = current
    return { ...rest, updatedAt: ctx.clock.now().toISOString() }
  })
  await forgetPhotoLedger(ctx, id)
}

async function changePhoto(
  ctx: Context,
  by: By,
  id: string,
  action: AuditAction,
  mutate: (current: EmployeeRecord) => EmployeeRecord,
): Promise<EmployeeRecord> {
  let before: EmployeeRecord | undefined = await ctx.store.employees.get(id)
  const why = action === 'employee.photoWithdrawn' ? ('withdrawn' as const) : ('replaced' as const)
  if (before?.photo)
    await storeFormerPictures(ctx.store, ctx.clock.now().toISOString(), [{ employeeId: id, photo: before.photo, why }])
  const after = await ctx.store.employees.change(id, (current) => {
    before = current
    return mutate(current)
  })
  await auditDone(ctx, by, action, employeeTarget(after), employeeChanges(before ?? {}, after))
  return after
}

function refuseUpload(employee: EmployeeRecord, policy: ConsentPolicy, ifMatch: string | undefined): void {
  if (employee.photoOptOut) throw new RollcallError('photo_opted_out', `${employee.displayName} opted out of pictures.`)
  if (!hasAgreed(employee, policy))
    throw new RollcallError('photo_not_agreed', `${employee.displayName} hasn’t agreed to a picture.`)
  refuseOther(employee, ifMatch)
}

/** The etag names the picture; the size the caller has seen doesn't matter. */
function refuseOther({ photo }: EmployeeRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch.replace(/-\d+$/, '') === photo?.blob) return
  throw new RollcallError('precondition_failed', 'Someone else has just changed the picture.', {
    details: { etag: photo?.blob ?? null },
  })
}
