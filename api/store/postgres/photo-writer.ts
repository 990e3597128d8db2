import { sql } from 'kysely'
import type { Database, Writer } from './database.ts'
import { withoutFence } from './fence.ts'

/** So many pictures of usual size make a statement of some hundred kilobytes. */
const ROWS_AT_ONCE = 64

/**
 * Writes pictures in groups: those that arrive while one group is written make up the next. So a run with hundreds
 * of pictures takes one connection and leaves the others to people.
 * @returns a function that resolves once the picture is in the database; it rejects with store_unavailable, stopping
 */
export function photoWriter(database: Database): (blob: string, jpeg: Uint8Array) => Promise<void> {
  let waiting = new Map<string, Uint8Array>()
  let next: Promise<void> | undefined
  let current: Promise<unknown> = Promise.resolve()

  const writeWaiting = () => {
    const group = waiting
    waiting = new Map()
    next = undefined
    // A picture is named by its content, so it may be there without the work that brought it.
    const written = withoutFence(() => database.write((trx) => insertAll(trx, group)))
    current = written.catch(() => undefined)
    return written
  }
  return (blob, jpeg) => {
    waiting.set(blob, jpeg)
    next ??= current.then(writeWaiting)
    return next
  }
}

async function insertAll(trx: Writer, pictures: ReadonlyMap<string, Uint8Array>): Promise<void> {
  // In one order everywhere, so that two instances with the same pictures never wait for each other.
  const rows = [...pictures].sort(([left], [right]) => (left < right ? -1 : 1))
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const values = rows.slice(at, at + ROWS_AT_ONCE).map(([blob, jpeg]) => sql`(${blob}, ${Buffer.from(jpeg)})`)
    // An existing picture is marked as recent, so that no sweep removes it.
    await sql`insert into photos (blob, jpeg) values ${sql.join(values)}
      on conflict (blob) do update set touched_at = clock_timestamp()`.execute(trx)
  }
}
