import { syncBuiltinESMExports } from 'node:module'
import promises from 'node:fs/promises'

/** The functions of node:fs/promises that change something on disk. */
const CHANGES = ['open', 'mkdir', 'rename', 'rm', 'rmdir', 'link', 'copyFile', 'writeFile', 'chown'] as const

type Change = (...args: unknown[]) => Promise<unknown>

// The functions are replaced by name, which the module's type doesn't allow.
const MODULE = promises as unknown as Record<string, unknown>

/** Runs a function before every change on disk. Self-contained, so that its source can be passed to another process. */
function putInFront(
  files: Record<string, unknown>,
  sync: () => void,
  names: readonly string[],
  before: (count: number, what: string) => void,
): () => void {
  let count = 0
  const real = names.map((name) => [name, files[name] as Change] as const)
  for (const [name, change] of real) {
    files[name] = async (...args: unknown[]) => {
      count += 1
      before(count, `${name} ${String(args[0])}`)
      return change(...args)
    }
  }
  sync()
  return () => {
    for (const [name, change] of real) files[name] = change
    sync()
  }
}

/**
 * Makes the change with this number, counted from 1, fail with a system error.
 * @returns the changes up to then, in order; the last may be the one that failed
 */
export async function failingAt(number: number, code: string, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const files = MODULE
  const end = putInFront(files, syncBuiltinESMExports, CHANGES, (count, what) => {
    seen.push(what)
    if (count === number) throw Object.assign(new Error(`${code}: made up`), { code, syscall: what })
  })
  try {
    await work()
  } finally {
    end()
  }
  return seen
}

/**
 * Stops all writes from the commit with this number on, counted from 1, as if the process were killed there. A file is
 * committed when it is renamed to its final name.
 * @returns how many commits were started
 */
export async function killedAtCommit(number: number, work: () => Promise<unknown>): Promise<number> {
  const files = MODULE
  let commits = 0
  const end = putInFront(files, syncBuiltinESMExports, CHANGES, (_count, what) => {
    if (what.startsWith('rename ')) commits += 1
    if (commits >= number) throw Object.assign(new Error('EIO: made up'), { code: 'EIO', syscall: what })
  })
  try {
    await work()
  } finally {
    end()
  }
  return commits
}

/**
 * Arguments for Node that kill the process with SIGKILL just before the change with this number. The process prints its
 * changes on standard error.
 */
export function killedAt(number: number): string[] {
  const code = `
import promises from 'node:fs/promises'
import { writeSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const putInFront = ${putInFront.toString()}
putInFront(promises, syncBuiltinESMExports, ${JSON.stringify(CHANGES)}, (count, what) => {
  writeSync(2, 'change ' + what + '\\n')
  if (count === ${String(number)}) process.kill(process.pid, 'SIGKILL')
})`
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`]
}
