import { expect, test } from 'vitest'
import type {
  Candidate,
  DirectoryPreview,
  EmployeeList,
  EmployeeView,
  UnsurePeople,
} from '../../../api/features/employees/contract.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const unsure = async (rollcall: Rollcall, query = '') =>
  (await rollcall.as('admin').get(`/api/employees/unsure${query}`)).body as UnsurePeople

const candidatesOf = async (rollcall: Rollcall, id: string, search = '') =>
  ((await rollcall.as('admin').get(`/api/employees/${id}/candidates${search}`)).body as { items: Candidate[] }).items

const employeeNamed = async (rollcall: Rollcall, name: string) => {
  const { items } = (await rollcall.as('admin').get(`/api/employees?search=${encodeURIComponent(name)}`))
    .body as EmployeeList
  return items[0] as EmployeeView
}

test('for two people with one address, the matching users are shown with faces; linking one brings the picture', async () => {
  await using rollcall = await startRollcall({ people: 30, prepared: true })
  const { taskId } = rollcall.prepared ?? { taskId: '' }
  await rollcall.runTask(taskId)
  const { counts, items } = await unsure(rollcall, '?why=severalUsers')
  expect(counts.severalUsers).toBe(2)
  expect(items.map(({ displayName }) => displayName)).toEqual(['Alma Fjeld', 'Viggo Fjeld'])
  const alma = items[0]
  if (!alma) throw new Error('Alma is not there.')
  const candidates = await candidatesOf(rollcall, alma.id)
  expect(candidates[0]).toMatchObject({ displayName: 'Alma Fjeld', fits: expect.arrayContaining(['mail', 'name']) })
  expect(candidates.map(({ displayName }) => displayName)).toContain('Viggo Fjeld')
  expect(candidates.some(({ face }) => face?.startsWith('data:image/jpeg;base64,'))).toBe(true)
  const link = { entraUserId: candidates[0]?.entraUserId }
  expect((await rollcall.as('admin').patch(`/api/employees/${alma.id}`, link)).status).toBe(200)
  expect((await unsure(rollcall)).items.map(({ id }) => id)).not.toContain(alma.id)
  const viggo = items[1]
  expect((await candidatesOf(rollcall, viggo?.id ?? ''))[1]).toMatchObject({
    takenBy: { displayName: 'Alma Fjeld', byHand: true },
  })
  await rollcall.runTask(taskId)
  expect((await employeeNamed(rollcall, 'Alma')).photo?.source).toBe('entra')
})

test('two records for one user and two users for one record are told apart', async () => {
  await using rollcall = await startRollcall({ people: 12, prepared: true })
  const admin = rollcall.as('admin')
  const somebody = (await admin.get('/api/employees?limit=1')).body as EmployeeList
  const { email, displayName } = somebody.items[0] as EmployeeView
  await admin.post('/api/employees', { employeeNumber: 'AGAIN', displayName: `${displayName} again`, email })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  expect((await unsure(rollcall)).counts).toEqual({ severalEmployees: 2 })
})

test('someone without a matching address is found by the beginning of a name', async () => {
  await using rollcall = await startRollcall({ people: 20, prepared: true })
  const admin = rollcall.as('admin')
  const lost = { employeeNumber: 'LOST', displayName: 'Somebody Else', email: 'somebody.else@nowhere.example' }
  const { id } = (await admin.post('/api/employees', lost)).body as EmployeeView
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  expect((await unsure(rollcall, '?why=noUser')).items.map((one) => one.id)).toEqual([id])
  expect(await candidatesOf(rollcall, id)).toEqual([])
  expect((await candidatesOf(rollcall, id, '?search=tomas')).map(({ displayName }) => displayName)).toContain(
    'Tomas Oyelaran',
  )
})

test('the first people are added from Entra ID by department, each linked, and no one twice', async () => {
  await using rollcall = await startRollcall({ people: 60 })
  const admin = rollcall.as('admin')
  expect((await admin.get('/api/employees/directory')).status).toBe(409)
  const { id } = (await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as { id: string }
  await admin.put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
  const preview = (await admin.get('/api/employees/directory')).body as DirectoryPreview
  expect(preview).toMatchObject({ known: 0, leftOut: { guests: 1, withoutAddress: 0 } })
  expect(preview.leftOut.blocked).toBeGreaterThan(0)
  const sales = preview.departments.find(({ department }) => department === 'Sales')
  expect((await admin.post('/api/employees/directory', { departments: ['Sales'] })).body).toEqual({
    created: sales?.people,
    known: 0,
  })
  const again = (await admin.get('/api/employees/directory')).body as DirectoryPreview
  expect(again).toMatchObject({ people: preview.people, known: sales?.people })
  const { body } = await admin.post('/api/employees/directory', {})
  expect(body).toEqual({ created: preview.people - (sales?.people ?? 0), known: sales?.people })
  const { items, total } = (await admin.get('/api/employees?limit=200')).body as EmployeeList
  expect(total).toBe(preview.people)
  expect(items.every(({ entraUserId }) => entraUserId !== undefined)).toBe(true)
})

test('only an admin may link people', async () => {
  await using rollcall = await startRollcall({ people: 5 })
  for (const path of ['/api/employees/unsure', '/api/employees/directory', '/api/employees/x/candidates'])
    expect((await rollcall.as('trainer').get(path)).status).toBe(403)
})
