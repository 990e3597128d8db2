import { expect, test } from 'vitest'
import type { EmployeeList, ImportResult } from '../../../api/features/employees/contract.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure } from '../../helpers/training-desk.ts'

const person = (number: number, fields: object = {}) => ({
  employeeNumber: `H${String(number)}`,
  displayName: `Person ${String(number)}`,
  email: `h${String(number)}@brightwater.example`,
  ...fields,
})
const staff = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => person(from + at))

async function imported(rollcall: Rollcall, list: object[], query = ''): Promise<ImportResult> {
  const { status, body } = await rollcall.as('admin').post(`/api/employees/import${query}`, list)
  expect(status).toBe(200)
  return body as ImportResult
}

test('overlapping nightly jobs create no one twice, and only the newest complete list may remove people', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const results = await Promise.all([1, 2, 3].map(() => imported(rollcall, staff(1, 40))))
  expect(results.map(({ failed }) => failed)).toEqual([0, 0, 0])
  const all = (await admin.get('/api/employees?search=brightwater&limit=200')).body as EmployeeList
  expect(all.total).toBe(40)
  const early = await imported(rollcall, staff(1, 39), '?everybody=true')
  rollcall.letPass(1)
  const late = await imported(rollcall, staff(2, 40), '?everybody=true')
  const act = { act: 'remove', confirm: 1 }
  const path = ({ importId = '' }: ImportResult) => `/api/imports/employees/${importId}/missing`
  expect(await admin.post(path(early), act)).toMatchObject({ status: 409, body: failure('missing_changed') })
  const twice = await Promise.all([admin.post(path(late), act), admin.post(path(late), act)])
  expect(twice.map(({ status }) => status)).toContain(200)
  expect((await admin.get('/api/employees?search=brightwater')).body).toMatchObject({ total: 39 })
})

test.each([
  ['an absence that ends before it begins', { absences: [{ from: '2027-03-10', until: '2027-03-01' }] }],
  ['a last day before the first', { employedFrom: '2027-03-01', employedUntil: '2027-01-01' }],
  ['a day that is none', { employedFrom: '2027-02-30' }],
  ['thousands of absences', { absences: Array.from({ length: 2_000 }, () => ({ from: '2027-03-01' })) }],
  ['a location of ten thousand letters', { location: 'x'.repeat(10_000) }],
])('%s fails only its own line', async (_what, fields) => {
  await using rollcall = await startRollcall({ people: 3 })
  const { created, failed, lines } = await imported(rollcall, [person(1, fields), person(2)])
  expect({ created, failed, line: lines.find(({ result }) => result === 'failed')?.line }).toEqual({
    ...{ created: 1, failed: 1, line: 1 },
  })
})

test('absences that overlap, and managers who manage each other, do no harm', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const absences = [{ from: '2027-01-01' }, { from: '2026-12-01', until: '2027-03-01' }, { from: '2027-01-01' }]
  const circle = [
    person(1, { managerNumber: 'H2', absences }),
    person(2, { managerNumber: 'H1' }),
    person(3, { managerNumber: 'H3' }),
  ]
  expect(await imported(rollcall, circle)).toMatchObject({ created: 3, failed: 0 })
  expect(await imported(rollcall, circle)).toMatchObject({ unchanged: 3 })
  const { body } = await rollcall.as('admin').get('/api/employees?employment=absent')
  expect((body as EmployeeList).items.map(({ employeeNumber }) => employeeNumber)).toEqual(['H1'])
})

test('the same person under two numbers is imported and reported', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const twin = { ...person(2), email: person(1).email }
  const { lines, toLookAt } = await imported(rollcall, [person(1), twin])
  expect(toLookAt).toBe(2)
  expect(lines.map(({ notes }) => notes?.map(({ code }) => code))).toEqual([['sharedAddress'], ['sharedAddress']])
})
