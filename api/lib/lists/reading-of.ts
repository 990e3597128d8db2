import type { Csv } from './read-csv.ts'

const MOST_SKIPPED = 50

/** How a file was read, for the report. */
export function readingOf<Name extends string>({
  encoding,
  separator,
  headerLine,
  columns,
  skipped,
  mapping,
}: Csv<Name>) {
  return {
    ...{ encoding, separator, headerLine, columns: columns.all },
    ...{ skipped: skipped.slice(0, MOST_SKIPPED), skippedLines: skipped.length },
    ...(mapping && { mapping }),
  }
}
