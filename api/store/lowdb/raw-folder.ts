import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { monthFor, NO_LINES } from '../audit-chain.ts'
import { COLLECTIONS } from '../collections.ts'
import { deepFreeze } from '../frozen.ts'
import type { RawAudit, RawRecords, RawTarget } from '../move/raw-store.ts'
import type { AuditRecord, Stored } from '../records.ts'
import { SERIES } from '../series-rules.ts'
import { removeStaleTemps } from './durable-file.ts'
import { isFolder, makeFolder, withFiles } from './folder-errors.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import type { WriteWatch } from './group-writes.ts'
import { markMove, unfinishedMove, unmarkMove } from './move-marker.ts'
import { adoptFor } from './owner.ts'
import { openPhotoFolder } from './photos-disk.ts'
import { realPlace } from './real-place.ts'
import { refuseUnfinished } from './restore-swap.ts'
import { safeFile, type SafeFileOptions } from './safe-file.ts'
import { openSeries, type SeriesOnDisk } from './series.ts'
import { isStoreEntry, kebabOf } from './store-entries.ts'

export interface RawFolderOptions {
  folder: string
  photosDir: string
  log: Logger
}

/** Each write replaces the whole file, so there should be few. */
const AT_ONCE = 20_000

/**
 * Opens a data folder to read everything. Changes nothing, and no Rollcall can start on it meanwhile.
 * @throws no_records_found, data_folder_in_use, data_unreadable, move_unfinished, restore_unfinished, folder_unusable
 */
export async function openFolderAsSource(options: RawFolderOptions): Promise<RawTarget> {
  return withFiles('Reading the data folder', async () => {
    const { folder } = options
    if (!(await isFolder(folder))) throw nothingThere(`The data folder ${folder} doesn’t exist.`)
    const names = await readdir(folder)
    if (names.includes('demo-data.txt')) throw nothingThere(`${folder} only has the demo’s made-up company.`)
    if (!names.some(isStoreEntry)) throw nothingThere(`The folder ${folder} has no records.`)
    return openParts(options)
  })
}

/** Opens a data folder to write everything into it; makes it if it doesn't exist. @throws as openFolderAsSource */
export async function openFolderAsTarget(options: RawFolderOptions): Promise<RawTarget> {
  return withFiles('Opening the data folder', async () => {
    await makeFolder(options.folder)
    await makeFolder(options.photosDir)
    return openParts(options)
  })
}

const nothingThere = (message: string) => new RollcallError('no_records_found', message)

async function openParts({ folder, photosDir, log }: RawFolderOptions): Promise<RawTarget> {
  const place = await realPlace(folder)
  const lock = await lockFolder({ folder, log })
  try {
    await refuseUnfinished(folder)
    const watch: WriteWatch = { log, closed: false, trouble: new Map(), underWay: new Set() }
    const openFile = <T extends object>(path: string) => safeFile<T>(fileOptions(path, log, lock))
    const series = async <T extends object>(name: string) =>
      openSeries<T>({ name, folder: join(folder, name), watch, openFile, rules: {} })
    const names = Object.keys(COLLECTIONS)
    const records = new Map<string, RawRecords>()
    for (const name of names) records.set(name, await rawRecords(openFile(join(folder, `${kebabOf(name)}.json`))))
    const allSeries = new Map<string, SeriesOnDisk<object>>()
    for (const name of Object.keys(SERIES)) allSeries.set(name, await series(kebabOf(name)))
    return {
      place: `lowdb:${place}`,
      records,
      series: allSeries,
      audit: rawAudit(await series<AuditRecord>('audit')),
      pictures: (await isFolder(photosDir)) ? await openPhotoFolder({ folder: photosDir, log }) : NO_PICTURES,
      atOnce: AT_ONCE,
      unfinishedFrom: () => unfinishedMove(folder),
      begin: async (from) => {
        await removeStaleTemps(folder)
        await markMove(folder, from)
      },
      finish: () => unmarkMove(folder),
      close: async () => {
        await lock.release()
        // What root wrote must belong to the owner of the folder.
        await adoptFor(await stat(folder))(folder)
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

const fileOptions = (path: string, log: Logger, lock: FolderLock): SafeFileOptions => ({
  path,
  log,
  beforeSwap: lock.check,
})

const NO_PICTURES = {
  names: async function* () {},
  get: async () => undefined,
  put: async () => Promise.reject(new Error('There is no folder for pictures.')),
}

async function rawRecords(file: ReturnType<typeof safeFile<Stored>>): Promise<RawRecords> {
  const byId = new Map(((await file.read()) ?? []).map((record) => [record.id, deepFreeze(record)]))
  return {
    all: async function* () {
      yield* byId.values()
    },
    getMany: async (ids) => ids.flatMap((id) => byId.get(id) ?? []),
    count: async () => byId.size,
    put: async (records) => {
      for (const record of records) byId.set(record.id, record)
      await file.write([...byId.values()])
    },
    remove: async (ids) => {
      for (const id of ids) byId.delete(id)
      await file.write([...byId.values()])
    },
  }
}

function rawAudit(series: SeriesOnDisk<AuditRecord>): RawAudit {
  return {
    all: async function* () {
      for (const month of await series.keys()) yield* series.all(month)
    },
    append: async (lines) => {
      let month = (await series.keys()).at(-1) ?? NO_LINES.month
      let same: AuditRecord[] = []
      for (const line of lines) {
        const next = monthFor(new Date(line.at), { ...NO_LINES, month })
        if (next !== month) {
          await series.append(month, same)
          same = []
          month = next
        }
        same.push(line)
      }
      await series.append(month, same)
    },
    drop: async () => {
      for (const month of await series.keys()) await series.drop(month)
    },
  }
}
