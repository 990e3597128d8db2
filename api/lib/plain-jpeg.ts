const START = 0xd8
const END = 0xd9
const JFIF = 0xe0
const BASELINE = 0xc0
const SCAN = 0xda
/** The decoder's tables and the restart interval: they contain only numbers it needs. */
const TABLES = new Set([0xc4, 0xdb, 0xdd])
const JFIF_WITHOUT_THUMBNAIL = 16

/**
 * The size of a JPEG that contains a picture and nothing else: baseline, in colour, without metadata, thumbnail,
 * comment or any byte the decoder doesn't need. undefined for all others.
 * @returns pixels
 */
export function sizeOfPlainJpeg(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined
  let size: { width: number; height: number } | undefined
  let hasJfif = false
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    const length = wordAt(bytes, at + 2)
    if (bytes[at] !== 0xff || length < 2) return undefined
    if (marker === JFIF && !hasJfif && isBareJfif(bytes, at + 4, length)) hasJfif = true
    else if (marker === BASELINE && !size && hasUsualColours(bytes, at + 9))
      size = { height: wordAt(bytes, at + 5), width: wordAt(bytes, at + 7) }
    else if (marker === SCAN) return size && isLastScan(bytes, at + 2 + length) ? size : undefined
    else if (!TABLES.has(marker)) return undefined
    at += 2 + length
  }
  return undefined
}

const wordAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** Three components named 1, 2 and 3, which every decoder reads as brightness and two colours. */
const hasUsualColours = (bytes: Uint8Array, at: number) =>
  bytes[at] === 3 && [1, 2, 3].every((name, index) => bytes[at + 1 + 3 * index] === name)

function isBareJfif(bytes: Uint8Array, at: number, length: number): boolean {
  return length === JFIF_WITHOUT_THUMBNAIL && Buffer.from(bytes.subarray(at, at + 5)).toString('latin1') === 'JFIF\0'
}

/** Whether the first marker in the scan, restarts aside, ends the picture and the bytes. */
function isLastScan(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const marker = bytes[at + 1]
    if (marker === END) return at + 2 === bytes.length
    const isData = marker === 0 || (marker !== undefined && marker >= 0xd0 && marker <= 0xd7)
    if (!isData) return false
  }
  return false
}
