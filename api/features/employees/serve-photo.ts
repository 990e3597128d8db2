import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { resizePicture } from '../../lib/picture.ts'
import type { EmployeePhoto } from '../../store/records.ts'
import type { PictureCache } from './picture-cache.ts'
import { employeeOf } from './read-employee.ts'

export interface ServedPhoto {
  /** Names these very bytes: the picture, and the size when it was scaled. */
  etag: string
  read(): Promise<Uint8Array>
}

/**
 * An employee's picture, at most as large as asked for and never scaled up.
 * @param size the longer side in pixels; the picture as it is stored when left out
 * @throws not_found, photo_not_found
 */
export async function servePhoto(ctx: Context, cache: PictureCache, id: string, size?: number): Promise<ServedPhoto> {
  const { photo } = await employeeOf(ctx, id)
  if (!photo) throw new RollcallError('photo_not_found', 'This employee has no picture.')
  if (size === undefined || size >= Math.max(photo.width, photo.height)) {
    return { etag: photo.blob, read: () => storedBytes(ctx, photo) }
  }
  const etag = `${photo.blob}-${size}`
  const scale = async () => (await resizePicture(await storedBytes(ctx, photo), size)).jpeg
  return { etag, read: () => cache.get(etag, scale) }
}

async function storedBytes(ctx: Context, { blob }: EmployeePhoto): Promise<Uint8Array> {
  const jpeg = await ctx.photos.get(blob)
  if (jpeg) return jpeg
  ctx.log.error({ blob }, 'the file of a picture is missing')
  throw new RollcallError('photo_not_found', 'The file of this picture is missing; the next synchronisation fetches it anew.')
}

/** Whether the reader has these bytes already. @param header If-None-Match as it was sent */
export function isKnown(etag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  const known = header.split(',').map((part) => part.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(`"${etag}"`)
}
