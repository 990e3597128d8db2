/** What the decoder says about odd JPEGs that still decode completely, as some phones write them. */
const ODDITIES = /Invalid SOS parameters|unknown JFIF revision|Unknown Adobe color transform|bad ICC marker/i
const STRAY_BYTES = /extraneous bytes before marker 0x([\da-f]{2})/i
const END_OF_IMAGE = 'd9'
const SCAN = 0xda
const SOI_BYTES = 2

/**
 * Whether the decoder's complaint is about how a JPEG is written and not about what it shows.
 * @param complaint the decoder's words, one fault a line
 */
export function isOnlyOdd(bytes: Uint8Array, complaint: string): boolean {
  return complaint.split('\n').some((line) => {
    const marker = STRAY_BYTES.exec(line)?.[1]
    if (marker === undefined) return ODDITIES.test(line)
    // Between the scans of a progressive picture, stray bytes mean damage.
    const { hasStrayBytes, isProgressive } = readHeader(bytes)
    return hasStrayBytes || (!isProgressive && marker.toLowerCase() === END_OF_IMAGE)
  })
}

/** Walks the segments before the first scan. */
function readHeader(bytes: Uint8Array): { hasStrayBytes: boolean; isProgressive: boolean } {
  let hasStrayBytes = false
  let isProgressive = false
  for (let at = SOI_BYTES; at + 3 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === 0) {
      hasStrayBytes = true
      at += 1
    } else if (marker === 0xff) at += 1
    else {
      if (marker === SCAN) break
      if (marker === 0xc2 || marker === 0xc6) isProgressive = true
      at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    }
  }
  return { hasStrayBytes, isProgressive }
}
