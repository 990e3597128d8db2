import { createHash } from 'node:crypto'
import { RollcallError } from '../../lib/errors.ts'
import type { FeedRecord } from '../../store/change-records.ts'

/** A place in a feed. */
export interface FeedPlace {
  /** Everything up to this sequence is known to the caller. */
  sequence: number
  /** During a reading of several pages: the feed's position when it started. */
  upTo?: number
  /** The reading started without a cursor: earlier removals needn't be reported. */
  isFirst?: boolean
  /** Milliseconds since 1970. */
  issuedAt: number
}

const GOOD_FOR_MS = 90 * 24 * 60 * 60_000

/** An opaque text for a place in the feed. It contains no personal data. */
export function writeFeedCursor({ id, installation }: FeedRecord, place: FeedPlace): string {
  const body = JSON.stringify([id, place.sequence, place.issuedAt, place.upTo ?? 0, place.isFirst ?? false])
  return Buffer.from(JSON.stringify([body, checksum(installation, body)])).toString('base64url')
}

/** @throws cursor_unknown for a text that this feed never gave out; cursor_expired for one of more than 90 days ago */
export function readFeedCursor({ id, installation }: FeedRecord, cursor: string, now: Date): FeedPlace {
  const [feed, sequence, issuedAt, upTo, isFirst] = opened(cursor, installation)
  if (feed !== id || typeof sequence !== 'number' || typeof issuedAt !== 'number' || typeof upTo !== 'number')
    throw new RollcallError('cursor_unknown', 'This cursor is not one that was given out here.')
  if (now.getTime() - issuedAt > GOOD_FOR_MS)
    throw new RollcallError('cursor_expired', 'This cursor is older than 90 days.')
  return { sequence, issuedAt, ...(upTo > 0 && { upTo, isFirst: isFirst === true }) }
}

function opened(cursor: string, installation: string): readonly unknown[] {
  try {
    const [body, sum]: readonly unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return typeof body === 'string' && sum === checksum(installation, body) ? JSON.parse(body) : []
  } catch {
    return []
  }
}

/**
 * Detects mistyped cursors and those of another installation. It is no protection: the caller may read the whole feed
 * anyway.
 */
const checksum = (installation: string, body: string) =>
  createHash('sha256').update(installation).update('\n').update(body).digest('base64url').slice(0, 12)
