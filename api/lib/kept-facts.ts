import { LRUCache } from 'lru-cache'
import type { Clock } from './clock.ts'

/** Facts that were looked up and stay valid for a while, by name. */
export interface KeptFacts<T> {
  get(name: string): T | undefined
  keep(name: string, fact: T): void
}

/**
 * @param options.goodFor milliseconds after which a fact is forgotten
 * @param options.most how many are kept; the least recently used go first
 */
export function keepFacts<T extends object>(clock: Clock, options: { goodFor: number; most: number }): KeptFacts<T> {
  const facts = new LRUCache<string, T>({
    max: options.most,
    ttl: options.goodFor,
    ttlResolution: 0,
    perf: { now: () => clock.monotonic() },
  })
  return { get: (name) => facts.get(name), keep: (name, fact) => void facts.set(name, fact) }
}
