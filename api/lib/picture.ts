import sharp, { type Sharp } from 'sharp'
import { RollcallError } from './errors.ts'
import { limitWork } from './limit-work.ts'
import { isOnlyOdd } from './odd-jpeg.ts'
import { sizeOfPlainJpeg } from './plain-jpeg.ts'

/** A picture as it is stored: a JPEG without metadata. */
export interface Picture {
  jpeg: Uint8Array
  width: number
  height: number
}

export interface PictureLimits {
  /** The longer side in pixels; a smaller picture is never scaled up. */
  longestSide: number
  maxBytes: number
  maxPixels: number
}

/** Limits for a picture that HR uploads, and the size it is stored in. */
export const UPLOADED_PICTURE = {
  longestSide: 648,
  maxBytes: 8 * 1024 * 1024,
  maxPixels: 25_000_000,
} as const satisfies PictureLimits

/** Limits for a picture fetched from Microsoft; a setting decides the size it is stored in. */
export const FETCHED_PICTURE = { maxBytes: 4 * 1024 * 1024, maxPixels: 25_000_000 } as const satisfies Omit<
  PictureLimits,
  'longestSide'
>

// A decoded picture may take 100 MB: two at once, one thread each and no cache, limit what a process needs.
sharp.concurrency(1)
sharp.cache(false)
const decoding = limitWork(2)
const oneAfterAnother = limitWork(1)
// The decoder collects the warnings of all pictures together: only with one picture at a time is it known whose they
// are.
const alone = <T>(work: () => Promise<T>) => oneAfterAnother(() => decoding(() => decoding(work)))

const MOST_SECONDS = 20
const JPEG_QUALITY = 85
const JPEG_FIRST_BYTE = 0xff

/**
 * Makes the stored form of a picture someone handed in: upright, sRGB, on white, a JPEG without metadata. One that is
 * that already is decoded to see that it is whole, and kept byte for byte.
 * The same bytes and limits always give the same JPEG.
 * @throws photo_unsupported, photo_too_large, photo_unreadable
 */
export async function normalisePicture(bytes: Uint8Array, limits: PictureLimits): Promise<Picture> {
  if (bytes.length > limits.maxBytes) throw tooLarge(`It has ${bytes.length} bytes; ${limits.maxBytes} are allowed.`)
  if (bytes.length === 0) throw new RollcallError('photo_unreadable', 'The picture is empty.')
  if (!isKnownPicture(bytes)) {
    throw new RollcallError('photo_unsupported', 'This is not a JPEG, PNG, WebP or GIF picture.')
  }
  const size = sizeOfPlainJpeg(bytes)
  if (size && Math.max(size.width, size.height) <= limits.longestSide) {
    if (await decoding(() => decodesWhole(bytes, size))) return { jpeg: bytes, ...size }
  }
  return remake(bytes, limits)
}

async function remake(bytes: Uint8Array, limits: PictureLimits): Promise<Picture> {
  const encodeIf = (failOn: 'warning' | 'error') => encode(open(bytes, limits.maxPixels, failOn), limits.longestSide)
  const isJpeg = bytes[0] === JPEG_FIRST_BYTE
  try {
    return await decoding(() => encodeIf(isJpeg ? 'warning' : 'error'))
  } catch (error) {
    await decoding(() => refuseBomb(bytes, limits.maxPixels))
    if (!isJpeg) refuseDamaged(error)
  }
  // Of a JPEG the decoder only warns when its data is damaged, but also when it is written oddly, as some phones do.
  return alone(async () => {
    const complaint = await encodeIf('warning').then(() => '', String)
    return complaint === '' || isOnlyOdd(bytes, complaint) ? encodeIf('error') : refuseDamaged(complaint)
  }).catch(refuseDamaged)
}

/**
 * A stored picture in a smaller size.
 * @param side the longer side in pixels; a smaller picture keeps its size
 * @throws photo_unreadable when the stored bytes are damaged
 */
export async function resizePicture(jpeg: Uint8Array, side: number): Promise<Picture> {
  return decoding(async () => encode(open(jpeg, UPLOADED_PICTURE.maxPixels, 'warning'), side).catch(refuseDamaged))
}

/** By their first bytes: the decoder itself would take SVG and more, and a content type says nothing. */
function isKnownPicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return (
    start.startsWith('\xff\xd8') ||
    start.startsWith('\x89PNG\r\n\x1a\n') ||
    /^GIF8[79]a/.test(start) ||
    /^RIFF[^]{4}WEBP/.test(start)
  )
}

/** The decoder stops at too many pixels; the header tells whether that was the reason. */
async function refuseBomb(bytes: Uint8Array, maxPixels: number): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(refuseDamaged)
  if (width * height <= maxPixels) return
  throw tooLarge(`It is ${width} x ${height} pixels; ${maxPixels / 1_000_000} megapixels are allowed.`)
}

async function decodesWhole(bytes: Uint8Array, { width, height }: { width: number; height: number }): Promise<boolean> {
  const decoded = await open(bytes, width * height, 'warning')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined)
  return decoded?.info.width === width && decoded.info.height === height
}

// The decoder reads only the first frame of an animated picture, unless told otherwise.
const open = (bytes: Uint8Array, maxPixels: number, failOn: 'warning' | 'error'): Sharp =>
  sharp(bytes, { limitInputPixels: maxPixels, failOn }).timeout({ seconds: MOST_SECONDS })

async function encode(picture: Sharp, side: number): Promise<Picture> {
  const made = picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: JPEG_QUALITY, mozjpeg: false })
  const { data, info } = await made.toBuffer({ resolveWithObject: true })
  return { jpeg: data, width: info.width, height: info.height }
}

function refuseDamaged(cause: unknown): never {
  throw new RollcallError('photo_unreadable', 'The picture is damaged or incomplete.', { cause })
}

const tooLarge = (why: string) => new RollcallError('photo_too_large', `The picture is too large. ${why}`)
