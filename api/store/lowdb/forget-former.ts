import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { previousOf, syncFolder } from './durable-file.ts'

const FORMER = previousOf('')

/** Removes the previous generation of each data file in a folder and below it. */
export async function forgetFormer(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await forgetFormer(path)
    else if (entry.name.endsWith(FORMER)) await rm(path, { force: true })
  }
  await syncFolder(folder)
}
