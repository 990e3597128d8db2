import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk in memory. */
export interface SmallDisk {
  folder: string
  /** Fills the disk. */
  fill(): Promise<void>
  makeRoom(): Promise<void>
  /** Makes the disk read-only, also for root, or writable again. */
  allowWrites(allowed: boolean): void
  remove(): void
}

/** @returns undefined if this user can't mount */
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
      // The failing write fills the rest.
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
