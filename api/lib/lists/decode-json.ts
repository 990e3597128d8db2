import { RollcallError } from '../errors.ts'
import { decodeCharset } from './decode-charset.ts'

/**
 * The text of a JSON body in its declared character set, by default UTF-8.
 * @throws malformed_json for invalid bytes, unsupported_media_type for an unknown character set
 */
export function decodeJson(bytes: Uint8Array, charset = 'utf-8'): string {
  return decodeCharset(bytes, charset, (message) => new RollcallError('malformed_json', message))
}
