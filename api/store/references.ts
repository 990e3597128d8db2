import type { ErrorCode } from '../lib/errors.ts'
import type { Stored } from './records.ts'

/** The kinds of records that others name by id. */
type ReferenceTarget = 'remoteAccounts' | 'employees' | 'trainings'

/**
 * Ids by which records name those of another kind. A store checks them in the write itself: an id that a record did not
 * name before must be there, and a record that is named may not go where the rule says so. Of two calls that race, one
 * is refused.
 */
export interface ReferenceRule<T extends Stored> {
  to: ReferenceTarget
  ids: (record: T) => readonly (string | undefined)[]
  /** What a message calls the record that is named. */
  words: string
  /** The error for an id that is not there. */
  missing: ErrorCode
  /**
   * The error for removing a record that is still named. Without it the record may go, and whoever removes it tidies up
   * afterwards.
   */
  inUse?: ErrorCode
  /** Whether this record keeps what it names from being removed; always when left out. */
  keeps?: (record: T, now: Date) => boolean
}
