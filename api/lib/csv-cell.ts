// A spreadsheet would run what starts like a formula; an apostrophe in front makes it text. Spreadsheets skip spaces
// and quotes before a formula, and some read full-width signs as the usual ones.
const FORMULA = String.raw`[\t\r\0]|[ \u00a0"]*[=+\-@\uff1d\uff0b\uff0d\uff20]`
// When a spreadsheet splits at semicolons, tabs or bars, as many do outside English-speaking countries, quotes don't
// keep a cell together: what follows such a character or a line break starts a new cell.
const BEGINNING = String.raw`^|[;|\t\r\n]`

const UNGUARDED = new RegExp(`(${BEGINNING})(?=${FORMULA})`, 'g')
const GUARDED = new RegExp(`(${BEGINNING})'(?=${FORMULA})`, 'g')

/** A text as one cell; `plainCell` reverses it. */
export function csvCell(text: string): string {
  const safe = text.replace(UNGUARDED, "$1'")
  return /[",;|\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell without the apostrophes that `csvCell` put into it. */
export const plainCell = (cell: string) => cell.replace(GUARDED, '$1')

/** Lines of cells as a file: UTF-8 with a byte order mark, as spreadsheets want it. */
export const csvFile = (lines: readonly (readonly string[])[], separator = ',') =>
  `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(separator)}\r\n`).join('')}`
