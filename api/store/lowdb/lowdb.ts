import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../lib/clock.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { openAuditTrail } from './audit-trail.ts'
import type { CollectionRules } from '../collection-rules.ts'
import { openCollection } from './collection.ts'
import { COLLECTIONS } from '../collections.ts'
import { createReferenceBook } from './reference-book.ts'
import { removeStaleTemps, systemCode } from './durable-file.ts'
import { lockFolder, type FolderLock } from './folder-lock.ts'
import { behind, type WriteWatch } from './group-writes.ts'
import type { AuditRecord, Stored } from '../records.ts'
import type { ImportEvent, PhotoEvent } from '../employee-records.ts'
import type { ImportLineRecord } from '../import-records.ts'
import type { OutcomeRecord } from '../task-records.ts'
import { refuseHalfMoved } from './move-marker.ts'
import { refuseUnfinished, removeStaged } from './restore-swap.ts'
import { forgetFormer } from './forget-former.ts'
import { safeFile } from './safe-file.ts'
import { countPictures } from './count-pictures.ts'
import { memoryLeases } from './memory-leases.ts'
import { openSeries } from './series.ts'
import { SERIES, type SeriesRules } from '../series-rules.ts'
import type { Store } from '../store.ts'

export interface LowdbStoreOptions {
  /** Made if it doesn't exist. Only one process at a time uses it. */
  folder: string
  clock: Clock
  log: Logger
  /** Milliseconds between the lock's signs of life, and without one until its holder counts as dead. */
  lock?: { beatMs: number; deadAfterMs: number }
}

/** @throws store_unavailable for any system error */
async function reaching<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    if (cause instanceof RollcallError) throw cause
    throw new RollcallError(
      'store_unavailable',
      `The data folder cannot be used (${systemCode(cause) ?? 'unknown reason'}).`,
      { cause },
    )
  }
}

async function whatIsWrong(lock: FolderLock, watch: WriteWatch): Promise<string | undefined> {
  const lost = lock.lost()
  if (lost !== undefined) return lost
  if (watch.closed) return 'The store is closed.'
  // An unhealthy instance gets no requests, so it must find out by itself that it is healthy again.
  for (const { retry } of watch.trouble.values()) await retry()
  const [trouble] = watch.trouble.values()
  return trouble?.message
}

async function openParts({ folder, clock, log }: LowdbStoreOptions, watch: WriteWatch, lock: FolderLock) {
  const openFile = <T extends object>(path: string) => safeFile<T>({ path, log, beforeSwap: lock.check })
  const book = createReferenceBook(() => clock.now())
  const collection = <T extends Stored>(name: string, rules: CollectionRules<T, string>, kind = name) =>
    openCollection<T>({
      ...{ name, rules, watch },
      file: openFile<T>(join(folder, `${name}.json`)),
      join: (state) => book.join(kind, rules.references, state),
    })
  const series = <T extends object>(name: string, rules: SeriesRules<T, string>, over = watch) =>
    openSeries<T>({ name, folder: join(folder, name), watch: over, openFile, rules })
  const employees = await collection('employees', COLLECTIONS.employees)
  const photoLedger = await collection('photo-ledger', COLLECTIONS.photoLedger)
  return {
    remoteAccounts: await collection('remote-accounts', COLLECTIONS.remoteAccounts, 'remoteAccounts'),
    tokenCaches: await collection('token-caches', COLLECTIONS.tokenCaches),
    pendingConsents: await collection('pending-consents', COLLECTIONS.pendingConsents),
    adminConsents: await collection('admin-consents', COLLECTIONS.adminConsents),
    employees,
    photoLedger,
    pictureTally: countPictures(employees, photoLedger),
    directories: await collection('directories', COLLECTIONS.directories),
    directoryUsers: await collection('directory-users', COLLECTIONS.directoryUsers),
    settings: await collection('settings', COLLECTIONS.settings),
    serviceTasks: await collection('service-tasks', COLLECTIONS.serviceTasks),
    runs: await collection('runs', COLLECTIONS.runs),
    serviceKeys: await collection('service-keys', COLLECTIONS.serviceKeys),
    trainings: await collection('trainings', COLLECTIONS.trainings),
    sessions: await collection('sessions', COLLECTIONS.sessions),
    meetings: await collection('meetings', COLLECTIONS.meetings),
    formerPictures: await collection('former-pictures', COLLECTIONS.formerPictures),
    deletedEmployees: await collection('deleted-employees', COLLECTIONS.deletedEmployees),
    unknownPeople: await collection('unknown-people', COLLECTIONS.unknownPeople),
    retention: await collection('retention', COLLECTIONS.retention),
    consentTexts: await collection('consent-texts', COLLECTIONS.consentTexts),
    photoConsents: await collection('photo-consents', COLLECTIONS.photoConsents),
    enrolmentRequests: await collection('enrolment-requests', COLLECTIONS.enrolmentRequests),
    news: await collection('news', COLLECTIONS.news),
    feeds: await collection('feeds', COLLECTIONS.feeds),
    photoChanges: await collection('photo-changes', COLLECTIONS.photoChanges),
    attendanceChanges: await collection('attendance-changes', COLLECTIONS.attendanceChanges),
    imports: await collection('imports', COLLECTIONS.imports),
    columnMappings: await collection('column-mappings', COLLECTIONS.columnMappings),
    outcomes: await series<OutcomeRecord>('outcomes', SERIES.outcomes),
    photoEvents: await series<PhotoEvent>('photo-events', SERIES.photoEvents),
    importEvents: await series<ImportEvent>('import-events', SERIES.importEvents),
    importLines: await series<ImportLineRecord>('import-lines', SERIES.importLines),
    audit: await openAuditTrail(await series<AuditRecord>('audit', {}, behind(watch)), clock, watch),
  }
}

/**
 * Rollcall's store in JSON files in one folder: for one process and up to 10,000 employees.
 * @throws data_folder_in_use, data_unreadable, data_from_newer_version, restore_unfinished, store_unavailable
 */
export async function openLowdbStore(options: LowdbStoreOptions): Promise<Store> {
  const { folder, log } = options
  await reaching(mkdir(folder, { recursive: true, mode: 0o700 }))
  const lock = await reaching(lockFolder({ folder, log, ...options.lock }))
  const watch: WriteWatch = { log, closed: false, trouble: new Map(), underWay: new Set() }
  try {
    await reaching(refuseUnfinished(folder))
    await reaching(refuseHalfMoved(folder))
    await reaching(removeStaged(folder))
    const stale = await removeStaleTemps(folder)
    if (stale.length > 0) log.info({ files: stale.length }, 'removed half-written files of an earlier process')
    const parts = await openParts(options, watch, lock)
    return {
      ...parts,
      leases: memoryLeases(),
      limits: undefined,
      exclusive: true,
      forgetFormer: () => reaching(forgetFormer(folder)),
      health: () => whatIsWrong(lock, watch),
      close: async () => {
        if (watch.closed) return
        watch.closed = true
        while (watch.underWay.size > 0) await Promise.all(watch.underWay)
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
