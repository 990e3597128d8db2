import { describe, expect, inject, it, onTestFinished } from 'vitest'
import type { Clock } from '../../api/lib/clock.ts'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { collectionModel } from './collection-model.ts'
import { auditLine, collected, datedClock, employee, keptLog, outcome } from './store-fixture.ts'
import { storeContract, type StoreUnderTest } from './store.contract.ts'

const serverUrl = inject('postgresUrl')

async function freshDatabase(): Promise<string> {
  const url = await createDatabase(serverUrl, databaseName(), TEMPLATE)
  onTestFinished(() => dropDatabase(serverUrl, url))
  return url
}

async function openAt(url: string, clock: Clock) {
  const opened = await openPostgresStore({ address: readPostgresUrl(url), clock, log: keptLog().log })
  onTestFinished(() => opened.store.close())
  return opened
}

async function openOne(clock: Clock): Promise<StoreUnderTest> {
  const url = await freshDatabase()
  let { store } = await openAt(url, clock)
  return {
    store,
    reopen: async () => {
      await store.close()
      store = (await openAt(url, clock)).store
      return store
    },
  }
}

/** Reopening the store adds a second handle on the same database. */
async function openTwo(clock: Clock): Promise<StoreUnderTest> {
  const url = await freshDatabase()
  const { store } = await openAt(url, clock)
  return { store, reopen: async () => (await openAt(url, clock)).store }
}

describe('one handle', () => {
  storeContract(openOne)
  collectionModel(openOne, ['one by one'])
})

describe('two handles on one database', () => {
  storeContract(openTwo)
})

const clock = datedClock('2027-03-10T09:00:00Z')

it('the other handle reads at once what one acknowledged, and neither of two changes is lost', async () => {
  const url = await freshDatabase()
  const [{ store: one }, { store: other }] = [await openAt(url, clock), await openAt(url, clock)]
  await one.employees.insert(employee(1, { department: '0' }))
  const add = (store: typeof one) =>
    store.employees.change('id-1', (now) => ({ ...now, department: String(Number(now.department) + 1) }))
  await Promise.all(Array.from({ length: 40 }, (_, at) => add(at % 2 ? one : other)))
  expect((await one.employees.get('id-1'))?.department).toBe('40')
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => (at % 2 ? one : other).outcomes.append('r', [outcome(at), outcome(at)])),
  )
  await Promise.all(Array.from({ length: 40 }, (_, at) => (at % 2 ? one : other).audit.append(auditLine(at))))
  expect(await other.audit.firstBreak()).toBeUndefined()
  expect((await other.audit.page({ limit: 100 })).items).toHaveLength(40)
  const lines: string[] = []
  for await (const { subject } of other.outcomes.all('r')) lines.push(subject.id)
  expect(lines).toHaveLength(80)
  lines.forEach((id, at) => expect(id).toBe(lines[at - (at % 2)]))
})

it('records are stored exactly, with their fields in order', async () => {
  const { store } = await openAt(await freshDatabase(), clock)
  const odd = 'a\u0000b \ud83d \u2028 "\\" é'
  const stored = await store.employees.insert({ ...employee(1), department: odd })
  const read = await store.employees.get('id-1')
  expect(JSON.stringify(read)).toBe(JSON.stringify(stored))
  expect(await store.employees.count({ department: odd })).toBe(1)
  expect(await store.employees.get('a\u0000b')).toBeUndefined()
  await expect(store.employees.insert(employee('a\u0000b'))).rejects.toMatchObject({ code: 'validation_failed' })
})

it('a long list is read as of the start of the reading, while others change it', async () => {
  const { store } = await openAt(await freshDatabase(), clock)
  await store.employees.insertMany(Array.from({ length: 2_500 }, (_, at) => employee(String(at).padStart(4, '0'))))
  const seen = new Set<string>()
  for await (const { id } of store.employees.all()) {
    if (seen.size === 10) {
      await store.employees.removeMany(['id-2400', 'id-2401'])
      await store.employees.insert(employee('9999'))
    }
    seen.add(id)
  }
  expect(seen.size).toBe(2_500)
  expect(seen.has('id-2400')).toBe(true)
  expect(await store.employees.count()).toBe(2_499)
})

it('when several start at the same time on an empty database, its schema is created once', async () => {
  const url = await createDatabase(serverUrl, databaseName())
  onTestFinished(() => dropDatabase(serverUrl, url))
  const opened = await Promise.all([1, 2, 3].map(() => openAt(url, clock)))
  await opened[0]?.store.employees.insert(employee(1))
  expect(await opened[2]?.store.employees.count()).toBe(1)
})

it('a database used by a newer version is refused', async () => {
  const url = await freshDatabase()
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query("insert into schema_steps (name) values ('something_newer')")
  await client.end()
  await expect(openAt(url, clock)).rejects.toMatchObject({ code: 'data_from_newer_version' })
})

it('lines written before there was an order by name are sorted like all others after the update', async () => {
  const url = await freshDatabase()
  const before = await openAt(url, clock)
  const lines = Array.from({ length: 1_200 }, (_, at) => outcome(at, { outcome: at % 2 ? 'failed' : 'updated' }))
  await before.store.outcomes.append('r', lines)
  await before.store.close()
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('alter table outcomes drop column sort_name, drop column sort_outcome')
  await client.query("delete from schema_steps where name like 'outcomes.sort%'")
  await client.end()
  const { store } = await openAt(url, clock)
  const page = await store.outcomes.page('r', { limit: 3, sort: { by: 'outcome', descending: true } })
  expect(page.items.map(({ subject }) => subject.id)).toEqual(['id-998', 'id-996', 'id-994'])
  expect(await collected(store.outcomes.all('r'))).toEqual(lines)
})

it('pictures are stored by content, and a sweep removes only old, unused ones', async () => {
  const { photos } = await openAt(await freshDatabase(), clock)
  const blob = await photos.put(Buffer.from('one picture'))
  expect(await photos.put(Buffer.from('one picture'))).toBe(blob)
  expect(Buffer.from((await photos.get(blob)) ?? []).toString()).toBe('one picture')
  expect([await photos.has(blob), await photos.has('0'.repeat(64)), await photos.get('../x')]).toEqual([
    true,
    false,
    undefined,
  ])
  expect(await photos.sweep(() => false, 60_000)).toBe(0)
  expect(await photos.sweep(() => true, 0)).toBe(0)
  expect(await photos.sweep(() => false, 0)).toBe(1)
  expect(await photos.has(blob)).toBe(false)
})

it('hundreds of pictures put at once are all stored, also one that is put twice', async () => {
  const { photos } = await openAt(await freshDatabase(), clock)
  const pictures = Array.from({ length: 300 }, (_, at) => Buffer.from(`picture ${String(at % 250)}`))
  const blobs = await Promise.all(pictures.map((bytes) => photos.put(bytes)))
  expect(new Set(blobs).size).toBe(250)
  for (const [at, blob] of blobs.entries())
    expect(Buffer.from((await photos.get(blob)) ?? []).toString()).toBe(`picture ${String(at % 250)}`)
})
