import { chown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Gives a file, or a folder with everything in it, to the owner of the data. */
export type Adopt = (path: string) => Promise<void>

/** What root writes in a service's folder must belong to the service; other users own what they write anyway. */
export function adoptFor({ uid, gid }: { uid: number; gid: number }): Adopt {
  if (process.getuid?.() !== 0 || uid === 0) return async () => undefined
  const adopt = async (path: string): Promise<void> => {
    const found = await lstat(path)
    if (found.isSymbolicLink()) return
    if (found.isDirectory()) for (const name of await readdir(path)) await adopt(join(path, name))
    if (found.uid !== uid) await chown(path, uid, gid)
  }
  return adopt
}
