interface Block<T> {
  records: readonly T[]
  bytes: Buffer
}

// A change rebuilds the JSON of one block: few records, since a meeting with its attendees is some kilobytes.
const RECORDS_PER_BLOCK = 16

/**
 * The JSON of a list of frozen records, in blocks. A block with the same records as last time is reused, so one change
 * in 10,000 records costs little more than writing the file.
 */
export function recordBlocks<T extends object>(): (records: readonly T[]) => Generator<Uint8Array> {
  const known: Block<T>[] = []
  const isKnown = (block: Block<T> | undefined, records: readonly T[], from: number, length: number) =>
    block?.records.length === length && block.records.every((record, at) => record === records[from + at])

  return function* (records) {
    let at = 0
    for (let from = 0; from < records.length; from += RECORDS_PER_BLOCK, at += 1) {
      const length = Math.min(RECORDS_PER_BLOCK, records.length - from)
      const before = known[at]
      if (before && isKnown(before, records, from, length)) {
        yield before.bytes
        continue
      }
      const own = records.slice(from, from + length)
      const bytes = Buffer.from(own.map((record) => JSON.stringify(record)).join(',\n'))
      known[at] = { records: own, bytes }
      yield bytes
    }
    known.length = at
  }
}
