import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from '../../lib/log.ts'
import { connectionTo } from './database.ts'
import type { PostgresAddress } from './postgres-url.ts'

/** The channel on which instances announce leases with news. */
export const NEWS = 'rollcall_news'

/**
 * Announcements from other instances. They only save time: everyone also checks by themselves a moment later. Through a
 * pooler that splits sessions, none arrive.
 */
export interface Notices {
  /** @returns stops listening */
  hear(name: string, told: () => void): () => void
  close(): Promise<void>
}

const AGAIN_MS = 5_000

export function openNotices(address: PostgresAddress, log: Logger): Notices {
  const hearing = new Map<string, Set<() => void>>()
  const over = new AbortController()
  const stopped = address.pooled ? Promise.resolve() : keepListening()

  async function keepListening(): Promise<void> {
    while (!over.signal.aborted) {
      try {
        await listen(address, over.signal, (name) => hearing.get(name)?.forEach((told) => told()))
      } catch (error) {
        log.debug({ err: error }, 'Polling for changes of other instances until the database is back')
      }
      await delay(AGAIN_MS, undefined, { signal: over.signal }).catch(() => undefined)
    }
  }

  return {
    hear: (name, told) => {
      const others = hearing.get(name) ?? new Set()
      hearing.set(name, others.add(told))
      return () => {
        others.delete(told)
        if (others.size === 0 && hearing.get(name) === others) hearing.delete(name)
      }
    },
    close: async () => {
      over.abort()
      await stopped
    },
  }
}

/** Listens until the connection ends. */
async function listen(address: PostgresAddress, over: AbortSignal, told: (name: string) => void): Promise<void> {
  const client = connectionTo(address)
  const ended = new Promise<void>((resolve) => {
    client.once('error', () => resolve())
    client.once('end', () => resolve())
    over.addEventListener('abort', () => resolve(), { once: true })
  })
  client.on('notification', ({ payload }) => told(payload ?? ''))
  try {
    await client.connect()
    await client.query(`listen ${NEWS}`)
    await ended
  } finally {
    await client.end().catch(() => undefined)
  }
}
