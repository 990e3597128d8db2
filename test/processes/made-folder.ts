import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { systemClock } from '../../api/lib/clock.ts'
import { createLog } from '../../api/lib/log.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { openPhotoFolder } from '../../api/store/lowdb/photos-disk.ts'
import type { Store } from '../../api/store/store.ts'
import { auditLine, employee, outcome, run, session, training } from '../contracts/store-fixture.ts'

const { logger: log } = createLog({ level: 'silent' })

/** Opens a folder's store as a start does, runs `work`, and closes it. */
export async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openLowdbStore({ folder, clock: systemClock(), log })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

export interface Made {
  people?: number
  pictures?: number
  /** Bytes of each picture. */
  bytes?: number
  /** Distinguishes this folder's records from another's. */
  name?: string
}

/** Fills a data folder with records of every kind and pictures of the first few people. */
export async function makeDataFolder(
  folder: string,
  { people = 10, pictures = 3, bytes = 100, name = 'Person' }: Made = {},
): Promise<void> {
  const photos = await openPhotoFolder({ folder: join(folder, 'photos'), log })
  await withStore(folder, async (store) => {
    const records = Array.from({ length: people }, (_, at) => employee(at, { displayName: `${name} ${String(at)}` }))
    for (const record of records.slice(0, pictures)) {
      const blob = await photos.put(randomBytes(bytes))
      record.photo = { source: 'hr', blob, width: 1, height: 1, updatedAt: record.updatedAt, pinned: false }
    }
    await store.employees.insertMany(records)
    await store.trainings.insert(training('t'))
    await store.sessions.insert(session(1, { title: name }))
    await store.runs.insert(run('run-1'))
    await store.outcomes.append('run-1', [outcome(1)])
    await store.audit.append(auditLine(1))
  })
}

/** The employees' names and the session's title in a data folder. Rejects if a start would fail. */
export async function namesIn(folder: string): Promise<string[]> {
  return withStore(folder, async (store) => {
    const names: string[] = []
    for await (const { displayName } of store.employees.all()) names.push(displayName)
    for await (const { title } of store.sessions.all()) names.push(title)
    return names.sort()
  })
}
