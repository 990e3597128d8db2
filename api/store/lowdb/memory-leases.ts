import type { Lease, LeaseNote, Leases } from '../leases.ts'

interface Held {
  note: LeaseNote
  hear: (wish: string) => void
}

/** Leases when there is only one process: nobody else can take them, and they end with it. */
export function memoryLeases(): Leases {
  const held = new Map<string, Held>()
  const leaseOn = (name: string, mine: Held): Lease => ({
    // One for each lease, or listeners would accumulate.
    lost: new AbortController().signal,
    guard: (work) => work(),
    note: async (note) => void (mine.note = note),
    onAsked: (hear) => void (mine.hear = hear),
    release: async () => {
      if (held.get(name) === mine) held.delete(name)
    },
  })
  return {
    take: async (name, note) => {
      const holder = held.get(name)
      if (holder) return { heldBy: holder.note }
      const mine: Held = { note, hear: () => undefined }
      held.set(name, mine)
      return leaseOn(name, mine)
    },
    holder: async (name) => held.get(name)?.note,
    // Callers in the same process watch the work itself.
    noted: (_name, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) resolve()
        else signal.addEventListener('abort', () => resolve(), { once: true })
      }),
    ask: async (name, wish) => {
      const holder = held.get(name)
      holder?.hear(wish)
      return holder !== undefined
    },
  }
}
