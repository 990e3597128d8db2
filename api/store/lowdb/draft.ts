import { RollcallError } from '../../lib/errors.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { foldValue, type UniqueRule } from '../collection-rules.ts'
import type { Stored } from '../records.ts'

/** Records as one operation sees them. */
export interface View<T> {
  get(id: string): T | undefined
  /** The id of the record that has this value in a unique field. */
  holder(claim: string): string | undefined
}

/** Changes not made yet, over the current records: undefined means removed. */
export interface Draft<T> extends View<T> {
  records: Map<string, T | undefined>
  holders: Map<string, string | undefined>
}

export const claimOf = (field: string, value: string) => `${field}\n${foldValue(value)}`

export function draftOver<T>(base: View<T>): Draft<T> {
  const records = new Map<string, T | undefined>()
  const holders = new Map<string, string | undefined>()
  return {
    records,
    holders,
    get: (id) => (records.has(id) ? records.get(id) : base.get(id)),
    holder: (claim) => (holders.has(claim) ? holders.get(claim) : base.holder(claim)),
  }
}

/** A record's values in its unique fields. */
export function claimsOf<T extends Stored>(
  unique: readonly UniqueRule<T>[],
  record: T | undefined,
): { claim: string; rule: UniqueRule<T>; value: string }[] {
  if (!record) return []
  return unique.flatMap((rule) => {
    const value = record[rule.field]
    return typeof value === 'string' ? [{ claim: claimOf(rule.field, value), rule, value }] : []
  })
}

/**
 * Checks unique values once an operation is done, so that two records can swap theirs in one operation.
 * @throws the conflict error of the field.
 */
export async function settleClaims<T extends Stored>(
  unique: readonly UniqueRule<T>[],
  base: View<T>,
  draft: Draft<T>,
): Promise<void> {
  await inSlices(draft.records.keys(), (id) => {
    for (const { claim } of claimsOf(unique, base.get(id))) draft.holders.set(claim, undefined)
  })
  await inSlices(draft.records, ([id, record]) => {
    for (const { claim, rule, value } of claimsOf(unique, record)) {
      const takenBy = draft.holder(claim)
      if (takenBy !== undefined && takenBy !== id) {
        throw new RollcallError(rule.code, `The ${rule.words} "${value}" is taken by another record.`, {
          details: { field: rule.field, value, takenBy },
        })
      }
      draft.holders.set(claim, id)
    }
  })
}

/** Adds the changes of one draft to another. */
export function mergeDraft<T>(into: Draft<T>, from: Draft<T>): void {
  for (const [id, record] of from.records) into.records.set(id, record)
  for (const [claim, holder] of from.holders) into.holders.set(claim, holder)
}
