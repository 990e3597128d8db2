import { setTimeout as delay } from 'node:timers/promises'

/** What the holder of a lease tells the others. */
export type LeaseNote = Readonly<Record<string, string | number>>

/** Work that one instance at a time does. */
export interface Lease {
  /** Aborted when somebody else may have taken the work over. */
  readonly lost: AbortSignal
  /** Whatever `work` writes to the store, however deep inside, is refused (`lease_lost`) once the lease is lost. */
  guard<T>(work: () => Promise<T>): Promise<T>
  /** Tells the others something else from now on. */
  note(note: LeaseNote): Promise<void>
  /** Called when another instance asks for something, such as "cancel". */
  onAsked(hear: (wish: string) => void): void
  release(): Promise<void>
}

/**
 * Who does what, over all instances on one store. A lease is renewed by itself until it is released; that of a process
 * that was killed
 * ends by the store's own clock within half a minute, and then somebody else may take it.
 */
export interface Leases {
  /** @returns the lease, or what its holder noted */
  take(name: string, note: LeaseNote): Promise<Lease | { heldBy: LeaseNote }>
  /** What the present holder noted; undefined when nobody holds it. */
  holder(name: string): Promise<LeaseNote | undefined>
  /** Asks the holder for something. False when nobody holds it. */
  ask(name: string, wish: string): Promise<boolean>
}

export const isLease = (taken: Lease | { heldBy: LeaseNote }): taken is Lease => 'lost' in taken

/** What all instances on one store keep to together when they ask others, by name. */
export interface SharedLimits {
  /** Milliseconds until the end of the pause that any instance was told to make. */
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
