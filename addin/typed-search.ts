// Folds as api/lib/fold-text.ts does, so that a list in the tab and a search of the API find the same people.
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ς: 'σ',
}
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')
const TWO_LETTER_VOWELS = new RegExp(`[${Object.keys(TWO_LETTERS).join('')}]`, 'g')

const folded = (text: string) =>
  text
    .replace(/[\u2018\u2019\u02bb\u02bc\u00b4\u0060]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{Script=Inherited}\p{Cf}]/gu, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)

function spellings(text: string): string[] {
  const composed = text.toLowerCase().normalize('NFKC')
  return [folded(text), folded(composed.replace(TWO_LETTER_VOWELS, (letter) => TWO_LETTERS[letter] ?? letter))]
}

/** A test of what is written about somebody: every word that was typed has to occur, in one of the ways to type it. */
export function typedSearch(typed: string): (fields: readonly (string | undefined)[]) => boolean {
  const words = typed
    .split(/\s+/)
    .map(spellings)
    .filter(([word]) => word)
  return (fields) => {
    if (words.length === 0) return true
    const text = spellings(fields.map((field) => field ?? '').join('\n')).join('\n')
    return words.every((ways) => ways.some((way) => text.includes(way)))
  }
}
