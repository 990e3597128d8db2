import { readdir } from 'node:fs/promises'
import { COLLECTIONS } from '../collections.ts'

/** The name of the file or folder that a kind of record has. */
export const kebabOf = (kind: string) => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const collections = Object.keys(COLLECTIONS).map(kebabOf)
/** A data file with its former generation, old formats and leftovers of a crash. */
const OF_COLLECTION = new RegExp(`^(${collections.join('|')})\\.json(\\.|$)`)
const SERIES = ['audit', 'outcomes', 'photo-events', 'import-events', 'import-lines']
/** What the demo keeps beside the records: the mark that they are invented, and its calendars. */
const OF_DEMO = ['demo-data.txt', 'demo-calendars.data']

/** Whether this entry of a data folder belongs to the store. Locks, keys, pictures, backups and foreign files don't. */
export function isStoreEntry(name: string): boolean {
  return OF_COLLECTION.test(name) || SERIES.includes(name) || OF_DEMO.includes(name)
}

/** Whether Rollcall has kept records in a folder, as far as can be seen. */
export async function holdsRecords(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  return names.some(isStoreEntry)
}
