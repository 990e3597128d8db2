import { readFileSync } from 'node:fs'
import type { PoolConfig } from 'pg'

/** A parsed connection string. Never logged: it contains the password. */
export interface PostgresAddress {
  connection: PoolConfig
  poolSize: number
  /** A pooler in between refuses connections with settings. */
  pooled: boolean
}

const POOL_SIZE = 10
const KNOWN = ['host', 'sslmode', 'sslrootcert', 'pool_size', 'pgbouncer']
const MODES = ['disable', 'require', 'verify-ca', 'verify-full']

/** What is wrong with a connection string and how to fix it, without repeating it. */
export class PostgresUrlFault extends Error {
  override readonly name = 'PostgresUrlFault'
}

/**
 * Reads `postgres://user:password@host:5432/database?sslmode=verify-full&sslrootcert=/path/ca.pem&pool_size=20`. A host
 * name in the query (`host=/run/postgresql`) is a socket; `pgbouncer=true` means a pooler is in between. `sslmode`
 * means the same as in psql.
 * @throws PostgresUrlFault
 */
export function readPostgresUrl(text: string): PostgresAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new PostgresUrlFault('Use an address such as postgres://rollcall:password@db.contoso.example:5432/rollcall.')
  const database = decoded(url.pathname.slice(1))
  const host = url.searchParams.get('host') ?? decoded(url.hostname)
  if (host === '' || database === '' || url.username === '')
    throw new PostgresUrlFault('Name the user, the host and the database: postgres://user:password@host:5432/database.')
  // An ignored setting might be the one that keeps the connection secure.
  const unknown = [...url.searchParams.keys()].find((name) => !KNOWN.includes(name))
  if (unknown !== undefined)
    throw new PostgresUrlFault(`After the ?, use only ${KNOWN.join(', ')}. For TLS, use sslmode.`)
  const ssl = tlsOf(url.searchParams)
  return {
    pooled: url.searchParams.get('pgbouncer') === 'true',
    poolSize: poolSizeOf(url.searchParams.get('pool_size')),
    connection: {
      host,
      database,
      user: decoded(url.username),
      password: decoded(url.password),
      ...(url.port !== '' && { port: Number(url.port) }),
      ...(ssl !== undefined && { ssl }),
    },
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new PostgresUrlFault('Percent-encode characters such as @ : / % in the user name and password (%25 for %).')
  }
}

function poolSizeOf(text: string | null): number {
  if (text === null) return POOL_SIZE
  const size = Number(text)
  if (Number.isSafeInteger(size) && size >= 2 && size <= 200) return size
  throw new PostgresUrlFault('Set pool_size to a number from 2 to 200, or remove it.')
}

function tlsOf(query: URLSearchParams): PoolConfig['ssl'] {
  const mode = query.get('sslmode') ?? 'disable'
  if (!MODES.includes(mode)) throw new PostgresUrlFault(`Set sslmode to one of ${MODES.join(', ')}, or remove it.`)
  if (mode === 'disable') return undefined
  const path = query.get('sslrootcert')
  const ca = path === null || path === 'system' ? undefined : certificateIn(path)
  if (mode === 'verify-full') return { rejectUnauthorized: true, ...(ca !== undefined && { ca }) }
  if (mode === 'require' && ca === undefined) return { rejectUnauthorized: false }
  // The certificate is checked, but not its host name.
  return { rejectUnauthorized: true, checkServerIdentity: () => undefined, ...(ca !== undefined && { ca }) }
}

function certificateIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new PostgresUrlFault('Set sslrootcert to the path of a file with the root certificate (PEM).')
  }
}
