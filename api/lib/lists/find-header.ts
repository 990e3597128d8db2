import type { HeaderReader } from './csv-header.ts'
import { firstRows, LONGEST_ROW } from './csv-rows.ts'

const SEPARATORS = [';', ',', '\t', '|']
/** How many rows are searched for the header. */
const LOOKED_AT = 40

export interface FoundHeader {
  separator: string
  header: string[]
  /** How many non-empty rows are above it. */
  above: number
  /** Rows below it. */
  sample: string[][]
}

interface Candidate extends FoundHeader {
  known: number
  /** How many rows have as many cells as the header. */
  alike: number
}

/**
 * Finds the header of a list and its separator: the ones with the most known fields. If none is known, it is the first
 * row as wide as most rows.
 * @param hint the separator that the file declares
 * @param isRemembered whether someone has chosen fields for this header before
 */
export function findHeader(
  text: string,
  hint: string | undefined,
  reader: Pick<HeaderReader<string>, 'countKnown'>,
  isRemembered: (header: readonly string[]) => boolean,
): FoundHeader | undefined {
  const separators = hint === undefined ? SEPARATORS : [hint, ...SEPARATORS.filter((one) => one !== hint)]
  const head = text.slice(0, 2 * LONGEST_ROW)
  const found = separators.flatMap((separator) => candidateFor(head, separator, reader, isRemembered) ?? [])
  return found.reduce<Candidate | undefined>((best, next) => (best && !isBetter(next, best) ? best : next), undefined)
}

const isBetter = (next: Candidate, best: Candidate) =>
  next.known !== best.known ? next.known > best.known : best.known < 2 && spread(next) > spread(best)

/** With the right separator, many rows have the same number of cells, and more than one. */
const spread = ({ header, alike }: Candidate) => (header.length < 2 ? 0 : alike * Math.min(header.length, 20))

function candidateFor(
  head: string,
  separator: string,
  reader: Pick<HeaderReader<string>, 'countKnown'>,
  isRemembered: (header: readonly string[]) => boolean,
): Candidate | undefined {
  const rows = firstRows(head, separator, LOOKED_AT).filter((row) => row.some((cell) => cell.trim() !== ''))
  const counts = rows.map((row) => (isRemembered(row) ? Infinity : reader.countKnown(row)))
  const most = Math.max(0, ...counts)
  const place = most > 0 ? counts.indexOf(most) : placeOfWidest(rows)
  const header = rows[place]
  if (!header) return undefined
  const sample = rows.slice(place + 1)
  const alike = sample.filter((row) => row.length === header.length).length
  return { separator, header, above: place, sample, known: most, alike }
}

/** The first row as wide as most rows are; a title above it has only one cell. */
function placeOfWidest(rows: readonly string[][]): number {
  const widths = rows.map((row) => row.filter((cell) => cell !== '').length)
  const usual = widths.slice().sort((left, right) => left - right)[Math.floor(widths.length / 2)] ?? 0
  return Math.max(
    0,
    widths.findIndex((width) => width >= Math.max(2, usual)),
  )
}
