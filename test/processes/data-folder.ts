import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../api/lib/clock.ts'
import { createLog } from '../../api/lib/log.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { openPhotoFolder } from '../../api/store/lowdb/photos-disk.ts'
import type { EmployeeRecord, PhotoLedgerRecord } from '../../api/store/employee-records.ts'
import type { RunRecord } from '../../api/store/task-records.ts'
import type { Store } from '../../api/store/store.ts'

/** The contents of a data folder that no process has open. */
export interface DataState {
  /**
   * One line for each employee: the record, the picture and what is known of it. Equal lines mean an equal state,
   * whoever reached it.
   */
  people: string[]
  runs: RunRecord[]
  /** Service tasks that a run still holds. */
  taken: number
  employees: EmployeeRecord[]
  /** Warnings from reading it, e.g. that a previous generation was used. */
  warnings: string[]
}

/**
 * Reads everything there is in a copy of the folder, which stays as it is. Rejects when any of it cannot be read: a
 * file that is damaged, a picture that is missing or not whole, an audit line that does not fit its chain.
 */
export async function readState(folder: string): Promise<DataState> {
  const copy = await mkdtemp(join(tmpdir(), 'rollcall-copy-'))
  try {
    await cp(folder, copy, { recursive: true })
    return await openState(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

async function openState(folder: string): Promise<DataState> {
  const warnings: string[] = []
  const { logger: log } = createLog({ level: 'warn', write: (line) => warnings.push(line) })
  const store = await openLowdbStore({ folder, clock: systemClock(), log })
  try {
    const employees = await all(store.employees.all())
    const ledger = new Map((await all(store.photoLedger.all())).map((entry) => [entry.id, entry]))
    const pictures = await openPhotoFolder({ folder: join(folder, 'photos'), log })
    for (const { displayName, photo } of employees)
      if (photo) expectWhole(displayName, photo.blob, await pictures.get(photo.blob))
    const runs = await all(store.runs.all())
    await readTheRest(store, runs)
    return {
      people: employees.map((employee) => lineOf(employee, ledger.get(employee.id))).sort(),
      runs,
      taken: (await all(store.serviceTasks.all())).filter((task) => task.activeRun).length,
      employees,
      // Each kill leaves a lock behind, and taking it over is logged.
      warnings: warnings.filter((line) => !line.includes('took over the lock of a process that has ended')),
    }
  } finally {
    await store.close()
  }
}

const DAY_MS = 24 * 60 * 60_000

/** Moves what a run found missing back by a day, as if a day had passed. The folder must not be in use. */
export async function letADayPass(folder: string): Promise<void> {
  const { logger: log } = createLog({ level: 'error', write: () => undefined })
  const store = await openLowdbStore({ folder, clock: systemClock(), log })
  try {
    for (const { missingSince, ...entry } of await all(store.photoLedger.all())) {
      if (!missingSince) continue
      const at = new Date(Date.parse(missingSince.at) - DAY_MS).toISOString()
      await store.photoLedger.put({ ...entry, missingSince: { ...missingSince, at } })
    }
  } finally {
    await store.close()
  }
}

async function readTheRest(store: Store, runs: readonly RunRecord[]): Promise<void> {
  await Promise.all([
    all(store.remoteAccounts.all()),
    all(store.directories.all()),
    all(store.settings.all()),
    all(store.serviceKeys.all()),
  ])
  for (const { id } of runs) await all(store.outcomes.all(id))
  const broken = await store.audit.firstBreak()
  if (broken !== undefined) throw new Error(`The audit trail is broken at line ${String(broken)}.`)
}

function expectWhole(name: string, blob: string, bytes: Uint8Array | undefined): void {
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex')
  if (sha256 !== blob) throw new Error(`The picture of ${name} is not whole.`)
}

// The department is left to the tests, which change it while runs go on. Which run found something out, and when,
// differs from one way to the same state to another.
function lineOf(
  {
    id: _id,
    etag: _etag,
    createdAt: _created,
    updatedAt: _updated,
    department: _department,
    photo,
    ...record
  }: EmployeeRecord,
  entry?: PhotoLedgerRecord,
): string {
  const { updatedAt: _since, ...picture } = photo ?? { updatedAt: '' }
  return JSON.stringify([
    record.employeeNumber,
    record,
    photo ? picture : 'no picture',
    entry ? knowledge(entry) : 'unknown',
  ])
}

/** How someone came to have this picture, or none, makes no difference to the state. */
const SAME_STATE: Partial<Record<PhotoLedgerRecord['outcome'], string>> = {
  added: 'unchanged',
  updated: 'unchanged',
  removed: 'noPhoto',
}

function knowledge({
  id: _id,
  etag: _etag,
  since: _since,
  runId: _runId,
  missingSince,
  outcome,
  ...rest
}: PhotoLedgerRecord) {
  const said = Object.entries(rest).sort(([one], [other]) => one.localeCompare(other))
  return { ...Object.fromEntries(said), outcome: SAME_STATE[outcome] ?? outcome, missing: missingSince !== undefined }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
