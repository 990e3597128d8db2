import type { Clock } from './clock.ts'

/** Facts that were asked for and hold good for a while, by name. */
export interface KeptFacts<T> {
  get(name: string): T | undefined
  keep(name: string, fact: T): void
}

/**
 * @param options.goodFor milliseconds after which a fact is forgotten
 * @param options.most how many are kept; the oldest go first
 */
export function keepFacts<T>(clock: Clock, options: { goodFor: number; most: number }): KeptFacts<T> {
  const facts = new Map<string, { fact: T; until: number }>()
  return {
    get: (name) => {
      const known = facts.get(name)
      if (known && known.until > clock.monotonic()) return known.fact
      facts.delete(name)
      return undefined
    },
    keep: (name, fact) => {
      facts.delete(name)
      facts.set(name, { fact, until: clock.monotonic() + options.goodFor })
      for (const oldest of facts.keys()) {
        if (facts.size <= options.most) break
        facts.delete(oldest)
      }
    },
  }
}
