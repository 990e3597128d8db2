import iconv from 'iconv-lite'
import { RollcallError } from '../errors.ts'

/** What iconv-lite knows beside character sets, and one that hides other texts in plain ASCII. */
const NO_CHARSET = /^(base64|hex|binary|internal|utf-?7.*)$/i
const UTF8 = /^utf-?8$/i

/**
 * Text by the character set its sender names. Bytes that are none of it are refused, so that no text is stored with
 * replacement characters.
 * @param refuse makes the error for such bytes
 * @throws unsupported_media_type for a character set nobody knows
 */
export function decodeCharset(bytes: Uint8Array, charset: string, refuse: (message: string) => Error): string {
  if (NO_CHARSET.test(charset) || !iconv.encodingExists(charset))
    throw new RollcallError('unsupported_media_type', `The character set ${charset} is not known; send UTF-8.`, {
      details: { accepted: ['charset=utf-8'] },
    })
  const text = UTF8.test(charset) ? utf8(bytes) : iconv.decode(Buffer.from(bytes), charset)
  if (text === undefined || text.includes('\ufffd'))
    throw refuse(`The body is not ${charset.toUpperCase()}, as it says. Send it as UTF-8, or name its character set.`)
  return text
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
