import { syncBuiltinESMExports } from 'node:module'
import promises from 'node:fs/promises'

/** What changes something on disk, by the names of node:fs/promises. */
const CHANGES = ['open', 'mkdir', 'rename', 'rm', 'rmdir', 'link', 'copyFile', 'writeFile', 'chown'] as const

type Change = (...args: unknown[]) => Promise<unknown>

/**
 * Puts something in front of every change on disk. Needs nothing around it, so that it can be handed to another process
 * as text.
 */
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
 * Lets the change of this number fail, counted from 1, as if the system had something against it.
 * @returns what was about to be changed, in order; the last may be the one that failed
 */
export async function failingAt(number: number, code: string, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const files = promises as unknown as Record<string, unknown>
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
 * Lets nothing reach the disk from the commit of this number on, counted from 1, as when the process is killed there: a
 * file is written under another name first, and counts when it gets its own.
 * @returns how many commits were begun
 */
export async function killedAtCommit(number: number, work: () => Promise<unknown>): Promise<number> {
  const files = promises as unknown as Record<string, unknown>
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
 * Arguments for Node that kill the process with SIGKILL just before the change of this number; it tells what it changes
 * on standard error.
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
