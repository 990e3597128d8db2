import { RollcallError } from '../../lib/errors.ts'

/** What callers are told to wait: a restart or failover of a database takes some seconds. */
const RETRY_AFTER_SECONDS = 5

/** By SQLSTATE: the connection, resources, what an operator or the system did, a replica that does not take writes. */
const UNAVAILABLE = /^(08|53|57|58|XX|25006)/
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
/** What the driver itself says, without a code. */
const DRIVER =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|client was closed/i
const AGAIN = new Set(['40P01', '40001', '55P03'])

export const sqlState = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the same transaction may succeed at once when it is tried again: it met another one. */
export const metAnother = (error: unknown): boolean => AGAIN.has(sqlState(error))

/** The unique constraint a write ran into. */
export function takenConstraint(error: unknown): string | undefined {
  if (sqlState(error) !== '23505' || !(error instanceof Error) || !('constraint' in error)) return undefined
  return typeof error.constraint === 'string' ? error.constraint : undefined
}

/** A failure of the database as one of ours; whatever is a mistake of the program stays what it is. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof RollcallError || !(error instanceof Error)) return error
  const state = sqlState(error)
  const isAway = UNAVAILABLE.test(state) || NETWORK.has(state) || metAnother(error) || DRIVER.test(error.message)
  if (!isAway) return error
  return new RollcallError('store_unavailable', `The database cannot be used (${state || 'connection lost'}).`, {
    cause: error,
    details: { retryAfterSeconds: RETRY_AFTER_SECONDS },
  })
}
