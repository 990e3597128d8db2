import { readFileSync } from 'node:fs'
import type { PoolConfig } from 'pg'

/** A connection string, taken apart. Never logged: it holds the password. */
export interface PostgresAddress {
  connection: PoolConfig
  poolSize: number
}

const POOL_SIZE = 10
const MODES = ['disable', 'require', 'verify-ca', 'verify-full']

/** What is wrong with a connection string: says how to mend it, and never repeats it. */
export class PostgresUrlFault extends Error {
  override readonly name = 'PostgresUrlFault'
}

/**
 * Reads `postgres://user:password@host:5432/database?sslmode=verify-full&sslrootcert=/path/ca.pem&pool_size=20`. A host
 * name in the query
 * (`host=/run/postgresql`) is a socket. `sslmode` means what it means to psql.
 * @throws PostgresUrlFault
 */
export function readPostgresUrl(text: string): PostgresAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new PostgresUrlFault('Give an address such as postgres://rollcall:password@db.contoso.example:5432/rollcall.')
  const database = decodeURIComponent(url.pathname.slice(1))
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname)
  if (host === '' || database === '' || url.username === '')
    throw new PostgresUrlFault('Name the user, the host and the database: postgres://user:password@host:5432/database.')
  const ssl = tlsOf(url.searchParams)
  return {
    poolSize: poolSizeOf(url.searchParams.get('pool_size')),
    connection: {
      host,
      database,
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      ...(url.port !== '' && { port: Number(url.port) }),
      ...(ssl !== undefined && { ssl }),
    },
  }
}

function poolSizeOf(text: string | null): number {
  if (text === null) return POOL_SIZE
  const size = Number(text)
  if (Number.isSafeInteger(size) && size >= 2 && size <= 200) return size
  throw new PostgresUrlFault('Give a pool_size from 2 to 200, or leave it out.')
}

function tlsOf(query: URLSearchParams): PoolConfig['ssl'] {
  const mode = query.get('sslmode') ?? 'disable'
  if (!MODES.includes(mode)) throw new PostgresUrlFault(`Give one of ${MODES.join(', ')} as sslmode, or leave it out.`)
  if (mode === 'disable') return undefined
  const path = query.get('sslrootcert')
  const ca = path === null || path === 'system' ? undefined : certificateIn(path)
  if (mode === 'verify-full') return { rejectUnauthorized: true, ...(ca !== undefined && { ca }) }
  if (mode === 'require' && ca === undefined) return { rejectUnauthorized: false }
  // The certificate is checked, whatever name it is for.
  return { rejectUnauthorized: true, checkServerIdentity: () => undefined, ...(ca !== undefined && { ca }) }
}

function certificateIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new PostgresUrlFault('Give the path of a file with the root certificate (PEM) as sslrootcert.')
  }
}
