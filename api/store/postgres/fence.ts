import { AsyncLocalStorage } from 'node:async_hooks'

/** What work under a lease must still hold when it writes. */
export interface Fence {
  name: string
  ticket: string
}

const fences = new AsyncLocalStorage<readonly Fence[]>()

/** Everything written by `work`, however deep inside, is written only while the lease is held. */
export function behindFence<T>(fence: Fence, work: () => Promise<T>): Promise<T> {
  return fences.run([...(fences.getStore() ?? []), fence], work)
}

/** What is done for the process as a whole goes by no lease, whoever set it off. */
export const withoutFence = <T>(work: () => Promise<T>): Promise<T> => fences.exit(work)

/** The leases that the present work goes by. */
export const presentFences = (): readonly Fence[] => fences.getStore() ?? []
