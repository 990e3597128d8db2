import { LRUCache } from 'lru-cache'

/** Recently used bytes, so that a page of fifty faces isn't scaled again for each reader. */
export interface ByteCache {
  /** The bytes of this name, made once even when many ask at the same time. Failures aren't kept. */
  get(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>
}

/** @param mostBytes how much may be kept; the least recently used go first */
export function createByteCache(mostBytes: number): ByteCache {
  const kept = new LRUCache<string, Uint8Array, () => Promise<Uint8Array>>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => Math.max(1, length),
    fetchMethod: (_name, _stale, { context }) => context(),
    // Everyone who waits gets the bytes, even when the name was evicted in the meantime.
    ignoreFetchAbort: true,
  })
  return { get: (name, make) => kept.forceFetch(name, { context: make }) }
}
