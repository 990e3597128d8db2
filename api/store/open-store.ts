import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/log.ts'
import { holdsRecords } from './lowdb/store-entries.ts'
import { openLowdbStore } from './lowdb/lowdb.ts'
import { openPhotoFolder } from './lowdb/photos-disk.ts'
import type { PhotoStore } from './photos.ts'
import type { PostgresAddress } from './postgres/postgres-url.ts'
import type { Store } from './store.ts'

export interface StoreParts {
  /** The address of PostgreSQL; without it the records are in a folder. */
  address: PostgresAddress | undefined
  storeDir: string
  /** The folder of picture files; undefined when pictures are in the database. */
  photosDir: string | undefined
  clock: Clock
  log: Logger
}

/**
 * Opens Rollcall's store, wherever it is. @throws data_folder_in_use, data_unreadable, data_from_newer_version,
 * store_unavailable
 */
export async function openStore({
  address,
  storeDir,
  photosDir,
  clock,
  log,
}: StoreParts): Promise<{ store: Store; photos: PhotoStore }> {
  const folder = photosDir === undefined ? undefined : await openPhotoFolder({ folder: photosDir, log })
  if (!address) {
    if (!folder) throw new TypeError('Without a database pictures need a folder.')
    return { store: await openLowdbStore({ folder: storeDir, clock, log }), photos: folder }
  }
  // Loaded only here: what speaks with a database takes 15 MB and a tenth of a second.
  const { openPostgresStore } = await import('./postgres/postgres.ts')
  const { store, photos } = await openPostgresStore({ address, clock, log })
  if ((await holdsRecords(storeDir)) && (await store.employees.count()) === 0)
    log.warn(
      { folder: storeDir },
      'The database is empty and the data folder is not: "npm run move-store" moves its records',
    )
  return { store, photos: folder ?? photos }
}
