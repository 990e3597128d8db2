/** A picture as it is stored: a JPEG made by us, without metadata. */
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
