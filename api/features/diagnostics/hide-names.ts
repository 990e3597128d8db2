import { homedir } from 'node:os'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const ADDRESS = /[^\s"'<>(),;:\\]+@[^\s"'<>(),;:\\]+/g
/** A person as named in the log and the audit trail. */
const PERSON = /\buser:[\w-]+:[\w-]+/g
const HIDDEN = '[name]'

/**
 * Makes a function that hides people in a text: known names, ignoring case and what is between their words, anything
 * like an e-mail address, ids of users, and the home folder, which has a person's name.
 */
export function createNameHider(names: Iterable<string>): (text: string) => string {
  const known = new Set<string>()
  let most = 0
  for (const name of names) {
    const words = name.match(WORD) ?? []
    if (words.length === 0) continue
    known.add(keyOf(words))
    most = Math.max(most, words.length)
  }
  const home = homedir()
  return (text) => {
    const rest = (home.length > 1 ? text.replaceAll(home, '~') : text)
      .replace(ADDRESS, '[address]')
      .replace(PERSON, 'user')
    return withoutNames(rest, known, most)
  }
}

const keyOf = (words: readonly string[]) => words.map((word) => word.normalize('NFC').toLowerCase()).join(' ')

function withoutNames(text: string, known: ReadonlySet<string>, most: number): string {
  const words = [...text.matchAll(WORD)]
  let clean = ''
  let copied = 0
  for (let at = 0; at < words.length; at += 1) {
    const length = nameAt(words, at, known, most)
    const first = words[at]
    const last = words[at + length - 1]
    if (length === 0 || !first || !last) continue
    clean += text.slice(copied, first.index) + HIDDEN
    copied = last.index + last[0].length
    at += length - 1
  }
  return clean + text.slice(copied)
}

/** How many words from here form the longest known name; 0 when none do. */
function nameAt(words: readonly RegExpExecArray[], at: number, known: ReadonlySet<string>, most: number): number {
  const next = words.slice(at, at + most).map(([word]) => word)
  for (let length = next.length; length > 0; length -= 1) if (known.has(keyOf(next.slice(0, length)))) return length
  return 0
}
