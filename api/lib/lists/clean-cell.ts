/** The kind of a cell: a number or reference, an e-mail address, a date or time, or text. */
export type CellKind = 'key' | 'address' | 'moment' | 'words'

/** What was done to a cell before it was read. */
export type Cleaning = 'invisible' | 'blanks' | 'fullWidth' | 'textFormula' | 'apostrophe' | 'addressForm'

/** Why a cell can't be read. */
export type Spoilt = 'numberRounded' | 'cellTooNarrow' | 'cellError' | 'lettersLost' | 'lookalikes'

export interface CleanCell {
  text: string
  done: Cleaning[]
  spoilt?: Spoilt
}

/** Nothing to clean, as in nearly every cell. */
const PLAIN = /^(?!['=])[\x20-\x7e]*$/
const ROUNDED = /^[+-]?\d+([.,]\d+)?E[+-]\d{2,3}$|^[+-]?\d[.,]\d+E\d+$/i
const TOO_NARROW = /^#{3,}$/
/** What spreadsheets show when a formula failed, in their languages. */
const CELL_ERROR =
  /^#(N\/A|N\/B|NV|REF!|VERW!|BEZUG!|VALUE!|WAARDE!|WERT!|VALEUR!|NAME\?|NAAM\?|NOM\s?\?|NULL!|LEEG!|NUL!|DIV\/0!|DEEL\/0!|NUM!|GETAL!|ZAHL!|NOMBRE!|SPILL!|CALC!)$/i
const TEXT_FORMULA = /^=\s*"((?:[^"]|"")*)"$/
const FULL_WIDTH = /[\uff01-\uff5e\uffe0-\uffe6\u3000]+/g
const ODD_BLANKS = /[\p{Zs}\u0085\u2028\u2029](?<! )/gu

/** Invisible characters. */
const INVISIBLE = /(?!\s|\u200c|\u200d|\ufe0f|\u0085)(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Cc})|\ufeff/gu
/** Joiners and the like, which stay between characters that need them. */
const JOINERS =
  /(?<!\p{Extended_Pictographic}|\ufe0f)(?:\u200c|\u200d)(?<!(?:(?=\p{L}|\p{M})(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Inherited}).).)|(?<!\p{Extended_Pictographic})\ufe0f/gsu

/** Reads a cell as people meant it, and says how it was cleaned. */
export function cleanCell(cell: string, kind: CellKind): CleanCell {
  const trimmed = cell.trim()
  if (PLAIN.test(trimmed) && !(kind === 'address' && /[<:]/.test(trimmed))) return withSpoilt(trimmed, kind, [])
  const done: Cleaning[] = []
  const step = (what: Cleaning, before: string, after: string) => {
    if (after !== before) done.push(what)
    return after
  }
  let text = step('invisible', trimmed, trimmed.replace(INVISIBLE, '').replace(JOINERS, ''))
  text = step(
    'fullWidth',
    text,
    text.replace(FULL_WIDTH, (signs) => signs.normalize('NFKC')),
  )
  text = step('blanks', text, withPlainBlanks(text, kind)).trim()
  text = step('textFormula', text, withoutFormula(text))
  text = withoutApostrophe(text, kind, done)
  if (kind === 'address') text = step('addressForm', text, bareAddress(text))
  return withSpoilt(text.trim(), kind, done)
}

/** Between digits, other kinds of spaces separate thousands, and addresses have none; elsewhere they are spaces. */
function withPlainBlanks(text: string, kind: CellKind): string {
  if (kind === 'address') return text.replace(ODD_BLANKS, '')
  const digits = kind === 'key' ? text.replace(/(?<=\d)[\u00a0\u202f\u2009](?=\d)/g, '') : text
  return digits.replace(ODD_BLANKS, ' ')
}

const withoutFormula = (text: string) => {
  const inside = TEXT_FORMULA.exec(text)?.[1]
  return inside === undefined ? text : inside.replaceAll('""', '"').trim()
}

/** Spreadsheets mark a text with an apostrophe; in a name it may be part of it. */
function withoutApostrophe(text: string, kind: CellKind, done: Cleaning[]): string {
  if (!text.startsWith("'")) return text
  const rest = text.slice(1)
  // Our own lists put it before what a spreadsheet would take for a formula.
  if (/^[=+\-@]/.test(rest)) return rest
  if (kind === 'words' && !/^\d/.test(rest)) return text
  done.push('apostrophe')
  return rest
}

/** "Mira Holt <mira@…>" and "mailto:mira@…" both contain one address. */
function bareAddress(text: string): string {
  const inside = /^[^<>@]*<\s*(?:mailto:)?([^<>\s]+)\s*>$/i.exec(text)?.[1]
  return inside ?? text.replace(/^mailto:\s*/i, '')
}

function withSpoilt(text: string, kind: CellKind, done: Cleaning[]): CleanCell {
  const spoilt = spoiltBy(text, kind)
  return { text, done, ...(spoilt && { spoilt }) }
}

function spoiltBy(text: string, kind: CellKind): Spoilt | undefined {
  if (kind === 'key' && ROUNDED.test(text)) return 'numberRounded'
  if (TOO_NARROW.test(text)) return 'cellTooNarrow'
  if (CELL_ERROR.test(text)) return 'cellError'
  if (text.includes('\ufffd')) return 'lettersLost'
  return kind === 'address' && lookalikesIn(text).length > 0 ? 'lookalikes' : undefined
}

const OTHER_LETTER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u
/** Lower-case letters of other scripts that look exactly like Latin ones. */
const LOOK_LATIN = /^[асԁеһіјӏорԛѕυνԝхуοα]+$/u

/** Letters in an address that look Latin but aren't: such an address reaches someone else, or no one. */
export function lookalikesIn(address: string): string[] {
  const parts = address.toLowerCase().split(/[^\p{L}\p{M}]+/u)
  const mixed = parts.filter(
    (part) => OTHER_LETTER.test(part) && (/\p{Script=Latin}/u.test(part) || LOOK_LATIN.test(part)),
  )
  return [...new Set(mixed.flatMap((part) => [...part].filter((letter) => OTHER_LETTER.test(letter))))]
}
