import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { createByteCache } from '../../lib/byte-cache.ts'
import type { DemoPhoto } from '../company/people.ts'
import { portraitFile, PORTRAIT_SIDE } from '../company/portrait-files.ts'
import { recolour } from '../company/recolour.ts'

/** The nine squares Graph offers. */
export const PHOTO_SIDES = [48, 64, 96, 120, 240, 360, 432, 504, 648] as const
export type PhotoSide = (typeof PHOTO_SIDES)[number]

/** Enough for every size of every committed portrait, however many people there are. */
const CACHE_BYTES = 24 * 1024 * 1024

export interface Measures {
  width: number
  height: number
}

/** Makes the sizes of pictures when they are first asked for. */
export interface PortraitStudio {
  /** undefined for bytes that aren't a picture; those are returned unchanged for every size. */
  measure(photo: DemoPhoto): Promise<Measures | undefined>
  original(photo: DemoPhoto): Promise<Uint8Array>
  sized(photo: DemoPhoto, side: PhotoSide): Promise<Uint8Array>
}

// All tenants of the process use the same portraits, so each of their sizes is made only once.
const { get: kept } = createByteCache(CACHE_BYTES)
const portrait = (number: number, measures: Measures) =>
  kept(`${number} ${measures.width}x${measures.height}`, () => drawn(number, measures))

export function createPortraitStudio(): PortraitStudio {
  const { get: cached } = createByteCache(CACHE_BYTES)
  return {
    measure: async (photo) => {
      if (photo.width !== undefined && photo.height !== undefined) return { width: photo.width, height: photo.height }
      return 'bytes' in photo.source
        ? measureBytes(photo.source.bytes)
        : { width: PORTRAIT_SIDE, height: PORTRAIT_SIDE }
    },
    original: async ({ source, width = PORTRAIT_SIDE, height = PORTRAIT_SIDE }) => {
      if ('bytes' in source) return source.bytes
      return recolour(await portrait(source.portrait, { width, height }), source.variant)
    },
    sized: async ({ source, etag }, side) => {
      if ('portrait' in source)
        return recolour(await portrait(source.portrait, { width: side, height: side }), source.variant)
      const { bytes } = source
      return cached(`bytes ${etag} ${side}`, async () => ((await measureBytes(bytes)) ? square(bytes, side) : bytes))
    },
  }
}

async function drawn(number: number, { width, height }: Measures): Promise<Uint8Array> {
  const jpeg = await readFile(portraitFile(number))
  if (width === PORTRAIT_SIDE && height === PORTRAIT_SIDE) return jpeg
  return sharp(jpeg).resize(width, height, { fit: 'cover' }).jpeg({ quality: 85 }).toBuffer()
}

function square(bytes: Uint8Array, side: number): Promise<Uint8Array> {
  return sharp(bytes).resize(side, side, { fit: 'cover' }).jpeg({ quality: 85 }).toBuffer()
}

async function measureBytes(bytes: Uint8Array): Promise<Measures | undefined> {
  try {
    const { width, height } = await sharp(bytes).metadata()
    return { width, height }
  } catch {
    return undefined
  }
}
