import { expect, test } from 'vitest'
import type { Coverage, EmployeeList, EmployeeView } from '../../../api/features/employees/contract.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const JPEG = { headers: { 'content-type': 'image/jpeg' } }

test('the coverage counts like the list, and is current after each change', async () => {
  await using rollcall = await startRollcall({ people: 60, prepared: true })
  const admin = rollcall.as('admin')
  const coverage = async () => (await rollcall.as('trainer').get('/api/employees/coverage')).body as Coverage
  const totalOf = async (query: string) =>
    ((await admin.get(`/api/employees?limit=1&${query}`)).body as EmployeeList).total
  const total = await totalOf('')
  const nobodyYet = await coverage()
  expect(nobodyYet).toMatchObject({ total, withPhoto: 0, bySource: { entra: 0, hr: 0 } })
  // Before any run, some people already have a reason and nobody has a picture.
  expect(nobodyYet.byOutcome).toEqual({ waiting: total })
  expect(await totalOf('outcome=waiting')).toBe(total)

  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  const after = await coverage()
  expect(after.withPhoto).toBeGreaterThan(20)
  expect(after.withPhoto).toBe(await totalOf('photo=with'))
  for (const [outcome, count] of Object.entries(after.byOutcome))
    expect(await totalOf(`outcome=${outcome}`), outcome).toBe(count)
  expect(Object.values(after.byOutcome).reduce((sum, count) => sum + count, 0)).toBe(total)
  for (const { department, ...counts } of after.departments) {
    if (department === '') continue
    const query = `department=${encodeURIComponent(department)}`
    expect(counts, department).toEqual({ total: await totalOf(query), withPhoto: await totalOf(`${query}&photo=with`) })
  }
  expect(after.departments.reduce((sum, department) => sum + department.total, 0)).toBe(total)
  expect(after.departments.map((department) => department.total)).toEqual(
    after.departments.map((department) => department.total).sort((left, right) => right - left),
  )

  const bare = ((await admin.get('/api/employees?limit=1&photo=without')).body as EmployeeList).items[0] as EmployeeView
  await admin.put(`/api/employees/${bare.id}/photo`, await pictureOf(1), JPEG)
  expect(await coverage()).toMatchObject({ withPhoto: after.withPhoto + 1, bySource: { hr: 1 } })
  await admin.delete(`/api/employees/${bare.id}`)
  expect(await coverage()).toMatchObject({ total: total - 1, withPhoto: after.withPhoto })
})

test('people without a department are counted under an empty name', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  await admin.post('/api/employees', { employeeNumber: '1', displayName: 'Anna', email: 'anna@x.example' })
  await admin.post('/api/employees', {
    employeeNumber: '2',
    displayName: 'Bert',
    email: 'bert@x.example',
    department: 'Care',
    photoOptOut: true,
  })
  const coverage = (await admin.get('/api/employees/coverage')).body as Coverage
  expect(coverage.departments).toEqual([
    { department: '', total: 1, withPhoto: 0 },
    { department: 'Care', total: 1, withPhoto: 0 },
  ])
  expect(coverage.byOutcome).toEqual({ waiting: 1, optedOut: 1 })
})
