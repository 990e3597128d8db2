import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from '../context.ts'
import type { ServiceKeyRecord } from '../store/records.ts'
import type { Actor } from './actor.ts'

export const KEY_PREFIX = 'rck_'
const USED_AT_STEP_MS = 60 * 60_000

/** A new key of 256 random bits. It is shown once; only its hash is kept. */
export function newServiceKey(): string {
  return KEY_PREFIX + randomBytes(32).toString('base64url')
}

/** SHA-256 of a key, in hex. */
export function hashServiceKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/**
 * Whose key this is, or undefined when it is nobody's. It is looked up by its hash, which a caller can't choose, so the
 * time a look-up takes reveals nothing.
 */
export async function actorOfKey(ctx: Context, key: string): Promise<Actor | undefined> {
  const hash = hashServiceKey(key)
  const { scheduleKey } = ctx.secrets
  if (scheduleKey !== undefined && sameHash(hash, hashServiceKey(scheduleKey))) {
    return { kind: 'serviceKey', id: 'SCHEDULE_KEY', name: 'SCHEDULE_KEY', scopes: ['tasks:run'] }
  }
  if (!key.startsWith(KEY_PREFIX)) return undefined
  const record = await ctx.store.serviceKeys.findUnique('hash', hash)
  if (!record) return undefined
  await noteUse(ctx, record)
  return { kind: 'serviceKey', id: record.id, name: record.name, scopes: record.scopes }
}

function sameHash(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))
}

/** Once an hour is enough to see which keys are in use, and saves a write per call. */
async function noteUse(ctx: Context, record: ServiceKeyRecord): Promise<void> {
  const now = ctx.clock.now()
  // A time in the future was written before the clock was corrected.
  const sinceMs = Math.abs(now.getTime() - Date.parse(record.lastUsedAt ?? ''))
  if (sinceMs < USED_AT_STEP_MS) return
  try {
    await ctx.store.serviceKeys.change(record.id, (current) => ({ ...current, lastUsedAt: now.toISOString() }))
  } catch (err) {
    ctx.log.warn({ err, serviceKey: record.id }, 'the last use of a service key was not noted')
  }
}
