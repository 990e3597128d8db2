import { RollcallError } from '../../lib/errors.ts'
import { inSlices } from '../../lib/in-slices.ts'
import type { CollectionState } from './collection-state.ts'
import type { Draft } from './draft.ts'
import type { Stored } from '../records.ts'
import type { ReferenceRule } from '../references.ts'

/** How one collection depends on the records of others. */
export interface References<T extends Stored> {
  /**
   * Checks what an operation newly names and what it removes. What passes counts until the group ends.
   * @throws the rule's error
   */
  check(group: Draft<T>, operation: Draft<T>): Promise<void>
  /** The group was written or given up. */
  groupIsOver(): void
  /** When an operation failed because something it names is being removed: resolves when it can be tried again. */
  afterRemoval(failure: unknown): Promise<void> | undefined
}

/** One collection as the others see it. */
interface Member {
  name: string
  has(id: string): boolean
  /** Resolves when the removal in progress of that record is written or given up. */
  removal(id: string): Promise<void> | undefined
  /** @throws the rule's error when a record, or one about to be written, protects that one */
  refuseRemoval(target: string, id: string): void
  /** Resolves when no pending write names that record. */
  written(target: string, id: string): Promise<void> | undefined
}

export interface ReferenceBook {
  join<T extends Stored>(
    name: string,
    rules: readonly ReferenceRule<T>[] | undefined,
    state: CollectionState<T>,
  ): References<T>
}

const key = (target: string, id: string) => `${target}\n${id}`

/** What an operation that names a record under removal waits for, by its error. */
type Removals = WeakMap<object, Promise<void>>

/**
 * Keeps the references between the collections of one process intact. Nothing here is stored: what is on disk was
 * checked before.
 */
export function createReferenceBook(now: () => Date): ReferenceBook {
  const members: Member[] = []
  const removals: Removals = new WeakMap()

  return {
    join: <T extends Stored>(
      name: string,
      rules: readonly ReferenceRule<T>[] = [],
      state: CollectionState<T>,
    ): References<T> => {
      let group = newGroup()
      members.push(memberOf({ name, rules, state, group: () => group, now }))
      const leave = async (id: string) => {
        for (const other of members) other.refuseRemoval(name, id)
        group.leaving.add(id)
        // A removal waits until records that name it are written, so that the clean-up afterwards finds all of them.
        for (const other of members) await other.written(name, id)
      }
      return {
        check: async (base, operation) => {
          await inSlices(operation.records, ([id, record]) => {
            if (record) checkNamed({ rules, members, removals, group }, record, base.get(id))
          })
          for (const [id, record] of operation.records) if (!record && base.get(id)) await leave(id)
        },
        groupIsOver: () => {
          group.end()
          group = newGroup()
        },
        afterRemoval: (failure) => (failure instanceof RollcallError ? removals.get(failure) : undefined),
      }
    },
  }
}

interface Membership<T extends Stored> {
  name: string
  rules: readonly ReferenceRule<T>[]
  state: CollectionState<T>
  /** The group that is being written. */
  group: () => Group
  now: () => Date
}

function memberOf<T extends Stored>({ name, rules, state, group, now }: Membership<T>): Member {
  return {
    name,
    has: (id) => state.get(id) !== undefined,
    removal: (id) => (group().leaving.has(id) ? group().over : undefined),
    refuseRemoval: (target, id) => {
      for (const rule of rules) {
        if (rule.to !== target || rule.inUse === undefined) continue
        if (
          group().named.has(key(target, id)) ||
          state.ordered.some(({ record }) => isProtecting(rule, record, id, now()))
        )
          throw new RollcallError(rule.inUse, `This ${rule.words} is still in use.`, { details: { id } })
      }
    },
    written: (target, id) => (group().named.has(key(target, id)) ? group().over : undefined),
  }
}

interface Naming<T extends Stored> {
  rules: readonly ReferenceRule<T>[]
  members: readonly Member[]
  removals: Removals
  group: Group
}

/** @throws the rule's error when the record newly names one that doesn't exist or is being removed */
function checkNamed<T extends Stored>(
  { rules, members, removals, group }: Naming<T>,
  record: T,
  before: T | undefined,
): void {
  for (const rule of rules) {
    const known = new Set(before && rule.ids(before))
    for (const id of rule.ids(record)) {
      if (id === undefined || known.has(id)) continue
      const target = members.find((other) => other.name === rule.to)
      const removal = target?.removal(id)
      if (!target?.has(id) || removal) {
        const error = new RollcallError(rule.missing, `There is no such ${rule.words}.`, { details: { id } })
        if (removal) removals.set(error, removal)
        throw error
      }
      group.named.add(key(rule.to, id))
    }
  }
}

interface Group {
  /** What records about to be written name, and ids of records about to go. */
  named: Set<string>
  leaving: Set<string>
  over: Promise<void>
  end(): void
}

function newGroup(): Group {
  let end = () => {}
  const over = new Promise<void>((resolve) => (end = resolve))
  return { named: new Set(), leaving: new Set(), over, end }
}

function isProtecting<T extends Stored>({ ids, keeps }: ReferenceRule<T>, record: T, id: string, now: Date): boolean {
  return ids(record).includes(id) && (keeps === undefined || keeps(record, now))
}
