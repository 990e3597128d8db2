import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { expect, inject, it, onTestFinished } from 'vitest'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import { SCHEMA_STEPS } from '../../api/store/postgres/schema-steps.ts'
import type { Store } from '../../api/store/store.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { auditLine, datedClock, employee, keptLog, outcome, run, session, training } from './store-fixture.ts'

const serverUrl = inject('postgresUrl')
const clock = datedClock('2027-03-10T09:00:00Z')
/** More than one step fills at a time. */
const PEOPLE = 1_200

const open = async (url: string) =>
  (await openPostgresStore({ address: readPostgresUrl(url), clock, log: keptLog().log })).store

async function fill(store: Store): Promise<void> {
  const absences = [{ kind: 'leave', from: '2027-03-08', until: '2027-03-12' }] as const
  await store.employees.insertMany(
    Array.from({ length: PEOPLE }, (_, at) =>
      employee(at, {
        department: `Équipe ${String(at % 7)}`,
        ...(at % 2 && { employedFrom: '2020-01-01', employedUntil: '2027-06-30' }),
        ...(at % 3 === 0 && { absences: [...absences] }),
      }),
    ),
  )
  await store.trainings.insert(training('t'))
  const dates = [{ id: 'd', start: '2027-04-01T09:00', end: '2027-04-01T12:00', timeZone: 'Europe/Brussels' }]
  await store.sessions.insertMany([session(1), session(2, { dates })])
  await store.runs.insert(run('run-1'))
  await store.outcomes.append(
    'run-1',
    Array.from({ length: PEOPLE }, (_, at) => outcome(at, { outcome: at % 2 ? 'failed' : 'updated' })),
  )
  await store.audit.append(auditLine(1))
}

/** Every row of these tables. */
async function contents(client: pg.Client, tables: readonly string[]): Promise<[string, unknown[]][]> {
  const all: [string, unknown[]][] = []
  for (const table of new Set(tables)) {
    const { rows } = await client.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${pg.escapeIdentifier(table)} t order by to_jsonb(t)::text`,
    )
    all.push([table, rows.map(({ row }) => row)])
  }
  return all
}

const COLUMNS = SCHEMA_STEPS.flatMap(({ name }) => {
  const [table, column] = name.split('.')
  return table && column ? [{ name, table, column }] : []
})

/** As the database was before the version that added these columns. */
async function dropColumns(client: pg.Client, columns: typeof COLUMNS): Promise<void> {
  for (const { name, table, column } of columns) {
    await client.query(`alter table ${pg.escapeIdentifier(table)} drop column ${pg.escapeIdentifier(column)} cascade`)
    await client.query('delete from schema_steps where name = $1', [name])
  }
}

it('each column that a version adds is filled for the records that are there, alone and with all others', async () => {
  const url = await createDatabase(serverUrl, databaseName(), TEMPLATE)
  onTestFinished(() => dropDatabase(serverUrl, url))
  const store = await open(url)
  await fill(store)
  await store.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  for (const columns of [COLUMNS, ...COLUMNS.map((one) => [one])]) {
    const tables = columns.map(({ table }) => table)
    const before = await contents(client, tables)
    await dropColumns(client, columns)
    await (await open(url)).close()
    const added = columns.map(({ name }) => name)
    expect({ added, same: isDeepStrictEqual(await contents(client, tables), before) }).toEqual({ added, same: true })
  }
})
