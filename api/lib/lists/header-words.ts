/** A possible header: words separated by spaces, as `plainWord` makes them, or a pattern for the plain word. */
type Words = string | RegExp

/** The headers of each field, most certain first: if two columns could be meant, the more certain one wins. */
export type Vocabulary<Name extends string> = Readonly<Record<Name, readonly Words[]>>

export interface Match<Name extends string> {
  name: Name
  /** 0 is the most certain. */
  level: number
}

/** A header in lower case, without accents, spaces and punctuation; "#" and "N°" become the word number. */
export function plainWord(word: string): string {
  return word
    .replace(/№|\bn\s*[°º]|#/giu, ' number ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Words that mean nothing without the group before them: "Company - Name" isn't a person's name. */
const GENERIC = /^(name|naam|nom|number|nummer|nr|no|id|code|type|title|date|datum|text|value)$/

/** The ways to read a header: as it is, without the text in brackets, and without the group before it. */
function readings(word: string): string[] {
  const bare = word.replace(/\([^)]*\)|\[[^\]]*\]|\*/g, ' ')
  const last = plainWord(bare.split(/\s[-–—]\s|[:>/|.](?=\s*\p{L}{3})/u).at(-1) ?? bare)
  const whole = [word, bare].map(plainWord)
  return [...new Set([...whole, ...(GENERIC.test(last) ? [] : [last])])].filter((plain) => plain !== '')
}

/**
 * Makes a function that returns the fields a header may mean, most certain first.
 * @param never headers about someone else: "e-mail of the manager"
 */
export function headerMatcher<Name extends string>(
  vocabulary: Vocabulary<Name>,
  never: RegExp,
): (word: string) => Match<Name>[] {
  const levels = Object.entries<readonly Words[]>(vocabulary).flatMap(([name, list]) =>
    list.map((words, level) => ({ name: name as Name, level, fits: testOf(words) })),
  )
  const known = new Map<string, Match<Name>[]>()
  const matchesOf = (word: string): Match<Name>[] => {
    const [whole = ''] = readings(word)
    if (whole === '' || never.test(whole)) return []
    for (const plain of readings(word)) {
      const found = levels.filter(({ fits }) => fits(plain)).map(({ name, level }) => ({ name, level }))
      if (found.length > 0) return bestOfEach(found)
    }
    return []
  }
  return (word) => {
    const found = known.get(word) ?? matchesOf(word)
    if (known.size < MOST_KNOWN) known.set(word, found)
    return found
  }
}

const MOST_KNOWN = 1000

function testOf(words: Words): (plain: string) => boolean {
  if (typeof words !== 'string') return (plain) => words.test(plain)
  const set = new Set(words.split(/\s+/))
  return (plain) => set.has(plain)
}

function bestOfEach<Name extends string>(matches: readonly Match<Name>[]): Match<Name>[] {
  const best = new Map<Name, Match<Name>>()
  for (const match of matches) {
    const before = best.get(match.name)
    if (!before || match.level < before.level) best.set(match.name, match)
  }
  return [...best.values()].sort((left, right) => left.level - right.level)
}
