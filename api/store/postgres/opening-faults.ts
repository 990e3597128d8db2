import { RollcallError } from '../../lib/errors.ts'
import { asStoreError, sqlState } from './database-errors.ts'

/** By SQLSTATE or TLS code: why a database can't be opened, in words an operator can act on. */
const REASONS: Record<string, string> = {
  '28P01': 'refuses the connection: user or password is wrong',
  '28000': 'refuses the connection: it lets this user in from here only in another way, or not at all',
  '3D000': 'refuses the connection: there is no database of this name',
  '42501': 'lets this role make no tables: make it the owner of the database',
  '42P07': 'holds tables of another program: give Rollcall a database of its own',
  '25006': 'takes no writes: it is a replica, or was set to read-only',
  '53300': 'has no connection left for this one',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate nobody here trusts: name its root certificate as sslrootcert',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate nobody here trusts: name it as sslrootcert',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate nobody here trusts: name its root certificate as sslrootcert',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'has a certificate nobody here trusts: name its root certificate as sslrootcert',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host name',
}

/** Errors of the driver itself, which have no code. */
const MESSAGES: [RegExp, string][] = [
  [/does not support SSL/i, 'offers no TLS: set it up there, or leave sslmode out on a network that is only yours'],
  [/statement pooling/i, 'is behind a pooler that pools statements: set pool_mode to transaction or session'],
  [/unsupported startup parameter/i, 'is behind PgBouncer: add pgbouncer=true to the address'],
]

/** @returns a failure to open a database as one of our errors; programming mistakes stay as they are */
export function whyNotOpened(error: unknown): unknown {
  if (error instanceof RollcallError || !(error instanceof Error)) return error
  const code = sqlState(error)
  const said = MESSAGES.find(([pattern]) => pattern.test(error.message))?.[1]
  const reason = said ?? REASONS[code]
  if (reason === undefined) return asStoreError(error)
  return new RollcallError('store_unavailable', `The database ${reason}${code ? ` (${code})` : ''}.`, { cause: error })
}
