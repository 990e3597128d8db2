// A spreadsheet would carry out what begins like a formula; an apostrophe before it makes it a text.
const FORMULA = /^[=+\-@\t\r\0]/

/** A text as one cell; `plainCell` gives it back. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell without the apostrophe that `csvCell` put before it. */
export const plainCell = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)

/** Lines of cells as a file: UTF-8 with a byte order mark, as spreadsheets want it. */
export const csvFile = (lines: readonly (readonly string[])[]) =>
  `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`
