import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'

/**
 * An address is the same all through one window, so that browsers find it in their cache, and is good until the end of
 * the next.
 */
const WINDOW_MS = 12 * 60 * 60_000
/**
 * For so long a browser shows a face again without asking, e.g. while somebody scrolls up and down; then it asks
 * whether it is still there (304, or 404 once it was withdrawn, replaced or unwanted). Kept longer, a withdrawn face
 * would live on in browsers.
 */
export const PICTURE_MAX_AGE_S = 60

/** Whose picture an address shows: the one an employee has, or the one a held run would give. */
export type PicturePlace =
  { kind: 'employee'; employeeId: string } | { kind: 'held'; runId: string; employeeId: string }

/**
 * A signed address of this very picture. Whoever has it may see the picture for some hours, as long as it is still in
 * its place.
 * @param blob the picture's name in the photo store; it stands in the signature alone
 */
export function pictureAddress(ctx: Context, place: PicturePlace, blob: string): string {
  const window = (windowNow(ctx) + 1).toString(36)
  return `/api/pictures/${[...partsOf(place), window, signature(ctx, place, blob, window)].join('.')}`
}

/**
 * Whose picture a token shows.
 * @param pictureAt the picture that is in that place now
 * @throws not_found for every token that does not fit, whatever the reason
 */
export async function checkPictureToken<Found extends { blob: string }>(
  ctx: Context,
  token: string,
  pictureAt: (place: PicturePlace) => Promise<Found | undefined>,
): Promise<Found> {
  const parts = token.split('.')
  const [window = '', given = ''] = parts.splice(-2)
  const place = placeOf(parts)
  const found = place && (await pictureAt(place))
  // Where nothing is found a signature is compared all the same, so that the answer takes as long.
  const expected = signature(ctx, place ?? NOBODY, found?.blob ?? '', window)
  const fits =
    Buffer.byteLength(given) === Buffer.byteLength(expected) &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  const isFresh = parseInt(window, 36) >= windowNow(ctx)
  if (!found || !fits || !isFresh) throw new RollcallError('not_found', 'There is nothing at this address.')
  return found
}

const NOBODY: PicturePlace = { kind: 'employee', employeeId: '' }

const windowNow = (ctx: Context) => Math.floor(ctx.clock.now().getTime() / WINDOW_MS)

const partsOf = (place: PicturePlace) =>
  place.kind === 'employee' ? ['e', place.employeeId] : ['h', place.runId, place.employeeId]

function placeOf([kind, first, second, ...rest]: readonly string[]): PicturePlace | undefined {
  if (rest.length > 0 || first === undefined) return undefined
  if (kind === 'e' && second === undefined) return { kind: 'employee', employeeId: first }
  return kind === 'h' && second !== undefined ? { kind: 'held', runId: first, employeeId: second } : undefined
}

function signature(ctx: Context, place: PicturePlace, blob: string, window: string): string {
  return createHmac('sha256', keyOf(ctx.secrets.keys[0]))
    .update(JSON.stringify([...partsOf(place), blob, window]))
    .digest('base64url')
}

const derived = new WeakMap<Buffer, Buffer>()

/** A key of its own, so that nothing signed here is of use where secrets are sealed. */
function keyOf(key: Buffer): Buffer {
  const known = derived.get(key) ?? Buffer.from(hkdfSync('sha256', key, '', 'rollcall signed picture addresses', 32))
  derived.set(key, known)
  return known
}
