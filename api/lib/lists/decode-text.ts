import iconv from 'iconv-lite'
import type { ListFault } from './contract.ts'
import { guessCodePage } from './guess-code-page.ts'
import { noList } from './unreadable.ts'

export interface DecodedText {
  text: string
  /** The encoding of the file. */
  encoding: string
}

/** Files that people mistake for a list, by their first bytes. */
const OTHER_FILES: readonly [start: string, reason: ListFault, message: string][] = [
  ['PK\x03\x04', 'workbook', 'This is an Excel workbook, not a CSV file.'],
  ['\xd0\xcf\x11\xe0', 'workbook', 'This is an Excel workbook, not a CSV file.'],
  ['%PDF-', 'pdf', 'This is a PDF, not a CSV file.'],
]

const MARKS: readonly [mark: string, encoding: string][] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
]

/** A few control characters are dirt; many mean a picture or a program. */
const CONTROL_SHARE = 0.002

/**
 * The text of a file as spreadsheets and HR systems save it: UTF-8 or UTF-16, with or without a byte order mark, or an
 * older code page.
 * @param charset declared by the sender; the bytes decide
 * @throws csv_unreadable when it isn't text
 */
export function decodeText(bytes: Uint8Array, charset?: string): DecodedText {
  for (const [start, reason, message] of OTHER_FILES) if (startsWith(bytes, start)) throw noList(reason, message)
  const encoding = encodingOf(bytes, charset)
  // DOS and some payroll programs end a text with Ctrl-Z.
  const text = iconv.decode(Buffer.from(bytes), encoding).replace(/\x1a[\x1a\0]*\s*$/, '') // eslint-disable-line no-control-regex -- that sign
  // eslint-disable-next-line no-control-regex -- these characters are what tells a picture or a program from a text
  const strange = text.match(/[\x01-\x08\x0e-\x1f]/g)?.length ?? 0
  if (text.includes('\0') || strange > text.length * CONTROL_SHARE) throw noList('notText', 'This is not a text file.')
  return { text, encoding }
}

function encodingOf(bytes: Uint8Array, charset: string | undefined): string {
  const marked = MARKS.find(([mark]) => startsWith(bytes, mark))
  if (marked) return marked[1]
  const wide = wideOf(bytes)
  if (wide) return wide
  if (isUtf8(bytes)) return 'utf-8'
  const declared = charset !== undefined && !/^utf-?(8|16)/i.test(charset) && iconv.encodingExists(charset)
  return declared ? charset : guessCodePage(bytes)
}

const LOOKED_AT = 4096

/** UTF-16 without a byte order mark: every other byte of separators, digits and line ends is zero. */
function wideOf(bytes: Uint8Array): string | undefined {
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2)
  let [first, second] = [0, 0]
  for (let at = 0; at < pairs; at += 1) {
    if (bytes[2 * at] === 0) first += 1
    if (bytes[2 * at + 1] === 0) second += 1
  }
  if (pairs < 4 || Math.min(first, second) > pairs * 0.02) return undefined
  if (second > pairs * 0.15) return 'utf-16le'
  return first > pairs * 0.15 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const startsWith = (bytes: Uint8Array, signature: string) =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature
