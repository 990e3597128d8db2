import { LRUCache } from 'lru-cache'

/** Bytes that were asked for lately, so that a page of fifty faces is not scaled anew for each reader. */
export interface ByteCache {
  /** The bytes under this name, made once even when many ask at the same time. What fails is not kept. */
  get(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** @param mostBytes how much may be kept; those not asked for the longest go first */
export function createByteCache(mostBytes: number): ByteCache {
  const kept = new LRUCache<string, Uint8Array, () => Promise<Uint8Array>>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
    fetchMethod: (_name, _stale, { context }) => context(),
    // Whoever waits gets the bytes, also when others pushed the name out in the meantime.
    ignoreFetchAbort: true,
  })
  return { get: (name, make) => kept.forceFetch(name, { context: make }) }
}
