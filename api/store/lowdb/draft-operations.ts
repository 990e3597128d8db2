import { randomBytes } from 'node:crypto'
import { RollcallError } from '../../lib/errors.ts'
import type { Draft } from './draft.ts'
import { frozenCopy } from './frozen.ts'
import type { Stored, Unsaved } from '../records.ts'

/** What can be done to one record in a draft. Each throws to refuse, and has then changed nothing. */
export interface DraftOperations<T extends Stored> {
  /** @throws validation_failed when the id is taken */
  insert(draft: Draft<T>, record: Unsaved<T>): T
  put(draft: Draft<T>, record: Unsaved<T>): T
  /** @throws not_found, precondition_failed */
  find(draft: Draft<T>, id: string, ifMatch: string | undefined): T
  change(draft: Draft<T>, current: T, mutate: (current: T) => Unsaved<T>): T
}

/** Etags that no other process and no other moment gives out. */
function etagMaker(): () => string {
  const prefix = randomBytes(6).toString('base64url')
  let count = 0
  return () => `${prefix}.${(count++).toString(36)}`
}

export function draftOperations<T extends Stored>(): DraftOperations<T> {
  const nextEtag = etagMaker()

  const put = (draft: Draft<T>, unsaved: Unsaved<T>) => {
    if (unsaved instanceof Promise) throw new TypeError('A change is made at once; it may not be asynchronous.')
    const stored = frozenCopy({ ...(unsaved as object), etag: nextEtag() }) as unknown as T
    if (typeof stored.id !== 'string' || stored.id === '') {
      throw new RollcallError('validation_failed', 'A record needs an id.', { details: { field: 'id' } })
    }
    draft.records.set(stored.id, stored)
    return stored
  }

  return {
    put,
    insert: (draft, record) => {
      const { id } = record as unknown as Stored
      if (!draft.get(id)) return put(draft, record)
      throw new RollcallError('validation_failed', `There is a record with the id "${id}" already.`, {
        details: { field: 'id', id },
      })
    },
    find: (draft, id, ifMatch) => {
      const current = draft.get(id)
      if (!current) throw new RollcallError('not_found', 'There is no such record.', { details: { id } })
      if (ifMatch === undefined || ifMatch === current.etag) return current
      throw new RollcallError('precondition_failed', 'Someone else changed this record meanwhile.', {
        details: { id, etag: current.etag },
      })
    },
    change: (draft, current, mutate) => {
      const next = mutate(current)
      if (Object.is(next, current)) return current
      if ((next as Partial<Stored>).id === current.id) return put(draft, next)
      // A promise has no id either: `put` names that mistake.
      if (next instanceof Promise) return put(draft, next)
      throw new RollcallError('validation_failed', 'The id of a record never changes.', { details: { field: 'id' } })
    },
  }
}
