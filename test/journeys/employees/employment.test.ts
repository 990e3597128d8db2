import { expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, trainingDesk } from '../../helpers/training-desk.ts'

const DETAILS = {
  jobTitle: 'Nurse',
  location: 'Ghent',
  managerNumber: 'M-1',
  language: 'nl-BE',
  employedFrom: '2026-02-01',
  employedUntil: '2027-08-31',
}

async function found(rollcall: Rollcall, query: string): Promise<string[]> {
  const { status, body } = await rollcall.as('admin').get(`/api/employees?${query}`)
  expect(status).toBe(200)
  return (body as { items: { employeeNumber: string }[] }).items.map(({ employeeNumber }) => employeeNumber)
}

test('HR’s employment data is stored, changed and removed, and lists are filtered by it', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const desk = trainingDesk(rollcall)
  const overlapping = [{ from: '2027-05-01' }, { from: '2027-01-04', until: '2027-01-08' }, { from: '2027-05-01' }]
  const anna = await desk.someone({ employeeNumber: 'A', ...DETAILS, absences: overlapping })
  const absences = [{ from: '2027-01-04', until: '2027-01-08' }, { from: '2027-05-01' }]
  expect(anna).toMatchObject({ ...DETAILS, absences })
  await desk.someone({ employeeNumber: 'B', location: 'Ghent', employedFrom: '2027-01-06' })
  await desk.someone({ employeeNumber: 'C', employedUntil: '2027-01-04' })
  expect(await found(rollcall, 'location=Ghent')).toEqual(['A', 'B'])
  expect(await found(rollcall, 'employment=absent')).toEqual(['A'])
  expect((await admin.get('/api/employees/values')).body).toMatchObject({
    ...{ locations: [{ value: 'Ghent', total: 2 }], jobTitles: [{ value: 'Nurse', total: 1 }] },
  })
  expect(await found(rollcall, 'location=Ghent&jobTitle=Nurse&managerNumber=M-1')).toEqual(['A'])
  expect(await found(rollcall, 'employment=current')).toEqual(['A'])
  expect(await found(rollcall, 'employment=future')).toEqual(['B'])
  expect(await found(rollcall, 'employment=left')).toEqual(['C'])
  expect(await found(rollcall, 'absentOn=2027-01-08')).toEqual(['A'])
  expect(await found(rollcall, 'absentOn=2027-01-09')).toEqual([])
  expect(await found(rollcall, 'absentOn=2027-06-01')).toEqual(['A'])
  const bare = await admin.patch(`/api/employees/${anna.id}`, { jobTitle: null, absences: [], employedUntil: null })
  expect(bare.body).not.toHaveProperty('jobTitle')
  expect(bare.body).not.toHaveProperty('absences')
  expect(await desk.lastAudit()).toMatchObject({
    changes: { jobTitle: { before: 'Nurse' }, absences: { before: absences } },
  })
})

test.each([
  [{ absences: [{ from: '2027-02-03', until: '2027-02-02' }] }, 'absences.0.until'],
  [{ absences: [{ from: '2027-02-30' }] }, 'absences.0.from'],
  [{ absences: [{ from: '01.02.2027' }] }, 'absences.0.from'],
  [{ employedFrom: '2027-02-03', employedUntil: '2027-02-02' }, 'employedUntil'],
  [{ employedUntil: '2025-12-31' }, 'employedUntil'],
  [{ language: 'Dutch, mostly' }, 'language'],
])('%j is refused', async (fields, path) => {
  await using rollcall = await startRollcall({ people: 3 })
  const { id } = await trainingDesk(rollcall).someone({ employedFrom: '2026-01-01' })
  const { status, body } = await rollcall.as('admin').patch(`/api/employees/${id}`, fields)
  expect({ status, body }).toMatchObject({ status: 400, body: failure('validation_failed') })
  expect(JSON.stringify(body)).toContain(path)
})

test('a JSON import brings employment and absences, reports changes, and skips a line that ends too early', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const person = { employeeNumber: 'A', displayName: 'Anna', email: 'anna@x.example' }
  const absences = [{ from: '2027-03-01', until: '2027-06-30' }]
  const lines = [
    { ...person, ...DETAILS, absences },
    { ...person, employeeNumber: 'B', employedFrom: '2027-02-01', employedUntil: '2027-01-01' },
  ]
  expect((await admin.post('/api/employees/import', lines)).body).toMatchObject({ created: 1, failed: 1 })
  expect((await admin.post('/api/employees/import', lines)).body).toMatchObject({ unchanged: 1, failed: 1 })
  const { body } = await admin.post('/api/employees/import', [{ employeeNumber: 'A', absences: null }])
  expect(body).toMatchObject({ updated: 1, lines: [{ changes: { absences: { before: '2027-03-01 … 2027-06-30' } } }] })
})

test('no one is looked up before the first day or after the last one, and a leaver’s picture stays for now', async () => {
  await using rollcall = await startRollcall({ people: 12, prepared: true })
  const taskId = rollcall.prepared?.taskId ?? ''
  const admin = rollcall.as('admin')
  const { counts } = await rollcall.runTask(taskId)
  const [first, second] = ((await admin.get('/api/employees?photo=with')).body as { items: { id: string }[] }).items
  await admin.patch(`/api/employees/${first?.id ?? ''}`, { employedUntil: '2027-01-04' })
  await admin.patch(`/api/employees/${second?.id ?? ''}`, { employedFrom: '2027-01-06' })
  const again = await rollcall.runTask(taskId)
  expect(again.counts['notEmployed']).toBe(2)
  expect(again.counts['unchanged']).toBe((counts['added'] ?? 0) - 2)
  const { body } = await admin.get(`/api/employees/${first?.id ?? ''}`)
  expect(body).toMatchObject({
    photo: { source: 'entra' },
    photoStatus: { outcome: 'notEmployed', reason: { code: 'hasLeft', facts: { on: '2027-01-04' } } },
  })
})
