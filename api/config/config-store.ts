import { PostgresUrlFault, readPostgresUrl, type PostgresAddress } from '../store/postgres/postgres-url.ts'
import type { ConfigFault } from './config-error.ts'

/** Where records and pictures live. */
export interface StorePlaces {
  store: 'lowdb' | 'postgres'
  photos: 'files' | 'postgres'
  /** The folder of the lowdb store, and the folder of the pictures. */
  storeDir: string
  photosDir: string
}

interface Given {
  store: string | undefined
  photos: string | undefined
  dataDir: string
}

/** Reads both variables. The address is kept apart, because it holds a password. */
export function readStorePlaces(
  { store, photos, dataDir }: Given,
  faults: ConfigFault[],
): { places: StorePlaces; address: PostgresAddress | undefined } {
  const isPostgres = store !== undefined && /^postgres(ql)?:/.test(store)
  const inDatabase = photos === undefined ? isPostgres : photos === 'postgres:'
  if (inDatabase && !isPostgres)
    faults.push({
      name: 'ROLLCALL_PHOTOS',
      problem: 'is a database, but ROLLCALL_STORE is not',
      mend: 'Set ROLLCALL_STORE to a postgres:// address, or set this to file: and a folder.',
    })
  return {
    places: {
      store: isPostgres ? 'postgres' : 'lowdb',
      photos: inDatabase ? 'postgres' : 'files',
      storeDir: (isPostgres ? '' : store?.slice('lowdb:'.length)) || dataDir,
      photosDir: (inDatabase ? '' : photos?.slice('file:'.length)) || `${dataDir}/photos`,
    },
    address: isPostgres ? addressIn(store, faults) : undefined,
  }
}

function addressIn(store: string, faults: ConfigFault[]): PostgresAddress | undefined {
  try {
    return readPostgresUrl(store)
  } catch (error) {
    if (!(error instanceof PostgresUrlFault)) throw error
    faults.push({ name: 'ROLLCALL_STORE', problem: 'is not valid', mend: error.message })
    return undefined
  }
}
