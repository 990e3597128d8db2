import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'

/**
 * An address stays the same for one window, so that browsers find it in their cache, and is valid until the end of the
 * next.
 */
const WINDOW_MS = 12 * 60 * 60_000
/**
 * How long a browser shows a face again without asking, for example while scrolling. Then it checks whether it is still
 * there (304, or 404 once it was withdrawn or replaced). If browsers kept it longer, they would go on showing a
 * withdrawn face.
 */
export const PICTURE_MAX_AGE_S = 60

/** Which picture an address shows: an employee's current, former or coming one, or that of a training. */
export type PicturePlace =
  | { kind: 'employee'; employeeId: string }
  | { kind: 'held'; runId: string; employeeId: string }
  | { kind: 'former'; pictureId: string; employeeId: string }
  | { kind: 'training'; trainingId: string }

/**
 * A signed address of exactly this picture. Anyone who has it can see the picture for some hours, while it is still in
 * use.
 * @param blob the picture's name in the photo store; only the signature contains it
 */
export function pictureAddress(ctx: Context, place: PicturePlace, blob: string): string {
  const window = (windowNow(ctx) + 1).toString(36)
  return `/api/pictures/${[...partsOf(place), window, signature(ctx, place, blob, window)].join('.')}`
}

/**
 * Which picture a token shows.
 * @param pictureAt the picture that is in use there now
 * @throws not_found for every token that isn't valid, whatever the reason
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
  // A signature is compared even when nothing is found, so that the answer takes as long.
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

function partsOf(place: PicturePlace): string[] {
  if (place.kind === 'employee') return ['e', place.employeeId]
  if (place.kind === 'training') return ['t', place.trainingId]
  return place.kind === 'held' ? ['h', place.runId, place.employeeId] : ['f', place.pictureId, place.employeeId]
}

function placeOf([kind, first, second, ...rest]: readonly string[]): PicturePlace | undefined {
  if (rest.length > 0 || first === undefined) return undefined
  if (kind === 'e' && second === undefined) return { kind: 'employee', employeeId: first }
  if (kind === 't' && second === undefined) return { kind: 'training', trainingId: first }
  if (kind === 'f' && second !== undefined) return { kind: 'former', pictureId: first, employeeId: second }
  return kind === 'h' && second !== undefined ? { kind: 'held', runId: first, employeeId: second } : undefined
}

function signature(ctx: Context, place: PicturePlace, blob: string, window: string): string {
  return createHmac('sha256', keyOf(ctx.secrets.keys[0]))
    .update(JSON.stringify([...partsOf(place), blob, window]))
    .digest('base64url')
}

const derived = new WeakMap<Buffer, Buffer>()

/** A separate key, so that nothing signed here is of use for sealed secrets. */
function keyOf(key: Buffer): Buffer {
  const known = derived.get(key) ?? Buffer.from(hkdfSync('sha256', key, '', 'rollcall signed picture addresses', 32))
  derived.set(key, known)
  return known
}
