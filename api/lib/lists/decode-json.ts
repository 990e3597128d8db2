import iconv from 'iconv-lite'
import { RollcallError } from '../errors.ts'

/**
 * The text of a JSON body by the character set it names; without one it is UTF-8.
 * @throws malformed_json for bytes that are none of it, unsupported_media_type for a character set nobody knows
 */
export function decodeJson(bytes: Uint8Array, charset = 'utf-8'): string {
  if (!iconv.encodingExists(charset))
    throw new RollcallError('unsupported_media_type', `The character set ${charset} is not known; send UTF-8.`, {
      details: { accepted: ['application/json; charset=utf-8'] },
    })
  const text = isUtf8(charset) ? utf8(bytes) : iconv.decode(Buffer.from(bytes), charset)
  if (text === undefined || text.includes('\ufffd'))
    throw new RollcallError('malformed_json', `The body is not ${charset.toUpperCase()}, as it says.`)
  return text
}

const isUtf8 = (charset: string) => /^utf-?8$/i.test(charset)

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
