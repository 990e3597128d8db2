import { expect, test } from 'vitest'
import type { EmployeeList, ImportResult, MissingPerson } from '../../../api/features/employees/contract.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure } from '../../helpers/training-desk.ts'

const staff = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    employeeNumber: `W${String(from + at)}`,
    displayName: `Person ${String(from + at)}`,
    email: `w${String(from + at)}@brightwater.example`,
  }))
const EVERYBODY = '/api/employees/import?everybody=true'

async function withStaff(count: number) {
  const rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  for await (const { id } of rollcall.ctx.store.employees.all()) await rollcall.ctx.store.employees.remove(id)
  await admin.post('/api/employees/import', staff(1, count))
  return { rollcall, admin }
}

async function importEverybody(rollcall: Rollcall, list: object[], query = ''): Promise<ImportResult> {
  return (await rollcall.as('admin').post(EVERYBODY + query, list)).body as ImportResult
}
const missingPath = ({ importId = '' }: ImportResult) => `/api/imports/employees/${importId}/missing`
const numbers = async (rollcall: Rollcall) =>
  ((await rollcall.as('admin').get('/api/employees?limit=200')).body as EmployeeList).items.map(
    ({ employeeNumber }) => employeeNumber,
  )

test('a complete list names who is missing, page by page, and deletes no one by itself', async () => {
  const { rollcall, admin } = await withStaff(60)
  await using _ = rollcall
  const report = await importEverybody(rollcall, staff(1, 48))
  expect(report.missing).toMatchObject({ count: 12, doubt: 'tooMany' })
  expect(report.missing?.people.map(({ employeeNumber }) => employeeNumber)).toContain('W49')
  const first = (await admin.get(`${missingPath(report)}?limit=5`)).body as {
    items: MissingPerson[]
    nextCursor: string
  }
  const rest = (await admin.get(`${missingPath(report)}?cursor=${first.nextCursor}`)).body as { items: MissingPerson[] }
  expect([first.items.length, rest.items.length]).toEqual([5, 7])
  expect(await numbers(rollcall)).toHaveLength(60)
  const usual = (await admin.post('/api/employees/import', staff(1, 2))).body as ImportResult
  expect(usual).not.toHaveProperty('missing')
})

test('the employment of exactly those people ends, once their number is confirmed', async () => {
  const { rollcall, admin } = await withStaff(40)
  await using _ = rollcall
  const report = await importEverybody(rollcall, staff(1, 38))
  const path = missingPath(report)
  const act = { act: 'endEmployment', lastDay: '2027-01-04' }
  expect(report.missing).toEqual({ count: 2, people: [expect.anything(), expect.anything()] })
  expect(await admin.post(path, { ...act, confirm: 3 })).toMatchObject({
    status: 409,
    body: failure('missing_not_confirmed'),
  })
  expect((await admin.post(path, { ...act, confirm: 2 })).body).toEqual({ done: 2, skipped: 0 })
  const { items } = (await admin.get('/api/employees?employment=left')).body as EmployeeList
  expect(items.map(({ employeeNumber }) => employeeNumber)).toEqual(['W39', 'W40'])
  expect((await admin.get('/api/audit?action=employees.missingHandled')).body).toMatchObject({
    items: [{ changes: { ended: { after: 2 } } }],
  })
  expect((await admin.get(`/api/employees/${items[0]?.id ?? ''}/history`)).body).toMatchObject({
    items: [{ changes: { employedUntil: { after: '2027-01-04' } } }, {}],
  })
  expect((await admin.post(path, { ...act, confirm: 2 })).body).toEqual(failure('missing_changed'))
  expect((await importEverybody(rollcall, staff(1, 38))).missing).toEqual({ count: 0, people: [] })
})

test('or they move to the bin, and can be restored', async () => {
  const { rollcall, admin } = await withStaff(40)
  await using _ = rollcall
  const report = await importEverybody(rollcall, staff(2, 40))
  expect((await admin.post(missingPath(report), { act: 'remove', confirm: 1 })).body).toEqual({ done: 1, skipped: 0 })
  expect(await numbers(rollcall)).not.toContain('W1')
  expect((await admin.get('/api/deleted-employees')).body).toMatchObject({ items: [{ employeeNumber: 'W1' }] })
})

test('a much shorter list removes no one unless someone says that it is complete', async () => {
  const { rollcall, admin } = await withStaff(60)
  await using _ = rollcall
  const half = await importEverybody(rollcall, staff(1, 30))
  const act = { act: 'remove', confirm: 30 }
  expect(await admin.post(missingPath(half), act)).toMatchObject({ status: 409, body: failure('list_in_doubt') })
  expect(await numbers(rollcall)).toHaveLength(60)
  expect((await admin.post(missingPath(half), { ...act, despiteDoubt: true })).body).toMatchObject({ done: 30 })
  const spoilt = await importEverybody(rollcall, [...staff(1, 29), { displayName: 'Nobody' }])
  expect(spoilt.missing).toMatchObject({ count: 1, doubt: 'unreadLines' })
})

test('no one is changed after a dry run, or if people or a newer list say otherwise', async () => {
  const { rollcall, admin } = await withStaff(40)
  await using _ = rollcall
  const act = { act: 'remove', confirm: 1 }
  const refused = async (report: ImportResult) =>
    expect(await admin.post(missingPath(report), act)).toMatchObject({ status: 409, body: failure('missing_changed') })
  await refused(await importEverybody(rollcall, staff(1, 39), '&dryRun=true'))
  const overtaken = await importEverybody(rollcall, staff(1, 39))
  rollcall.letPass(1)
  await importEverybody(rollcall, staff(2, 40))
  await refused(overtaken)
  const report = await importEverybody(rollcall, staff(1, 39))
  const [person] = report.missing?.people ?? []
  await admin.patch(`/api/employees/${person?.id ?? ''}`, { employeeNumber: 'W40-new' })
  await refused(report)
  expect(await numbers(rollcall)).toHaveLength(40)
  expect((await admin.post(`/api/imports/employees/${crypto.randomUUID()}/missing`, act)).status).toBe(404)
})

test('someone who starts later isn’t missing, nor is someone whose line couldn’t be imported', async () => {
  const { rollcall, admin } = await withStaff(40)
  await using _ = rollcall
  await admin.post('/api/employees/import', [{ employeeNumber: 'W40', employedFrom: '2027-06-01' }])
  const list = [...staff(1, 38), { employeeNumber: 'W39', email: 'no address' }]
  const report = await importEverybody(rollcall, list)
  expect(report.missing?.people).toMatchObject([{ employeeNumber: 'W40' }])
  const act = { act: 'endEmployment', lastDay: '2027-01-05', confirm: 1 }
  expect((await admin.post(missingPath(report), act)).body).toEqual({ done: 0, skipped: 1 })
})
