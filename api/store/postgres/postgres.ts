import { sql } from 'kysely'
import type { Clock } from '../../lib/clock.ts'
import type { Logger } from '../../lib/log.ts'
import type { CollectionRules } from '../collection-rules.ts'
import { COLLECTIONS } from '../collections.ts'
import type { PhotoStore } from '../photos.ts'
import type { PhotoOutcome } from '../employee-records.ts'
import type { Stored } from '../records.ts'
import { SERIES, type SeriesRules } from '../series-rules.ts'
import { tallyOf, type PictureTally } from '../picture-tally.ts'
import type { Store } from '../store.ts'
import { auditTable } from './audit-table.ts'
import { openDatabase, openKysely, type Database } from './database.ts'
import { leasesTable } from './leases-table.ts'
import { limitsTable } from './limits-table.ts'
import { migrate } from './migrate.ts'
import { refuseHalfMovedInto } from './moves-table.ts'
import { openNotices, type Notices } from './notices.ts'
import { photosTable } from './photos-table.ts'
import type { PostgresAddress } from './postgres-url.ts'
import { recordsTable } from './records-table.ts'
import { SCHEMA_STEPS, tableName } from './schema-steps.ts'
import { seriesTable } from './series-table.ts'

export interface PostgresStoreOptions {
  address: PostgresAddress
  clock: Clock
  log: Logger
}

/**
 * Rollcall's store in PostgreSQL: for any number of employees, and for several instances at a time.
 * @throws data_from_newer_version, store_unavailable
 */
export async function openPostgresStore({
  address,
  clock,
  log,
}: PostgresStoreOptions): Promise<{ store: Store; photos: PhotoStore }> {
  const beginning = openKysely(address, 1, log)
  try {
    await migrate(beginning, log)
    await refuseHalfMovedInto(beginning, `postgres database ${address.connection.database ?? ''}`)
  } finally {
    await beginning.destroy()
  }
  const database = openDatabase(address, log)
  const notices = openNotices(address, log)
  return { store: storeIn(database, notices, clock, log), photos: photosTable(database, log) }
}

function storeIn(database: Database, notices: Notices, clock: Clock, log: Logger): Store {
  const leases = leasesTable(database, notices, log)
  const collection = <T extends Stored>(name: string, rules: CollectionRules<T, string>) =>
    recordsTable<T>({ database, name, table: tableName(name), rules, now: () => clock.now() })
  return {
    remoteAccounts: collection('remoteAccounts', COLLECTIONS.remoteAccounts),
    tokenCaches: collection('tokenCaches', COLLECTIONS.tokenCaches),
    pendingConsents: collection('pendingConsents', COLLECTIONS.pendingConsents),
    adminConsents: collection('adminConsents', COLLECTIONS.adminConsents),
    employees: collection('employees', COLLECTIONS.employees),
    photoLedger: collection('photoLedger', COLLECTIONS.photoLedger),
    directories: collection('directories', COLLECTIONS.directories),
    directoryUsers: collection('directoryUsers', COLLECTIONS.directoryUsers),
    settings: collection('settings', COLLECTIONS.settings),
    serviceTasks: collection('serviceTasks', COLLECTIONS.serviceTasks),
    runs: collection('runs', COLLECTIONS.runs),
    serviceKeys: collection('serviceKeys', COLLECTIONS.serviceKeys),
    trainings: collection('trainings', COLLECTIONS.trainings),
    sessions: collection('sessions', COLLECTIONS.sessions),
    meetings: collection('meetings', COLLECTIONS.meetings),
    formerPictures: collection('formerPictures', COLLECTIONS.formerPictures),
    deletedEmployees: collection('deletedEmployees', COLLECTIONS.deletedEmployees),
    unknownPeople: collection('unknownPeople', COLLECTIONS.unknownPeople),
    enrolmentRequests: collection('enrolmentRequests', COLLECTIONS.enrolmentRequests),
    news: collection('news', COLLECTIONS.news),
    feeds: collection('feeds', COLLECTIONS.feeds),
    retention: collection('retention', COLLECTIONS.retention),
    consentTexts: collection('consentTexts', COLLECTIONS.consentTexts),
    photoConsents: collection('photoConsents', COLLECTIONS.photoConsents),
    photoChanges: collection('photoChanges', COLLECTIONS.photoChanges),
    attendanceChanges: collection('attendanceChanges', COLLECTIONS.attendanceChanges),
    imports: collection('imports', COLLECTIONS.imports),
    columnMappings: collection('columnMappings', COLLECTIONS.columnMappings),
    ...seriesIn(database),
    audit: auditTable(database, clock),
    pictureTally: () => pictureTally(database),
    leases,
    limits: limitsTable(database, leases, clock.speed ?? 1),
    exclusive: false,
    // Rows have no former generation that this program can read.
    forgetFormer: () => Promise.resolve(),
    health: () => whatIsWrong(database),
    close: async () => {
      leases.stop()
      await Promise.all([database.close(), notices.close()])
    },
  }
}

function seriesIn(database: Database): Pick<Store, 'outcomes' | 'photoEvents' | 'importEvents' | 'importLines'> {
  const series = <T extends object>(name: string, rules: SeriesRules<T, string>) =>
    seriesTable<T>({ database, name, table: tableName(name), rules })
  return {
    outcomes: series('outcomes', SERIES.outcomes),
    photoEvents: series('photoEvents', SERIES.photoEvents),
    importEvents: series('importEvents', SERIES.importEvents),
    importLines: series('importLines', SERIES.importLines),
  }
}

interface State {
  isReplica: boolean
  isReadOnly: boolean
  isNewer: boolean
}

const KNOWN_STEPS = SCHEMA_STEPS.map(({ name }) => name)

async function whatIsWrong(database: Database): Promise<string | undefined> {
  if (database.closed) return 'The store is closed.'
  try {
    const { rows } = await database.read((db) =>
      sql<State>`select pg_is_in_recovery() as "isReplica", current_setting('transaction_read_only') = 'on' as "isReadOnly",
        exists (select 1 from schema_steps where name <> all(${KNOWN_STEPS})) as "isNewer"`.execute(db),
    )
    const [state] = rows
    if (state?.isReplica) return 'The database is a replica that takes no writes.'
    if (state?.isReadOnly) return 'The database was set to read-only, as some providers do when its disk is full.'
    return state?.isNewer ? 'A newer version has changed the database: this instance is to be replaced.' : undefined
  } catch (error) {
    return error instanceof Error ? error.message : 'The database cannot be reached.'
  }
}

interface TallyRow {
  likeness: string
  found: PhotoOutcome | null
  people: string
}

async function pictureTally(database: Database): Promise<PictureTally[]> {
  const { rows } = await database.read((db) =>
    sql<TallyRow>`select employees.alike as likeness, photo_ledger.alike as found, count(*) as people
      from employees left join photo_ledger using (id) group by 1, 2`.execute(db),
  )
  return rows.map(({ likeness, found, people }) => tallyOf(likeness, found ?? undefined, Number(people)))
}
