import { RollcallError } from '../errors.ts'

/** Characters 0x80 to 0x9F of Windows-1252; all others stand at their Latin-1 place. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * The text of a file as spreadsheets save it: UTF-8 with or without byte order mark, UTF-16 with one, or Windows-1252.
 * @throws csv_unreadable when it is not text
 */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, 'PK\x03\x04')) throw notText('This is an Excel workbook, not a CSV file.')
  const text = decode(bytes)
  // eslint-disable-next-line no-control-regex -- these characters are what tells a picture or a program from a text
  if (/[\0-\x08\x0e-\x1f]/.test(text)) throw notText('This is not a text file.')
  return text
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, '\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, '\xfe\xff')) return new TextDecoder('utf-16le').decode(swapped(bytes))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

// By hand, because releases of Node differ in what their decoder makes of 0x80 to 0x9F.
const decodeWindows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80))

const swapped = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
const startsWith = (bytes: Uint8Array, signature: string) =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
const notText = (message: string) => new RollcallError('csv_unreadable', message, { details: { line: 1 } })
