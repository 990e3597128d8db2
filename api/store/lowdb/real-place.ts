import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { unlessMissing } from './durable-file.ts'

/** The real path, with every link and ".." resolved as the system does; its last parts need not exist yet. */
export async function realPlace(path: string): Promise<string> {
  // Not with "join", which would drop ".." before links are followed.
  const absolute = isAbsolute(path) ? path : `${process.cwd()}/${path}`
  const real = await unlessMissing(realpath(absolute))
  if (real !== undefined) return real
  const parent = dirname(absolute)
  return parent === absolute ? absolute : join(await realPlace(parent), basename(absolute))
}

/** Whether a path is a folder or inside it, after resolving links. */
export async function isWithin(place: string, folder: string): Promise<boolean> {
  const outer = await unlessMissing(stat(folder))
  for (let at = place; outer; at = dirname(at)) {
    const found = await unlessMissing(stat(at))
    if (found?.dev === outer.dev && found.ino === outer.ino) return true
    if (at === dirname(at)) return false
  }
  return false
}
