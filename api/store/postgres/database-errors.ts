import { RollcallError } from '../../lib/errors.ts'

/** How long callers should wait: a restart or failover of a database takes some seconds. */
const RETRY_AFTER_SECONDS = 5

/**
 * By SQLSTATE: problems with the connection or resources, interventions by an operator or the system, read-only
 * databases and missing rights.
 */
const UNAVAILABLE = /^(08|53|57|58|XX|25006|42501)/
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'])
/** Errors of the driver itself, which have no code. */
const DRIVER =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable|client was closed/i
const AGAIN = new Set(['40P01', '40001', '55P03'])

export const sqlState = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether the transaction collided with another one and may succeed when repeated at once. */
export const metAnother = (error: unknown): boolean => AGAIN.has(sqlState(error))

/** The unique constraint a write violated. */
export function takenConstraint(error: unknown): string | undefined {
  if (sqlState(error) !== '23505' || !(error instanceof Error) || !('constraint' in error)) return undefined
  return typeof error.constraint === 'string' ? error.constraint : undefined
}

const isAway = (error: Error) =>
  UNAVAILABLE.test(sqlState(error)) || NETWORK.has(sqlState(error)) || metAnother(error) || DRIVER.test(error.message)

const lostOrLate = ({ message }: Error) => (/timeout/i.test(message) ? 'no connection in time' : 'connection lost')

const unavailable = (message: string, cause: Error) =>
  new RollcallError('store_unavailable', message, { cause, details: { retryAfterSeconds: RETRY_AFTER_SECONDS } })

/** Turns a database failure into one of our errors; programming mistakes stay as they are. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof RollcallError || !(error instanceof Error) || !isAway(error)) return error
  return unavailable(`The database cannot be used (${sqlState(error) || lostOrLate(error)}).`, error)
}

/** Like asStoreError, for a failure during commit: the change may have been made. */
export function asUnsure(error: unknown): unknown {
  // With a SQLSTATE, the database itself refused.
  const isRefused = error instanceof Error && /^[0-9A-Z]{5}$/.test(sqlState(error)) && !NETWORK.has(sqlState(error))
  if (error instanceof RollcallError || !(error instanceof Error) || isRefused) return asStoreError(error)
  return unavailable(
    'The database connection broke while a change was being saved. Check the change before you try again.',
    error,
  )
}
