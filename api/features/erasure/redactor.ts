import type { Identity } from './identity.ts'

/** What stands in the place of a name, an address or a number. */
export const ERASED = '[erased]'

export interface Redactor {
  text(text: string): string
  /** A copy without what says who it was; the same object when there is nothing of it. */
  value<T>(value: T): T
}

const NUMBERS = new Set(['employeeNumber', 'managerNumber'])
/** A shorter number stands for too much else to be looked for in texts. */
const SHORTEST_NUMBER = 4

/** Makes what takes a person out of texts and records. */
export function createRedactor({ names, addresses, numbers, userId }: Identity): Redactor {
  const words = wordTest([...names, ...addresses, ...(userId === undefined ? [] : [userId])], '\\p{L}\\p{N}')
  const long = [...numbers].filter((number) => number.length >= SHORTEST_NUMBER)
  const counted = wordTest(long, '\\p{L}\\p{N}._:@/-')
  const text = (given: string) => {
    const named = words ? given.replace(words, ERASED) : given
    return counted ? named.replace(counted, ERASED) : named
  }
  const walk = (given: unknown, isNumber: boolean): unknown => {
    if (typeof given === 'string') return isNumber && numbers.has(given.toLowerCase()) ? ERASED : text(given)
    if (typeof given !== 'object' || given === null) return given
    if (Array.isArray(given)) {
      const items = given.map((item) => walk(item, isNumber))
      return items.some((item, at) => item !== given[at]) ? items : given
    }
    const entries = Object.entries(given).map(([key, inner]: [string, unknown]) => ({
      key,
      next: [text(key), walk(inner, isNumber || NUMBERS.has(key))] as const,
      inner,
    }))
    const isSame = entries.every(({ key, next, inner }) => next[0] === key && next[1] === inner)
    return isSame ? given : Object.fromEntries(entries.map(({ next }) => next))
  }
  return { text, value: <T>(value: T) => walk(value, false) as T }
}

function wordTest(words: readonly string[], besides: string): RegExp | undefined {
  if (words.length === 0) return undefined
  const any = [...words]
    .sort((left, right) => right.length - left.length)
    .map(escaped)
    .join('|')
  return new RegExp(`(?<![${besides}])(?:${any})(?![${besides}])`, 'giu')
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
