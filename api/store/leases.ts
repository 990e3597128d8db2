import { setTimeout as delay } from 'node:timers/promises'

/** What the holder of a lease tells others. */
export type LeaseNote = Readonly<Record<string, string | number>>

/** Work that one instance at a time does. */
export interface Lease {
  /** Aborted when another instance may have taken over the work. */
  readonly lost: AbortSignal
  /** Every write to the store inside `work` is refused (`lease_lost`) once the lease is lost. */
  guard<T>(work: () => Promise<T>): Promise<T>
  /** Changes what the others are told. */
  note(note: LeaseNote): Promise<void>
  /** Called when another instance asks for something, such as "cancel". */
  onAsked(hear: (wish: string) => void): void
  release(): Promise<void>
}

/**
 * Who does what, across all instances on one store. A lease renews itself until it is released. When its process is
 * killed, it ends within half a minute by the store's own clock, and then another instance may take it.
 */
export interface Leases {
  /** @returns the lease, or what its holder noted */
  take(name: string, note: LeaseNote): Promise<Lease | { heldBy: LeaseNote }>
  /** What the current holder noted; undefined when nobody holds it. */
  holder(name: string): Promise<LeaseNote | undefined>
  /** Asks the holder for something. False when nobody holds it. */
  ask(name: string, wish: string): Promise<boolean>
  /**
   * Resolves when the holder has noted something else or given the lease back, where that can be heard; and when the
   * signal is aborted. Never rejects.
   */
  noted(name: string, signal: AbortSignal): Promise<void>
}

export const isLease = (taken: Lease | { heldBy: LeaseNote }): taken is Lease => 'lost' in taken

/** Limits that all instances on one store share when they ask others, by name. */
export interface SharedLimits {
  /** Milliseconds until the end of a pause that any instance was told to make. */
  pauseLeft(name: string): Promise<number>
  pause(name: string, ms: number): Promise<void>
  /** Waits for one of so many places. @returns gives it back */
  enter(name: string, most: number, signal?: AbortSignal): Promise<() => Promise<void>>
}

const LOOK_AGAIN_MS = 250

/** Does work under a lease as soon as nobody else holds it. */
export async function underLease<T>(leases: Leases, name: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const taken = await leases.take(name, {})
    if (isLease(taken)) return taken.guard(work).finally(() => taken.release())
    await delay(LOOK_AGAIN_MS)
  }
}
