import type { ErrorCode } from '../lib/errors.ts'
import type { Stored } from './records.ts'

/** The kinds of records that others name by id. */
type ReferenceTarget = 'remoteAccounts' | 'employees' | 'trainings'

/**
 * Ids by which records refer to those of another kind. A store checks them in the write itself: a newly named id must
 * exist, and a named record can't be removed when the rule says so. When two calls race, one is refused.
 */
export interface ReferenceRule<T extends Stored> {
  to: ReferenceTarget
  ids: (record: T) => readonly (string | undefined)[]
  /** The record's name in a message. */
  words: string
  /** The error for an id that doesn't exist. */
  missing: ErrorCode
  /**
   * The error for removing a record that is still named. Without it the record can be removed, and the caller cleans up
   * afterwards.
   */
  inUse?: ErrorCode
  /** Whether this record protects what it names from removal; defaults to always. */
  keeps?: (record: T, now: Date) => boolean
}
