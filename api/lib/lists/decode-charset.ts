import iconv from 'iconv-lite'
import { RollcallError } from '../errors.ts'

/** Names iconv-lite knows that aren't character sets, and one that hides other texts in plain ASCII. */
const NO_CHARSET = /^(base64|hex|binary|internal|utf-?7.*)$/i
const UTF8 = /^utf-?8$/i

/**
 * Decodes text with the character set its sender names. Invalid bytes are refused, so that no replacement characters
 * are stored.
 * @param refuse makes the error for such bytes
 * @throws unsupported_media_type for an unknown character set
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
