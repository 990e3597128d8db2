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
    /** Whose it is; absent of one that a held run would put in place. */
    employeeId?: string
  }

export interface ServedPhoto {
  /** Names these very bytes: the picture, and the size when it was scaled. */
  etag: string
  read(): Promise<Uint8Array>
}

/**
 * The picture an employee has.
 * @throws not_found, photo_not_found
 */
export async function photoOf(ctx: Context, id: string): Promise<Picture> {
  const photo = shownPhoto(await employeeOf(ctx, id), await readPersonnelSettings(ctx.store))
  if (!photo) throw new RollcallError('photo_not_found', 'This employee has no picture.')
  return { ...photo, employeeId: id }
}

/**
 * A picture at most as large as asked for and never scaled up.
 * @param size the longer side in pixels; the picture as it is stored when left out
 * @throws photo_not_found when it is read and its file is missing or damaged
 */
export function servePhoto(ctx: Context, cache: ByteCache, photo: Picture, size?: number): ServedPhoto {
  if (size === undefined || size >= Math.max(photo.width, photo.height)) {
    return { etag: photo.blob, read: () => storedBytes(ctx, photo) }
  }
  const etag = `${photo.blob}-${size}`
  const scale = async () => (await resizePicture(await storedBytes(ctx, photo), size)).jpeg
  return { etag, read: () => cache.get(etag, scale) }
}

/** A picture that cannot be read is forgotten by the synchronisation that brought it, which brings it anew. */
async function storedBytes(ctx: Context, { blob, source, pinned, employeeId }: Picture): Promise<Uint8Array> {
  const jpeg = await ctx.photos.get(blob)
  if (jpeg) return jpeg
  ctx.log.error({ blob, employeeId }, 'The file of a picture is missing or damaged')
  const isOurs = source === 'hr' || pinned === true
  if (employeeId !== undefined && !isOurs) await forgetPhotoLedger(ctx, employeeId)
  const wayOut = isOurs
    ? 'no synchronisation touches this picture, so upload it again'
    : 'the next synchronisation fetches it anew'
  throw new RollcallError('photo_not_found', `The file of this picture is missing or damaged; ${wayOut}.`)
}

/** Whether the reader has these bytes already. @param header If-None-Match as it was sent */
export function isKnown(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  const known = header.split(',').map((part) => part.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(`"${etag}"`)
}
