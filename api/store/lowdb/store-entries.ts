import { COLLECTIONS } from '../collections.ts'

const collections = Object.keys(COLLECTIONS).map((kind) =>
  kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
)
/** A data file with its former generation, its old formats and what a crash left of it. */
const OF_COLLECTION = new RegExp(`^(${collections.join('|')})\\.json(\\.|$)`)
const SERIES = ['audit', 'outcomes', 'photo-events', 'import-events', 'import-lines']
/** What the demo keeps beside the records: that they are invented, and what is in its calendars. */
const OF_DEMO = ['demo-data.txt', 'demo-calendars.data']

/**
 * Whether this entry of a data folder is what Rollcall remembers. Locks, keys, pictures, backups and whatever others
 * put there are not.
 */
export function isStoreEntry(name: string): boolean {
  return OF_COLLECTION.test(name) || SERIES.includes(name) || OF_DEMO.includes(name)
}
