import { MONTHS, WEEKDAYS } from '../spoken-time.ts'

const plain = (word: string) => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** Each prefix of these words, with the word's number; undefined for a prefix of several words. */
function prefixes(tables: readonly string[], shortest: number, first: number): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>()
  for (const words of tables) {
    for (const [place, word] of words.split(' ').map(plain).entries()) {
      for (let length = shortest; length <= word.length; length += 1) {
        const start = word.slice(0, length)
        found.set(start, found.has(start) && found.get(start) !== place + first ? undefined : place + first)
      }
    }
  }
  return found
}

/** Names of months in four languages, in full and shortened, without accents; January is 1. */
export const MONTH_PREFIXES: ReadonlyMap<string, number | undefined> = new Map([
  ...prefixes(Object.values(MONTHS), 3, 1),
  ...([
    ['mrt', 3],
    ['mrz', 3],
    ['janner', 1],
    ['jan', 1],
    ['feber', 2],
  ] as const),
])

/** Names of weekdays, in full and shortened to two letters or more, without accents; Sunday is 0. */
export const WEEKDAY_PREFIXES: ReadonlyMap<string, number | undefined> = prefixes(Object.values(WEEKDAYS), 2, 0)
