import { createHash } from 'node:crypto'

/** The content of a data file: records of one kind, with their format and how often the file was written. */
export interface Envelope {
  format: number
  generation: number
  data: unknown[]
}

const SEAL = /^\],"sha256":"([0-9a-f]{64})"\}\n$/
const sealOf = (sha256: string) => `],"sha256":"${sha256}"}\n`
const SEAL_BYTES = sealOf('0'.repeat(64)).length

/**
 * The file's bytes in pieces: one JSON document, one record a line. The checksum comes last and covers every byte
 * before it, so that pieces can be written as they are made.
 * @param blocks records as JSON, separated by commas; none may be empty
 */
export function* writeEnvelope(
  format: number,
  generation: number,
  blocks: Iterable<Uint8Array>,
): Generator<Uint8Array> {
  const hash = createHash('sha256')
  let separator = `{"format":${format},"generation":${generation},"data":[\n`
  for (const block of blocks) {
    yield* [Buffer.from(separator), block].map((piece) => {
      hash.update(piece)
      return piece
    })
    separator = ',\n'
  }
  const end = separator === ',\n' ? '\n' : separator
  yield Buffer.from(end + sealOf(hash.update(end).digest('hex')))
}

/** The content of a data file, or undefined when any byte was changed. */
export function readEnvelope(bytes: Buffer): Envelope | undefined {
  if (bytes.length <= SEAL_BYTES) return undefined
  const body = bytes.subarray(0, -SEAL_BYTES)
  const sha256 = SEAL.exec(bytes.subarray(-SEAL_BYTES).toString('latin1'))?.[1]
  if (sha256 !== createHash('sha256').update(body).digest('hex')) return undefined
  return JSON.parse(bytes.toString()) as Envelope
}
