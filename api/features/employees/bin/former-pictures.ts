import { auditDone, type By } from '../../../auth/audit.ts'
import { pictureAddress } from '../../../auth/signed-picture.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { shownPhoto } from '../../../store/photo-consent.ts'
import { storeFormerPictures, keptUntil } from '../../../store/set-aside.ts'
import type { FormerPictureRecord } from '../../../store/set-aside-records.ts'
import { readPersonnelSettings } from '../../../store/settings.ts'
import { employeeTarget } from '../add-employee.ts'
import { employeeChanges } from '../employee-fields.ts'
import { forgetPhotoLedger } from '../forget-photo-ledger.ts'
import { employeeOf } from '../read-employee.ts'
import type { FormerPicture } from './contract.ts'

const MOST = 50

/** Someone's former pictures that can still be restored. @throws not_found */
export async function listFormerPictures(ctx: Context, employeeId: string): Promise<{ items: FormerPicture[] }> {
  const employee = await employeeOf(ctx, employeeId)
  const items: FormerPicture[] = []
  for await (const record of ctx.store.formerPictures.find({ employeeId }))
    if (items.length < MOST && record.photo.blob !== employee.photo?.blob) items.push(view(ctx, record))
  return { items }
}

function view(ctx: Context, { id, employeeId, at, why, runId, photo }: FormerPictureRecord): FormerPicture {
  return {
    ...{ id, at, why, source: photo.source, width: photo.width, height: photo.height, until: keptUntil(at) },
    ...(runId !== undefined && { runId }),
    url: pictureAddress(ctx, { kind: 'former', pictureId: id, employeeId }, photo.blob),
  }
}

/** Restores a former picture and pins it, because a sync would remove it again. @throws not_found, photo_opted_out */
export async function restorePicture(ctx: Context, by: By, employeeId: string, pictureId: string): Promise<void> {
  const record = await ctx.store.formerPictures.get(pictureId)
  if (!record || record.employeeId !== employeeId)
    throw new RollcallError('not_found', 'There is no such former picture.', { details: { id: pictureId } })
  const policy = await readPersonnelSettings(ctx.store)
  const at = ctx.clock.now().toISOString()
  const before = await employeeOf(ctx, employeeId)
  const restored = (current: EmployeeRecord): EmployeeRecord => ({
    ...current,
    photo: { ...record.photo, pinned: true, updatedAt: at },
    updatedAt: at,
  })
  if (!shownPhoto(restored(before), policy))
    throw new RollcallError('photo_opted_out', `${before.displayName} opted out of pictures.`)
  if (before.photo) await storeFormerPictures(ctx.store, at, [{ employeeId, photo: before.photo, why: 'replaced' }])
  const after = await ctx.store.employees.change(employeeId, (current) => {
    if (current.photoOptOut) throw new RollcallError('photo_opted_out', `${current.displayName} opted out of pictures.`)
    return restored(current)
  })
  await ctx.store.formerPictures.removeMany([pictureId])
  await forgetPhotoLedger(ctx, employeeId)
  await auditDone(ctx, by, 'employee.photoRestored', employeeTarget(after), employeeChanges(before, after))
}
