import { Low, type Adapter } from 'lowdb'
import type { CollectionRules } from '../collection-rules.ts'
import { createState, type CollectionState } from './collection-state.ts'
import { claimOf, draftOver, mergeDraft, settleClaims, type Draft } from './draft.ts'
import { draftOperations } from './draft-operations.ts'
import { deepFreeze } from '../frozen.ts'
import { countOf, pageOf } from './pages.ts'
import { groupWrites, type WriteWatch } from './group-writes.ts'
import { createBreath } from '../../lib/breathe.ts'
import { inSlices } from '../../lib/in-slices.ts'
import type { References } from './reference-book.ts'
import type { Stored } from '../records.ts'
import type { Collection } from '../store.ts'

/** A collection in memory that counts its changes. */
export type CollectionInMemory<T extends Stored> = Collection<T, string> & { revision(): number }

/**
 * Part of a group: sees the newest records through the draft and leaves its changes there. Returns what its caller
 * gets.
 */
type Operation<T> = (draft: Draft<T>) => Promise<unknown>

export interface CollectionOptions<T extends Stored> {
  name: string
  rules: CollectionRules<T, string>
  file: Adapter<readonly T[]>
  watch: WriteWatch
  /** Connects it to the collections it refers to, and that refer to it. */
  join: (state: CollectionState<T>) => References<T>
}

/** Does one operation on the group's draft, or leaves no trace of it. */
async function attempt<T extends Stored>(
  { unique = [] }: CollectionRules<T, string>,
  references: References<T>,
  group: Draft<T>,
  operation: Operation<T>,
): Promise<PromiseSettledResult<unknown>> {
  const own = draftOver(group)
  try {
    const value = await operation(own)
    await settleClaims(unique, group, own)
    await references.check(group, own)
    mergeDraft(group, own)
    return { status: 'fulfilled', value }
  } catch (reason) {
    return { status: 'rejected', reason }
  }
}

/** The only writer of a collection: takes operations, puts them on disk, and only then makes them visible. */
function writerOf<T extends Stored>(
  { name, rules, watch, join }: CollectionOptions<T>,
  low: Low<readonly T[]>,
  state: CollectionState<T>,
) {
  const references = join(state)
  const writeGroup = async (operations: Operation<T>[]) => {
    const group = draftOver(state)
    const results: PromiseSettledResult<unknown>[] = []
    for (const operation of operations) results.push(await attempt(rules, references, group, operation))
    if (group.records.size === 0) return results
    await state.prepare(group)
    const before = low.data
    low.data = state.filedWith(group)
    try {
      await low.write()
    } catch (error) {
      low.data = before
      throw error
    }
    state.accept(group)
    return results
  }
  const submit = groupWrites(
    watch,
    name,
    (operations: Operation<T>[]) => writeGroup(operations).finally(references.groupIsOver),
    () => low.write(),
  )
  return async <Result>(operation: (draft: Draft<T>) => Result | Promise<Result>): Promise<Result> => {
    for (;;) {
      try {
        return (await submit(async (draft) => operation(draft))) as Result
      } catch (error) {
        const removal = references.afterRemoval(error)
        if (!removal) throw error
        await removal
      }
    }
  }
}

type CollectionReads<T extends Stored> = Pick<
  CollectionInMemory<T>,
  'get' | 'getMany' | 'findUnique' | 'page' | 'all' | 'find' | 'revision' | 'count'
>

function readsOf<T extends Stored>(
  { name, rules }: CollectionOptions<T>,
  state: CollectionState<T>,
): CollectionReads<T> {
  return {
    get: async (id) => state.get(id),
    getMany: async (ids) => [...new Set(ids)].flatMap((id) => state.get(id) ?? []),
    findUnique: async (field, value) => {
      if (!rules.unique?.some((rule) => rule.field === field))
        throw new TypeError(`${name}.${field} is not declared unique.`)
      const id = state.holder(claimOf(field, value))
      return id === undefined ? undefined : state.get(id)
    },
    page: async (query) => pageOf(state, query),
    all: async function* () {
      const breath = createBreath()
      for (const { record } of state.ordered) {
        const pause = breath()
        if (pause) await pause
        yield record
      }
    },
    find: async function* (where) {
      yield* state.find(where)
    },
    revision: () => state.revision,
    count: async (where, search, on) =>
      countOf(state, { ...(where && { where }), ...(search && { search }), ...(on && { on }) }),
  }
}

function writesOf<T extends Stored>(
  write: <Result>(operation: (draft: Draft<T>) => Result | Promise<Result>) => Promise<Result>,
): Omit<CollectionInMemory<T>, keyof CollectionReads<T>> {
  const { insert, put, find, change } = draftOperations<T>()
  return {
    insert: (record) => write((draft) => insert(draft, record)),
    insertMany: (records) =>
      write(async (draft) => {
        const stored: T[] = []
        await inSlices(records, (record) => stored.push(insert(draft, record)))
        return stored
      }),
    change: (id, mutate, ifMatch) => write((draft) => change(draft, find(draft, id, ifMatch), mutate)),
    changeMany: (ids, mutate) =>
      write(async (draft) => {
        const stored: T[] = []
        await inSlices(ids, (id) => {
          const current = draft.get(id)
          if (current) stored.push(change(draft, current, mutate))
        })
        return stored
      }),
    put: (record) => write((draft) => put(draft, record)),
    putMany: (records) => write((draft) => inSlices(records, (record) => put(draft, record))),
    remove: (id, ifMatch) =>
      write((draft) => {
        const current = find(draft, id, ifMatch)
        draft.records.set(id, undefined)
        return current
      }),
    removeMany: (ids) =>
      write((draft) => {
        const existing = [...new Set(ids)].filter((id) => draft.get(id) !== undefined)
        for (const id of existing) draft.records.set(id, undefined)
        return existing.length
      }),
  }
}

/** Reads one kind of record into memory and keeps it on disk. @throws what reading the file throws. */
export async function openCollection<T extends Stored>(options: CollectionOptions<T>): Promise<CollectionInMemory<T>> {
  const low = new Low<readonly T[]>(options.file, [])
  await low.read()
  const state = createState(options.rules, low.data.map(deepFreeze))
  return { ...readsOf(options, state), ...writesOf(writerOf(options, low, state)) }
}
