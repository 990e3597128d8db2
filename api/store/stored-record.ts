import { randomBytes } from 'node:crypto'
import { RollcallError } from '../lib/errors.ts'
import { frozenCopy } from './frozen.ts'
import type { Stored, Unsaved } from './records.ts'

/** Makes etags that are unique across processes and time. */
export function etagMaker(): () => string {
  const prefix = randomBytes(6).toString('base64url')
  let count = 0
  return () => `${prefix}.${(count++).toString(36)}`
}

/** A record as it will be stored and returned. @throws validation_failed without an id; TypeError for a promise */
export function storedRecord<T extends Stored>(unsaved: Unsaved<T> | T, etag: string): T {
  if (unsaved instanceof Promise) throw new TypeError('A change is made at once; it may not be asynchronous.')
  // TypeScript can't tell that a record without its etag, plus an etag, is the record again.
  const stored = frozenCopy({ ...(unsaved as object), etag }) as unknown as T
  if (typeof stored.id === 'string' && stored.id !== '') return stored
  throw new RollcallError('validation_failed', 'A record needs an id.', { details: { field: 'id' } })
}

/**
 * The result of a change; the same object when nothing changes.
 * @throws validation_failed when it would get another id, and whatever `mutate` throws
 */
export function changedRecord<T extends Stored>(
  current: T,
  mutate: (current: T) => Unsaved<T> | T,
  etag: () => string,
): T {
  const next = mutate(current)
  if (Object.is(next, current)) return current
  // A promise has no id either: `storedRecord` reports that mistake.
  if ((next as Partial<Stored>).id === current.id || next instanceof Promise) return storedRecord<T>(next, etag())
  throw new RollcallError('validation_failed', 'The id of a record never changes.', { details: { field: 'id' } })
}

/** @throws not_found, precondition_failed */
export function currentRecord<T extends Stored>(current: T | undefined, id: string, ifMatch: string | undefined): T {
  if (!current) throw new RollcallError('not_found', 'There is no such record.', { details: { id } })
  if (ifMatch === undefined || ifMatch === current.etag) return current
  throw new RollcallError('precondition_failed', 'Someone else just changed this record.', {
    details: { id, etag: current.etag },
  })
}

export function idTaken(id: string): RollcallError {
  return new RollcallError('validation_failed', `There is a record with the id "${id}" already.`, {
    details: { field: 'id', id },
  })
}
