import type { Stored, Unsaved } from '../records.ts'
import { changedRecord, etagMaker, idTaken, currentRecord, storedRecord } from '../stored-record.ts'
import type { Draft } from './draft.ts'

/** What can be done to one record in a draft. Each throws to refuse, and then changes nothing. */
export interface DraftOperations<T extends Stored> {
  /** @throws validation_failed when the id is taken */
  insert(draft: Draft<T>, record: Unsaved<T>): T
  put(draft: Draft<T>, record: Unsaved<T>): T
  /** @throws not_found, precondition_failed */
  find(draft: Draft<T>, id: string, ifMatch: string | undefined): T
  change(draft: Draft<T>, current: T, mutate: (current: T) => Unsaved<T> | T): T
}

export function draftOperations<T extends Stored>(): DraftOperations<T> {
  const nextEtag = etagMaker()

  const put = (draft: Draft<T>, stored: T) => {
    draft.records.set(stored.id, stored)
    return stored
  }

  return {
    put: (draft, record) => put(draft, storedRecord<T>(record, nextEtag())),
    insert: (draft, record) => {
      const stored = storedRecord<T>(record, nextEtag())
      if (draft.get(stored.id)) throw idTaken(stored.id)
      return put(draft, stored)
    },
    find: (draft, id, ifMatch) => currentRecord(draft.get(id), id, ifMatch),
    change: (draft, current, mutate) => {
      const next = changedRecord(current, mutate, nextEtag)
      if (next !== current) draft.records.set(next.id, next)
      return next
    },
  }
}
