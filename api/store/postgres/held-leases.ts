import type { Logger } from '../../lib/log.ts'
import type { Database } from './database.ts'
import { withoutFence } from './fence.ts'
import { deleteLease, renewLeases } from './lease-rows.ts'
import type { Notices } from './notices.ts'

// Shorter than the life of a lease, so that its holder stops before another instance can take it.
const GIVE_UP_AFTER_MS = 14_000
const BEAT_MS = 2_000

/** A lease of this process. */
export interface HeldLease {
  name: string
  ticket: string
  renewedAt: number
  lost: AbortController
  hear: (wish: string) => void
  stopHearing: () => void
}

/** The leases this process holds, renewed together until they are released. */
export interface HeldLeases {
  /** @param renewedAt when the lease was last known to be ours, on the monotonic clock in milliseconds */
  hold(name: string, ticket: string, renewedAt: number): HeldLease
  /** Never rejects: a lease that can't be released expires. */
  release(lease: HeldLease): Promise<void>
  stop(): void
}

export function heldLeases(database: Database, notices: Notices, log: Logger): HeldLeases {
  const held = new Map<string, HeldLease>()
  let beating: NodeJS.Timeout | undefined

  const beat = async () => {
    const leases = [...held.values()]
    await renewAll(database, leases, log)
    for (const lease of leases) {
      if (performance.now() - lease.renewedAt > GIVE_UP_AFTER_MS) lease.lost.abort()
      if (lease.lost.signal.aborted) drop(held, lease)
    }
  }
  const scheduleBeat = () => {
    if (beating !== undefined || held.size === 0) return
    beating = setTimeout(() => {
      void withoutFence(beat).then(() => {
        beating = undefined
        scheduleBeat()
      })
    }, BEAT_MS)
    beating.unref()
  }

  return {
    hold: (name, ticket, renewedAt) => {
      const stopHearing = notices.hear(`asked ${name}`, () => void withoutFence(beat))
      const lease = { name, ticket, renewedAt, lost: new AbortController(), hear: () => undefined, stopHearing }
      held.set(name, lease)
      scheduleBeat()
      return lease
    },
    release: async (lease) => {
      drop(held, lease)
      await deleteLease(database, lease.name, lease.ticket).catch((error: unknown) =>
        log.warn({ err: error, name: lease.name }, 'Could not release a lease; it expires by itself'),
      )
    },
    stop: () => clearTimeout(beating),
  }
}

/** Renews these leases, and marks those as lost that have expired. When the database can't be reached, none is lost. */
async function renewAll(database: Database, leases: readonly HeldLease[], log: Logger): Promise<void> {
  const before = performance.now()
  try {
    const renewed = await renewLeases(database, new Map(leases.map(({ name, ticket }) => [name, ticket])))
    for (const lease of leases) {
      const asked = renewed.get(lease.name)
      if (asked === undefined) lease.lost.abort()
      else {
        lease.renewedAt = before
        if (asked !== null) lease.hear(asked)
      }
    }
  } catch (error) {
    log.warn({ err: error, leases: leases.length }, 'Could not renew leases; trying again')
  }
}

function drop(held: Map<string, HeldLease>, lease: HeldLease): void {
  lease.stopHearing()
  if (held.get(lease.name) === lease) held.delete(lease.name)
}
