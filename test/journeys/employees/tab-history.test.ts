import { expect, test } from 'vitest'
import type { History } from '../../../api/features/employees/contract.ts'
import { employeesOf, pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const JPEG = { headers: { 'content-type': 'image/jpeg' } }
const historyOf = async (rollcall: Rollcall, id: string, query = '') =>
  (await rollcall.as('admin').get(`/api/employees/${id}/history${query}`)).body as History
const told = ({ items }: History) => items.map((item) => (item.kind === 'run' ? item.outcome : item.action))

test('an employee’s history says who did what and what runs did to the picture, newest first', async () => {
  await using rollcall = await startRollcall({ people: 60, prepared: true })
  const taskId = rollcall.prepared?.taskId ?? ''
  const admin = rollcall.as('admin')
  const first = await rollcall.runTask(taskId)
  const [anna, bert] = (await employeesOf(rollcall)).filter((employee) => employee.photo)
  if (!anna || !bert) throw new Error('Too few people have a picture.')
  const userOf = (mail: string) =>
    rollcall.tenant.people.find((person) => (person.mail ?? '').toLowerCase() === mail.toLowerCase())?.id ?? ''

  rollcall.tenant.changePhoto(userOf(anna.email))
  rollcall.tenant.setPhoto(userOf(bert.email), undefined)
  const second = await rollcall.runTask(taskId)
  rollcall.letPass(24)
  await rollcall.runTask(taskId)
  await rollcall.runTask(taskId)
  await admin.patch(`/api/employees/${anna.id}`, { department: 'Care' })
  await admin.put(`/api/employees/${anna.id}/photo`, await pictureOf(1), JPEG)
  await admin.delete(`/api/employees/${anna.id}/photo`)
  await rollcall.runTask(taskId, { dryRun: true })
  await rollcall.runTask(taskId)

  const history = await historyOf(rollcall, anna.id)
  expect(told(history)).toEqual([
    'added',
    'employee.photoWithdrawn',
    'employee.photoUploaded',
    'employee.changed',
    'updated',
    'added',
    'employee.imported',
  ])
  expect(history.more).toBe(false)
  expect(history.items.at(-2)).toMatchObject({ kind: 'run', runId: first.id, runKept: true })
  expect(history.items.at(-3)).toMatchObject({ kind: 'run', runId: second.id })
  expect(history.items[3]).toMatchObject({
    actorName: rollcall.tenant.personFor('admin').displayName,
    changes: { department: { after: 'Care' } },
  })
  expect(history.items.map(({ at }) => at)).toEqual(
    history.items
      .map(({ at }) => at)
      .sort()
      .reverse(),
  )
  expect(told(await historyOf(rollcall, bert.id))).toEqual(['removed', 'missingUpstream', 'added', 'employee.imported'])

  const newest = await historyOf(rollcall, anna.id, '?limit=2')
  expect(newest).toEqual({ items: history.items.slice(0, 2), more: true })
})

test('an import is in the history of the people it added and changed, and of no one else', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const line = (employeeNumber: string, department: string) => ({
    employeeNumber,
    displayName: `Person ${employeeNumber}`,
    email: `p${employeeNumber}@brightwater.example`,
    department,
  })
  await admin.post('/api/employees/import?dryRun=true', [line('1', 'Care')])
  await admin.post('/api/employees/import', [line('1', 'Care'), line('2', 'Care')])
  await admin.post('/api/employees/import', [line('1', 'Night'), line('2', 'Care')])
  const [one, two] = await employeesOf(rollcall)
  const of = async (id = '') => (await historyOf(rollcall, id)).items
  expect(await of(one?.id)).toMatchObject([
    {
      kind: 'change',
      action: 'employee.imported',
      actorName: rollcall.tenant.personFor('admin').displayName,
      changes: { department: { before: 'Care', after: 'Night' } },
    },
    { kind: 'change', action: 'employee.imported' },
  ])
  expect((await of(two?.id)).map((item) => 'changes' in item)).toEqual([false])
})

test('an unchanged night adds nothing, and a run whose record is gone is named as such', async () => {
  await using rollcall = await startRollcall({ people: 30, prepared: true })
  const taskId = rollcall.prepared?.taskId ?? ''
  await rollcall.runTask(taskId)
  const months = await rollcall.ctx.store.photoEvents.keys()
  const count = async () => {
    let lines = 0
    for (const month of months) for await (const _ of rollcall.ctx.store.photoEvents.all(month)) lines += 1
    return lines
  }
  const before = await count()
  expect(before).toBeGreaterThan(5)
  await rollcall.runTask(taskId)
  expect(await count()).toBe(before)
  await rollcall.as('admin').delete(`/api/service-tasks/${taskId}`)
  const anna = (await employeesOf(rollcall)).find((employee) => employee.photo)
  expect((await historyOf(rollcall, anna?.id ?? '')).items).toMatchObject([
    { outcome: 'added', runKept: false },
    { action: 'employee.imported' },
  ])
})

test('an unknown person has no history, and histories are for admins', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  expect((await rollcall.as('admin').get('/api/employees/nobody/history')).status).toBe(404)
  expect((await rollcall.as('trainer').get('/api/employees/nobody/history')).status).toBe(403)
})
