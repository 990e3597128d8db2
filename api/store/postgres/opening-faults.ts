import { RollcallError } from '../../lib/errors.ts'
import { asStoreError, sqlState } from './database-errors.ts'

/** By SQLSTATE or TLS code: why a database can't be opened, in words an operator can act on. */
const REASONS: Record<string, string> = {
  '28P01': 'refuses the connection: the user name or password is wrong',
  '28000': 'refuses the connection: pg_hba.conf doesn’t let this user in from here, or requires another sign-in method',
  '3D000': 'refuses the connection: there is no database with this name',
  '42501': 'doesn’t let this role create tables: make it the owner of the database',
  '42P07': 'has tables of another program: use a separate database for Rollcall',
  '25006': 'is read-only: use the primary server, or allow writes',
  '53300': 'has no free connections: raise max_connections, or lower pool_size in ROLLCALL_STORE',
  SELF_SIGNED_CERT_IN_CHAIN: 'has a certificate that isn’t trusted here: set sslrootcert to its root certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that isn’t trusted here: set sslrootcert to it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'has a certificate that isn’t trusted here: set sslrootcert to its root certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'has a certificate that isn’t trusted here: set sslrootcert to its root certificate',
  CERT_HAS_EXPIRED: 'has a certificate that has expired: renew it on the database server',
  ERR_TLS_CERT_ALTNAME_INVALID: 'has a certificate for another host name: use that name in the address',
}

/** Errors of the driver itself, which have no code. */
const MESSAGES: [RegExp, string][] = [
  [/does not support SSL/i, 'doesn’t offer TLS: turn it on there, or remove sslmode if the network is private'],
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
