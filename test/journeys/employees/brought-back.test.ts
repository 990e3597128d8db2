import { expect, test } from 'vitest'
import type {
  DeletedEmployee,
  EmployeeList,
  EmployeeView,
  FormerPicture,
} from '../../../api/features/employees/contract.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const prepared = () => startRollcall({ people: 30, prepared: true })

const everybody = async (rollcall: Rollcall) =>
  ((await rollcall.as('admin').get('/api/employees?limit=200')).body as EmployeeList).items

async function somebodyWithPicture(rollcall: Rollcall): Promise<EmployeeView> {
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  const found = (await everybody(rollcall)).find(({ photo }) => photo?.source === 'entra')
  if (!found) throw new Error('Nobody has a picture.')
  return found
}

const pictures = async (rollcall: Rollcall, id: string) =>
  ((await rollcall.as('admin').get(`/api/employees/${id}/pictures`)).body as { items: FormerPicture[] }).items

test('someone deleted by mistake comes back, picture included; someone deleted for good does not', async () => {
  await using rollcall = await prepared()
  const admin = rollcall.as('admin')
  const { id, displayName, photo } = await somebodyWithPicture(rollcall)
  const { id: other } = (await everybody(rollcall)).find((one) => one.id !== id) ?? { id: '' }
  expect((await admin.delete(`/api/employees/${id}`)).status).toBe(204)
  expect((await admin.get(`/api/employees/${id}`)).status).toBe(404)
  expect(((await admin.get('/api/deleted-employees')).body as { items: DeletedEmployee[] }).items).toMatchObject([
    { id, displayName },
  ])
  expect((await admin.post(`/api/deleted-employees/${id}/restore`)).body).toMatchObject({ id, displayName })
  expect((await admin.get(`/api/employees/${id}`)).body).toMatchObject({ displayName, photo: { etag: photo?.etag } })
  expect((await admin.get('/api/deleted-employees')).body).toEqual({ items: [] })
  await admin.delete(`/api/employees/${other}`)
  await admin.delete(`/api/deleted-employees/${other}`)
  expect((await admin.post(`/api/deleted-employees/${other}/restore`)).status).toBe(404)
})

test('a picture that was withdrawn is kept, and comes back pinned', async () => {
  await using rollcall = await prepared()
  const admin = rollcall.as('admin')
  const { id, photo } = await somebodyWithPicture(rollcall)
  await admin.delete(`/api/employees/${id}/photo`)
  const [former] = await pictures(rollcall, id)
  expect(former).toMatchObject({ why: 'withdrawn', source: 'entra' })
  expect((await rollcall.anonymous.get(former?.url ?? '')).status).toBe(200)
  expect((await admin.post(`/api/employees/${id}/pictures/${former?.id ?? ''}/restore`)).status).toBe(204)
  expect((await admin.get(`/api/employees/${id}`)).body).toMatchObject({ photo: { etag: photo?.etag, pinned: true } })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  expect((await admin.get(`/api/employees/${id}`)).body).toMatchObject({ photo: { etag: photo?.etag } })
})

test('opting out removes the former pictures too: no one sees or restores them', async () => {
  await using rollcall = await prepared()
  const admin = rollcall.as('admin')
  const { id } = await somebodyWithPicture(rollcall)
  await admin.delete(`/api/employees/${id}/photo`)
  const [former] = await pictures(rollcall, id)
  await admin.patch(`/api/employees/${id}`, { photoOptOut: true })
  expect(await pictures(rollcall, id)).toEqual([])
  expect((await rollcall.anonymous.get(former?.url ?? '')).status).toBe(404)
  expect((await admin.post(`/api/employees/${id}/pictures/${former?.id ?? ''}/restore`)).status).toBe(404)
})

test('a held run is confirmed except for one person, whose picture is pinned; then the whole run is undone', async () => {
  await using rollcall = await prepared()
  const admin = rollcall.as('admin')
  const { taskId } = rollcall.prepared ?? { taskId: '' }
  await rollcall.runTask(taskId)
  const before = (await everybody(rollcall)).filter(({ photo }) => photo)
  for (const { id } of rollcall.tenant.people) rollcall.tenant.setPhoto(id, undefined)
  await rollcall.runTask(taskId)
  rollcall.letPass(2)
  const held = await rollcall.runTask(taskId)
  expect(held.status).toBe('held')
  const [kept] = before
  await admin.post(`/api/runs/${held.id}/confirm`, { except: [kept?.id] })
  const after = (await everybody(rollcall)).filter(({ photo }) => photo)
  expect(after.map(({ id, photo }) => [id, photo?.pinned])).toEqual([[kept?.id, true]])
  expect((await admin.get(`/api/runs/${held.id}/restorable`)).body).toEqual({ restorable: before.length - 1 })
  expect((await admin.post(`/api/runs/${held.id}/restore`)).body).toEqual({ restored: before.length - 1, skipped: 0 })
  const again = (await everybody(rollcall)).filter(({ photo }) => photo)
  expect(again.map(({ id, photo }) => [id, photo?.etag])).toEqual(before.map(({ id, photo }) => [id, photo?.etag]))
})
