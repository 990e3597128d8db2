import type { PhotoRoute } from '../store/employee-records.ts'
import { readGraphError } from './microsoft-errors.ts'
import type { BatchAnswer, BatchPart } from './graph.ts'

/**
 * Application permission for everything in this file: ProfilePhoto.Read.All, or User.Read.All.
 * https://learn.microsoft.com/graph/api/profilephoto-get
 */
export const PHOTO_PERMISSION = 'ProfilePhoto.Read.All (or User.Read.All)'

/** One request about a user's picture: its metadata (a few bytes), or the picture itself. */
export interface PhotoQuestion {
  userId: string
  ask: 'metadata' | 'bytes'
  route: PhotoRoute
}

export type PhotoAnswer =
  /** There is a picture; without an etag, only its bytes can be compared. */
  | { kind: 'metadata'; etag: string | undefined }
  | { kind: 'bytes'; bytes: Uint8Array; etag: string | undefined }
  /** Nothing on this route. Only on the route "largest" does that mean there is no picture. */
  | { kind: 'none' }
  /** Microsoft can't say at the moment. */
  | { kind: 'unavailable'; status: number; throttled: boolean }
  /** The account may not see it: usually true for everyone, sometimes for one person only. */
  | { kind: 'denied'; status: number; body: unknown }
  | { kind: 'odd'; status: number; code: string | undefined }

/** The route of a picture with sides of `size` pixels. */
export function routeOfSize(size: number): PhotoRoute {
  return `${size}x${size}`
}

export function photoPart(id: string, question: PhotoQuestion): BatchPart {
  const picture = question.route === 'largest' ? 'photo' : `photos/${question.route}`
  const value = question.ask === 'bytes' ? '/$value' : ''
  return { id, path: `/users/${encodeURIComponent(question.userId)}/${picture}${value}` }
}

/**
 * Reads the answer about a user the directory has just listed. There is "no picture" only after a 404 on a photo path
 * (the codes in it change without notice, and some are about the user), or for the documented placeholder: metadata of
 * 1x1 without an etag.
 */
export function readPhotoAnswer(question: PhotoQuestion, answer: BatchAnswer): PhotoAnswer {
  const { status } = answer
  if (status === 200) return question.ask === 'bytes' ? readBytes(answer) : readMetadata(answer)
  const { code } = readGraphError(answer.body)
  if (status === 404) return { kind: 'none' }
  // Graph used to answer this for users without a mailbox.
  if (status === 400 && code !== undefined && /AuthenticationError/i.test(code)) return { kind: 'none' }
  if (status === 403) return { kind: 'denied', status, body: answer.body }
  if (status === 429 || status >= 500 || status === 401)
    return { kind: 'unavailable', status, throttled: status === 429 }
  return { kind: 'odd', status, code }
}

function readMetadata(answer: BatchAnswer): PhotoAnswer {
  const body = (typeof answer.body === 'object' && answer.body !== null ? answer.body : {}) as Record<string, unknown>
  const etag = plainEtag(body['@odata.mediaEtag'])
  const placeholder = String(body['id']).toLowerCase() === '1x1' || (body['width'] === 1 && body['height'] === 1)
  if (placeholder || (etag === undefined && body['@odata.mediaContentType'] === 'image/gif')) return { kind: 'none' }
  const describesPicture = etag !== undefined || typeof body['id'] === 'string' || typeof body['width'] === 'number'
  return describesPicture ? { kind: 'metadata', etag } : { kind: 'odd', status: 200, code: undefined }
}

function readBytes(answer: BatchAnswer): PhotoAnswer {
  if (typeof answer.body !== 'string' || answer.body === '') return { kind: 'odd', status: 200, code: undefined }
  const bytes = Buffer.from(answer.body, 'base64')
  if (bytes.byteLength === 0) return { kind: 'odd', status: 200, code: undefined }
  return isOnePixelGif(bytes) ? { kind: 'none' } : { kind: 'bytes', bytes, etag: plainEtag(answer.headers['etag']) }
}

/** The placeholder itself: a GIF whose header says 1x1 pixels. */
function isOnePixelGif(bytes: Buffer): boolean {
  return (
    bytes.byteLength >= 10 &&
    bytes.subarray(0, 4).toString('latin1') === 'GIF8' &&
    bytes.readUInt16LE(6) === 1 &&
    bytes.readUInt16LE(8) === 1
  )
}

/** An etag without its quotes and weakness prefix. */
function plainEtag(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const plain = value.replace(/^W\//, '').replace(/^"|"$/g, '')
  return plain === '' ? undefined : plain
}
