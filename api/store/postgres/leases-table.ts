import { randomUUID } from 'node:crypto'
import type { Logger } from '../../lib/log.ts'
import type { Lease, Leases } from '../leases.ts'
import type { Database } from './database.ts'
import { behindFence } from './fence.ts'
import { heldLeases, type HeldLease, type HeldLeases } from './held-leases.ts'
import { askLeaseHolder, insertLease, leaseHolder, noteOnLease } from './lease-rows.ts'
import type { Notices } from './notices.ts'

/** The leases of one process, and what renews them. */
export interface LeasesTable extends Leases {
  /** Renews a row that was taken with this ticket. @returns releases it */
  keep(name: string, ticket: string): () => Promise<void>
  stop(): void
}

/** Leases as rows with an expiry. Each process renews all of its own together. */
export function leasesTable(database: Database, notices: Notices, log: Logger): LeasesTable {
  const held = heldLeases(database, notices, log)
  return {
    take: async (name, note) => {
      const ticket = randomUUID()
      for (;;) {
        const renewedAt = performance.now()
        if (await insertLease(database, name, ticket, note))
          return leaseOf(database, held, held.hold(name, ticket, renewedAt))
        const heldBy = await leaseHolder(database, name)
        if (heldBy) return { heldBy }
      }
    },
    holder: (name) => leaseHolder(database, name),
    ask: (name, wish) => askLeaseHolder(database, name, wish),
    noted: (name, signal) => nextNotice(notices, `noted ${name}`, signal),
    keep: (name, ticket) => {
      const lease = held.hold(name, ticket, performance.now())
      return () => held.release(lease)
    },
    stop: held.stop,
  }
}

function leaseOf(database: Database, held: HeldLeases, lease: HeldLease): Lease {
  const { name, ticket } = lease
  return {
    lost: lease.lost.signal,
    guard: (work) => behindFence({ name, ticket }, work),
    onAsked: (hear) => void (lease.hear = hear),
    note: (note) => noteOnLease(database, name, ticket, note),
    release: () => held.release(lease),
  }
}

/** Resolves at the next notice of this name, or when the signal is aborted. */
function nextNotice(notices: Notices, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      stopHearing()
      signal.removeEventListener('abort', end)
      resolve()
    }
    const stopHearing = notices.hear(name, end)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end)
  })
}
