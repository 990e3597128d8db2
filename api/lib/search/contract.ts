// How texts are compared in a search: a contract, so that the API and the lists of the tab find the same people.

/** Letters that Unicode doesn't decompose, as people without that key type them. */
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
/** German and the Nordic languages also write the vowel with an e (or a second a) after it. */
const TWO_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\u00b4\u0060]/g
const HYPHENS = /[\u2010-\u2015\u2212]/g
const MARKS_AND_INVISIBLE = /[\p{Script=Inherited}\p{Cf}]/gu
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')
const TWO_LETTER_VOWELS = new RegExp(`[${Object.keys(TWO_LETTERS).join('')}]`, 'g')
// Most text is plain ASCII, which the rest of the work wouldn't change.
const PLAIN_ALREADY = /^[\0-\x5f\x61-\x7f]*$/

/**
 * Text as it is compared and sorted: case, accents, letters of one language ("ß", "ø", "ł"), kinds of apostrophe and
 * hyphen, and invisible characters make no difference.
 */
export function foldText(text: string): string {
  if (PLAIN_ALREADY.test(text)) return text.toLowerCase()
  return text
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS_AND_INVISIBLE, '')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter)
}

/** The ways to type a text, folded: "Müller" is "muller" and "mueller". The first is the result of `foldText`. */
export function foldedSpellings(text: string): string[] {
  const folded = foldText(text)
  if (PLAIN_ALREADY.test(text)) return [folded]
  const composed = text.toLowerCase().normalize('NFKC')
  const other = foldText(composed.replace(TWO_LETTER_VOWELS, (letter) => TWO_LETTERS[letter] ?? letter))
  return other === folded ? [folded] : [folded, other]
}

/** What a search looks at: one field per line, in each way to type it. */
export function searchText(fields: readonly (string | undefined)[]): string {
  return foldedSpellings(fields.map((field) => field ?? '').join('\n')).join('\n')
}

/** The words of a search, each in the ways to type it. A text matches when it has each word in one of these ways. */
export function searchWords(search: string | undefined): string[][] {
  return (search ?? '')
    .split(/\s+/)
    .map(foldedSpellings)
    .filter(([word]) => word)
}

/** A test of texts made by `searchText`. */
export function searchTest(search: string | undefined): (searchable: string) => boolean {
  const words = searchWords(search)
  return (text) => words.every((spellings) => spellings.some((spelling) => text.includes(spelling)))
}
