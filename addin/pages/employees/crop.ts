/** The square to cut out of a picture, in its pixels. */
export interface Crop {
  x: number
  y: number
  side: number
}

export interface PictureSize {
  width: number
  height: number
}

/** The longest side that is stored. */
const KEPT_SIDE = 648
const MOST_ZOOM = 8

/** The largest square, from the middle; for an upright picture a little higher, where faces are. */
export function widestCrop({ width, height }: PictureSize): Crop {
  const side = Math.min(width, height)
  return { x: (width - side) / 2, y: (height - side) / (height > width ? 3 : 2), side }
}

/** @param right,down as fractions of the square's side */
export function movedCrop(crop: Crop, picture: PictureSize, right: number, down: number): Crop {
  return within({ ...crop, x: crop.x + right * crop.side, y: crop.y + down * crop.side }, picture)
}

/** Zooms in by the factor, about the middle of the square. */
export function zoomedCrop(crop: Crop, picture: PictureSize, factor: number): Crop {
  const widest = Math.min(picture.width, picture.height)
  const side = Math.min(widest, Math.max(widest / MOST_ZOOM, crop.side / factor))
  const shift = (crop.side - side) / 2
  return within({ x: crop.x + shift, y: crop.y + shift, side }, picture)
}

/** The zoom level: 1 is the widest, 8 the closest. */
export const zoomOf = (crop: Crop, { width, height }: PictureSize) => Math.min(width, height) / crop.side

/** The side of the resulting picture in pixels: never more than is stored, never scaled up. */
export const madeSide = ({ side }: Crop) => Math.max(1, Math.min(KEPT_SIDE, Math.round(side)))

function within({ x, y, side }: Crop, { width, height }: PictureSize): Crop {
  return { x: Math.min(width - side, Math.max(0, x)), y: Math.min(height - side, Math.max(0, y)), side }
}

/** Draws the square's content on white, in the size of the canvas. */
export function drawCrop(canvas: HTMLCanvasElement, picture: CanvasImageSource, { x, y, side }: Crop): void {
  const brush = canvas.getContext('2d')
  if (!brush) return
  brush.fillStyle = 'white'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height)
}

const JPEG_QUALITY = 0.92

/** @returns undefined when the browser can't make the picture */
export async function cropToJpeg(picture: CanvasImageSource, crop: Crop): Promise<Blob | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = madeSide(crop)
  drawCrop(canvas, picture, crop)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', JPEG_QUALITY))
}
