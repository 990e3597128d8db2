import type { Stored, Unsaved } from '../records.ts'
import { changedRecord, etagMaker, idTaken, standing, storedRecord } from '../stored-record.ts'
import type { Draft } from './draft.ts'

/** What can be done to one record in a draft. Each throws to refuse, and then changes nothing. */
export interface DraftOperations<T extends Stored> {
  /** @throws validation_failed when the id is taken */
  insert(draft: Draft<T>, record: Unsaved<T>): T
  put(draft: Draft<T>, record: Unsaved<T>): T
  /** @throws not_found, precondition_failed */
  find(draft: Draft<T>, id: string, ifMatch: string | undefined): T
  change(draft: Draft<T>, current: T, mutate: (current: T) => Unsaved<T>): T
}

export function draftOperations<T extends Stored>(): DraftOperations<T> {
  const nextEtag = etagMaker()

  const put = (draft: Draft<T>, unsaved: Unsaved<T>) => {
    const stored = storedRecord<T>(unsaved, nextEtag())
    draft.records.set(stored.id, stored)
    return stored
  }

  return {
    put,
    insert: (draft, record) => {
      const { id } = record as unknown as Stored
      if (draft.get(id)) throw idTaken(id)
      return put(draft, record)
    },
    find: (draft, id, ifMatch) => standing(draft.get(id), id, ifMatch),
    change: (draft, current, mutate) => {
      const next = changedRecord(current, mutate, nextEtag)
      if (next !== current) draft.records.set(next.id, next)
      return next
    },
  }
}
