import { AsyncLocalStorage } from 'node:async_hooks'

/** The lease that work must still hold when it writes. */
export interface Fence {
  name: string
  ticket: string
}

const fences = new AsyncLocalStorage<readonly Fence[]>()

/** All writes inside `work` succeed only while the lease is held. */
export function behindFence<T>(fence: Fence, work: () => Promise<T>): Promise<T> {
  return fences.run([...(fences.getStore() ?? []), fence], work)
}

/** Runs work for the whole process, without the caller's leases. */
export const withoutFence = <T>(work: () => Promise<T>): Promise<T> => fences.exit(work)

/** The leases that the present work goes by. */
export const presentFences = (): readonly Fence[] => fences.getStore() ?? []
