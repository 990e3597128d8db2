import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own with little room, in memory. */
export interface SmallDisk {
  folder: string
  /** Leaves no room at all. */
  fill(): Promise<void>
  makeRoom(): Promise<void>
  /** Lets nobody write, or everybody again, also who may do everything. */
  allowWrites(allowed: boolean): void
  remove(): void
}

/** @returns undefined where this user may mount nothing */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'rollcall-disk-'))
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' })
  const ballast = join(folder, 'ballast')
  try {
    mount('-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder)
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
  return {
    folder,
    fill: async () => {
      // As much as goes in: the write that fails has filled the rest.
      await writeFile(ballast, Buffer.alloc(megabytes * 1024 * 1024)).catch(() => undefined)
    },
    makeRoom: () => rm(ballast),
    allowWrites: (allowed) => mount('-o', `remount,${allowed ? 'rw' : 'ro'}`, folder),
    remove: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
