import type { CsvRow } from './csv-rows.ts'

export interface SkippedRow {
  line: number
  text: string
  reason: 'title' | 'total' | 'remark' | 'repeatedHeader' | 'example'
}

const LONGEST_TEXT = 100
const TOTAL =
  /^(grand[ -]|sub[ -]?|sous[ -]|eind|tussen|zwischen|gesamt)?(totals?|totaal|totalen|totaux|total général|summe|somme|sum|gesamt(anzahl|zahl|summe)?|insgesamt|aantal|anzahl|nombre|count|number of|gemiddelde?|average|durchschnitt|moyenne)(?![\p{L}\d])/iu
/** A header in other words is near the top; looking for one in every row would cost too much. */
const SECOND_HEADER_WITHIN = 20
const NUMBER = /^[\s\d.,:%€$()+-]*$/

/** A skipped row as shown in the report. */
export const skipped = ({ line, cells }: CsvRow, reason: SkippedRow['reason']): SkippedRow => ({
  line,
  text: cells
    .filter((cell) => cell.trim() !== '')
    .join(' · ')
    .slice(0, LONGEST_TEXT),
  reason,
})

/** Removes rows without data: totals, repeated headers, and remarks below the list. */
export function withoutLeftovers(
  rows: readonly CsvRow[],
  header: readonly string[],
  isHeader: (cells: readonly string[]) => boolean,
): { rows: CsvRow[]; skipped: SkippedRow[] } {
  const kept: CsvRow[] = []
  const out: SkippedRow[] = []
  const headerKey = keyOf(header)
  const lastWhole = rows.findLastIndex(({ cells }) => filled(cells).length > 1 && !isTotal(cells))
  for (const [place, row] of rows.entries()) {
    if (isTotal(row.cells)) out.push(skipped(row, 'total'))
    else if (keyOf(row.cells) === headerKey || (place < SECOND_HEADER_WITHIN && isHeader(row.cells)))
      out.push(skipped(row, 'repeatedHeader'))
    else if (place > lastWhole && header.length > 2 && isRemark(row.cells)) out.push(skipped(row, 'remark'))
    else kept.push(row)
  }
  return { rows: kept, skipped: out }
}

const filled = (cells: readonly string[]) => cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
const keyOf = (cells: readonly string[]) => filled(cells).join('\n').toLowerCase()

/** "Total: 12", also with sums in other columns. */
function isTotal(cells: readonly string[]): boolean {
  const [first = '', ...others] = filled(cells)
  return first.length <= 60 && TOTAL.test(first) && others.every((cell) => NUMBER.test(cell))
}

/** A sentence in the only filled cell: "Printed on 1 March", "(3 rows affected)". */
function isRemark(cells: readonly string[]): boolean {
  const [only = '', ...others] = filled(cells)
  return others.length === 0 && /\p{L}.*\s.*\p{L}|^[(©]/u.test(only) && !only.includes('@')
}
