import { RollcallError } from '../errors.ts'
import { decodeCharset } from './decode-charset.ts'

/**
 * The text of a JSON body by the character set it names; without one it is UTF-8.
 * @throws malformed_json for bytes that are none of it, unsupported_media_type for a character set nobody knows
 */
export function decodeJson(bytes: Uint8Array, charset = 'utf-8'): string {
  return decodeCharset(bytes, charset, (message) => new RollcallError('malformed_json', message))
}
