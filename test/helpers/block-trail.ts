import { mkdir, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Rollcall } from './start-rollcall.ts'

/**
 * Makes the audit trail unwritable, also for root, with a folder in the place of a file that each write replaces.
 * @returns makes it writable again
 */
export async function blockTrail({ ctx }: Rollcall): Promise<() => Promise<void>> {
  const folder = join(ctx.config.storeDir, 'audit')
  const months = (await readdir(folder)).filter((name) => /^\d{4}-\d{2}$/.test(name))
  const newest = join(folder, months.sort().at(-1) ?? '')
  const parts = (await readdir(newest)).filter((name) => name.endsWith('.json')).sort()
  const backup = join(newest, `${parts.at(-1) ?? ''}.bak`)
  await rm(backup, { force: true })
  await mkdir(backup)
  return () => rmdir(backup)
}
