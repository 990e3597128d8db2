import type { ByteCache } from '../../lib/byte-cache.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { resizePicture } from '../../lib/picture.ts'
import type { EmployeePhoto } from '../../store/employee-records.ts'
import { shownPhoto } from '../../store/photo-consent.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'
import { employeeOf } from './read-employee.ts'

export type Picture = Pick<EmployeePhoto, 'blob' | 'width' | 'height'> &
  Partial<Pick<EmployeePhoto, 'source' | 'pinned'>> & {
    /** Whose it is; absent for one that a held run would set. */
    employeeId?: string
  }

export interface ServedPhoto {
  /** Identifies these exact bytes: the picture, and the size if it was scaled. */
  etag: string
  read(): Promise<Uint8Array>
}

/** An employee's current picture. @throws not_found, photo_not_found */
export async function photoOf(ctx: Context, id: string): Promise<Picture> {
  const photo = shownPhoto(await employeeOf(ctx, id), await readPersonnelSettings(ctx.store))
  if (!photo) throw new RollcallError('photo_not_found', 'This employee has no picture.')
  return { ...photo, employeeId: id }
}

/**
 * A picture no larger than asked for; never scaled up.
 * @param size the longer side in pixels; the stored picture if absent
 * @throws photo_not_found when its file is missing or damaged
 */
export function servePhoto(ctx: Context, cache: ByteCache, photo: Picture, size?: number): ServedPhoto {
  if (size === undefined || size >= Math.max(photo.width, photo.height)) {
    return { etag: photo.blob, read: () => storedBytes(ctx, photo) }
  }
  const etag = `${photo.blob}-${size}`
  const scale = async () => (await resizePicture(await storedBytes(ctx, photo), size)).jpeg
  return { etag, read: () => cache.get(etag, scale) }
}

/** If a picture can't be read, its ledger is cleared, so that the next sync fetches it again. */
async function storedBytes(ctx: Context, { blob, source, pinned, employeeId }: Picture): Promise<Uint8Array> {
  const jpeg = await ctx.photos.get(blob)
  if (jpeg) return jpeg
  ctx.log.error({ blob, employeeId }, 'A picture file is missing or damaged')
  const isOurs = source === 'hr' || pinned === true
  if (employeeId !== undefined && !isOurs) await forgetPhotoLedger(ctx, employeeId)
  const wayOut = isOurs
    ? 'sync won’t replace this picture, so upload it again'
    : 'the next synchronisation fetches it again'
  throw new RollcallError('photo_not_found', `The file of this picture is missing or damaged; ${wayOut}.`)
}

/** Whether the reader already has these bytes. @param header If-None-Match as sent */
export function isKnown(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  const known = header.split(',').map((part) => part.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(`"${etag}"`)
}
