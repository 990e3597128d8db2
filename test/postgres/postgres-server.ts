import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isOpenToAll, postgresBinaries } from './postgres-binaries.ts'

export interface PostgresServer {
  /** The superuser's connection string without a database name. */
  url: string
  stop(): Promise<void>
}

interface Account {
  uid?: number
  gid?: number
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

const numberPrinted = (program: string, ...args: string[]) =>
  Number(execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))

/** PostgreSQL refuses to run as root: a user for it is created if there is none. */
function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {}
  const ids = () => ({ uid: numberPrinted('id', '-u', 'postgres'), gid: numberPrinted('id', '-g', 'postgres') })
  try {
    return ids()
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
    return ids()
  }
}

/** A new folder that the server's user may enter. */
async function serverFolder({ uid, gid }: Account): Promise<string> {
  const parent = uid === undefined || isOpenToAll(tmpdir()) ? tmpdir() : '/tmp'
  const folder = await mkdtemp(join(parent, 'rollcall-postgres-'))
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'data'), { mode: 0o700 })
  if (uid !== undefined && gid !== undefined) await chown(join(folder, 'data'), uid, gid)
  return folder
}

const USUAL = ['fsync=off', 'max_connections=300', 'listen_addresses=127.0.0.1', 'unix_socket_directories=']

/**
 * A PostgreSQL of its own in a temporary folder. Not for keeps: it does not wait for the disk.
 * @param more settings, such as "autovacuum=off"
 */
export async function startPostgres(more: readonly string[] = []): Promise<PostgresServer> {
  const account = accountForPostgres()
  const folder = await serverFolder(account)
  const programs = postgresBinaries(folder)
  const options = { ...account, cwd: join(folder, 'data'), env: { ...process.env, LC_ALL: 'C' } }
  const [port, password] = [await freePort(), randomBytes(12).toString('hex')]
  const passwordFile = join(folder, 'password')
  await writeFile(passwordFile, password)
  await chmod(passwordFile, 0o644)
  const data = join(folder, 'data')
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '-N'],
    { ...options, stdio: 'pipe' },
  )
  const settings = [...USUAL, ...more]
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]
  const server = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const end = () => void server.kill('SIGINT')
  process.once('exit', end)
  await ready(server)
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${String(port)}`,
    stop: async () => {
      process.off('exit', end)
      const ended = once(server, 'exit')
      end()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** @throws Error with the server's output if it doesn't start */
async function ready(server: ReturnType<typeof spawn>): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000)
      if (/ready to accept connections/.test(said)) resolve()
    })
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${said}`)))
  })
}
