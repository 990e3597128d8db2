import pg from 'pg'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { startRollcallProcess } from './rollcall-process.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

const serverUrl = inject('postgresUrl')

async function freshDatabase(template?: string): Promise<string> {
  const url = await createDatabase(serverUrl, databaseName(), template)
  onTestFinished(() => dropDatabase(serverUrl, url))
  return url
}

async function tell(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

/** A role that may only log in, unless more is granted. */
async function plainRole(url: string): Promise<string> {
  const role = databaseName()
  await tell(url, `create role ${role} login password 'pw'`)
  onTestFinished(() => tell(`${serverUrl}/postgres`, `drop role if exists ${role}`))
  const address = new URL(url)
  address.username = role
  address.password = 'pw'
  return address.href
}

test('a database that cannot be used is refused with what to do, and never with a stack or a password', async () => {
  const { env } = await startTlsTenant({ people: 3 })
  const [foreign, newer] = [await freshDatabase(), await freshDatabase(TEMPLATE)]
  await tell(foreign, 'create table employees (id serial primary key, salary int)')
  await tell(newer, "insert into schema_steps (name) values ('something_newer')")
  const wrongPassword = new URL(`${serverUrl}/postgres`)
  wrongPassword.password = 'hunter7'
  const faults: [string, RegExp][] = [
    [wrongPassword.href, /user name or password is wrong \(28P01\)/],
    [`${serverUrl}/not_there`, /no database with this name \(3D000\)/],
    [await plainRole(await freshDatabase()), /make it the owner of the database/],
    [`${await freshDatabase()}?sslmode=verify-full`, /doesn’t offer TLS/],
    [foreign, /has tables of another program/],
    [newer, /used by a newer version/],
    ['postgres://u:hunter7@127.0.0.1:1/rollcall', /cannot be used \(ECONNREFUSED\)/],
  ]
  for (const [url, said] of faults) {
    const program = startRollcallProcess('production', {
      ...env,
      DATA_DIR: await temporaryFolder(),
      ROLLCALL_STORE: url,
    })
    expect([url, (await program.ended).code, program.stderr()]).toEqual([url, 69, expect.stringMatching(said)])
    expect(program.stderr()).not.toMatch(/^\s+at |hunter7/m)
  }
})

test('a database that takes no writes any more, or loses a right: 503 with what to do, until it is as before', async () => {
  const microsoft = await startTlsTenant({ people: 3 })
  const url = await freshDatabase()
  const name = new URL(url).pathname.slice(1)
  const { admin, anonymous } = await serve(microsoft, await temporaryFolder(), { ROLLCALL_STORE: url })
  const readiness = async () => (await anonymous.get('/readyz')).status
  const disconnectEveryone = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and pid <> pg_backend_pid()`
  await tell(
    `${serverUrl}/postgres`,
    `alter database ${name} set default_transaction_read_only = on`,
    disconnectEveryone,
  )
  await expect.poll(readiness, { timeout: 10_000 }).toBe(503)
  const person = { employeeNumber: 'X1', displayName: 'Ada', email: 'ada@example.com' }
  const refused = await admin.post('/api/employees', person)
  expect([refused.status, refused.body]).toMatchObject([503, { error: { code: 'store_unavailable' } }])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await admin.get('/api/employees')).status).toBe(200)
  await tell(`${serverUrl}/postgres`, `alter database ${name} reset default_transaction_read_only`, disconnectEveryone)
  await expect.poll(readiness, { timeout: 10_000 }).toBe(200)
  expect((await admin.post('/api/employees', person)).status).toBe(201)
  // A newer version has upgraded the database, so this instance asks to be replaced.
  await tell(url, "insert into schema_steps (name) values ('something_newer')")
  expect(await readiness()).toBe(503)
})

test('an empty database beside a folder with records is told of: someone forgot to move them', async () => {
  const microsoft = await startTlsTenant({ people: 3 })
  const folder = await temporaryFolder()
  const inFiles = await serve(microsoft, folder)
  await prepare(inFiles.admin, microsoft.tenant)
  await stopServing(inFiles)
  const { program } = await serve(microsoft, folder, { ROLLCALL_STORE: await freshDatabase(TEMPLATE) })
  await program.line(/"level":40.*npm run move-store/)
})
