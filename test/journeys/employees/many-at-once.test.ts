import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmployeeList, EmployeeView } from '../../../api/features/employees/contract.ts'
import type { PeopleChanged } from '../../../api/features/employees/selection/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let admin: Caller
beforeAll(async () => {
  rollcall = await startRollcall({ people: 40, prepared: true })
  admin = rollcall.as('admin')
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
})
afterAll(() => rollcall.stop())

const list = async (query: string) => {
  const { status, body } = await admin.get(`/api/employees?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as EmployeeList
}
const bulk = async (body: object) => {
  const answer = await admin.post('/api/employees/bulk', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as PeopleChanged
}
const idsOf = ({ items }: { items: readonly EmployeeView[] }) => items.map(({ id }) => id)
const linesAbout = async (id: string) => {
  const { items } = (await admin.get('/api/audit?limit=500')).body as {
    items: { action: string; target?: { id: string } }[]
  }
  return items.filter(({ target }) => target?.id === id).map(({ action }) => action)
}

describe('the list', () => {
  test('is sorted as asked for, and its pages join without a gap', async () => {
    const all = await list('limit=200&sort=department&order=desc')
    const departments = all.items.map(({ department }) => department?.toLowerCase() ?? '\uffff')
    expect(departments).toEqual([...departments].sort().reverse())
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(`limit=7&sort=department&order=desc${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...idsOf(page))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(idsOf(all))
    const other = await admin.get(
      `/api/employees?sort=department&cursor=${(await list('limit=1&sort=photo')).nextCursor}`,
    )
    expect(other.status).toBe(400)
  })

  test('says why each person has a picture or none, when asked', async () => {
    const { items } = await list('limit=200&photoStatus=true')
    expect(items.every(({ photoStatus }) => photoStatus?.reason.code !== undefined)).toBe(true)
    const without = items.find(({ photo }) => !photo)
    const one = await admin.get(`/api/employees/${without?.id ?? ''}`)
    expect(one.body).toMatchObject({ photoStatus: without?.photoStatus })
    expect((await list('limit=1')).items[0]).not.toHaveProperty('photoStatus')
  })

  test('is filtered by picture source, and by a missing department', async () => {
    const { items } = await list('limit=200&source=entra')
    expect(items.length).toBeGreaterThan(0)
    expect(items.every(({ photo }) => photo?.source === 'entra')).toBe(true)
    const { body } = await admin.post('/api/employees', {
      employeeNumber: 'ND-1',
      displayName: 'Nora Nowhere',
      email: 'nora@nowhere.example',
    })
    expect(idsOf(await list('limit=200&without=department'))).toContain((body as EmployeeView).id)
    expect((await list('limit=200&without=department')).items.every(({ department }) => department === undefined)).toBe(
      true,
    )
  })
})

describe('several people at once', () => {
  test('the people of a run: those with one outcome are changed and exported without the others', async () => {
    const run = await rollcall.runTask(rollcall.prepared?.taskId ?? '')
    const without = idsOf(await list('limit=200&outcome=noPhoto'))
    const people = { run: run.id, outcome: 'noPhoto', except: [without[0]] }
    const done = await bulk({ action: 'optOut', people })
    expect([...done.changed].sort()).toEqual(without.slice(1).sort())
    const { bytes } = await admin.post('/api/employees/export', { people })
    expect(Buffer.from(bytes).toString('utf8').trim().split('\r\n')).toHaveLength(without.length)
    await bulk({ action: 'allowPictures', people })
    const unknown = await admin.post('/api/employees/bulk', { action: 'pin', people: { run: 'no-run' } })
    expect([unknown.status, unknown.body]).toMatchObject([404, { error: { code: 'not_found' } }])
  })

  test('opt out and in again: pictures are removed, each has an audit line, and repeating changes nothing', async () => {
    const [one, other] = idsOf(await list('limit=200&photo=with'))
    const people = { ids: [one ?? '', other ?? '', 'nobody'] }
    const done = await bulk({ action: 'optOut', people })
    expect(done).toEqual({
      changed: expect.arrayContaining([one, other]) as unknown,
      unchanged: 0,
      notDone: [{ id: 'nobody', code: 'not_found' }],
    })
    for (const id of [one, other]) {
      const { body } = await admin.get(`/api/employees/${id ?? ''}`)
      expect(body).toMatchObject({ photoOptOut: true, photoStatus: { outcome: 'optedOut' } })
      expect(body).not.toHaveProperty('photo')
      expect(await linesAbout(id ?? '')).toContain('employee.changed')
      expect((await admin.get(`/api/employees/${id ?? ''}/pictures`)).body).toEqual({ items: [] })
    }
    const lines = await linesAbout(one ?? '')
    expect(await bulk({ action: 'optOut', people })).toMatchObject({ changed: [], unchanged: 2 })
    expect(await linesAbout(one ?? '')).toEqual(lines)
    expect((await bulk({ action: 'allowPictures', people })).changed).toHaveLength(2)
    expect((await admin.get(`/api/employees/${one ?? ''}`)).body).not.toHaveProperty('photoOptOut')
  })

  test('are pinned if there is a picture from Entra ID; people without one are named, and HR’s own is left alone', async () => {
    const { items } = await list('limit=200')
    const withPicture = items.find(({ photo }) => photo?.source === 'entra')
    const without = items.find(({ photo, photoOptOut }) => !photo && !photoOptOut)
    const people = { ids: [withPicture?.id ?? '', without?.id ?? ''] }
    expect(await bulk({ action: 'pin', people })).toEqual({
      changed: [withPicture?.id],
      unchanged: 0,
      notDone: [{ id: without?.id, displayName: without?.displayName, code: 'photo_not_found' }],
    })
    expect((await admin.get(`/api/employees/${withPicture?.id ?? ''}`)).body).toMatchObject({ photo: { pinned: true } })
    expect((await bulk({ action: 'unpin', people })).changed).toEqual([withPicture?.id])
  })

  test('are chosen by a filter, with exceptions', async () => {
    const department = (await list('limit=200&sort=department')).items[0]?.department ?? ''
    const fitting = idsOf(await list(`limit=200&department=${encodeURIComponent(department)}`))
    const [spared] = fitting
    const people = { filter: { department }, except: [spared] }
    const { changed, nextCursor } = await bulk({ action: 'optOut', people })
    expect(new Set(changed)).toEqual(new Set(fitting.filter((id) => id !== spared)))
    expect(nextCursor).toBeUndefined()
    const { bytes } = await admin.post('/api/employees/export', { people })
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n')
    expect(lines).toHaveLength(fitting.length)
    expect(lines[0]).toContain('employeeNumber,displayName,email,department')
    await bulk({ action: 'allowPictures', people })
  })

  test('are at most 500 in a request, for admins and keys for employees only', async () => {
    const many = { ids: Array.from({ length: 501 }, (_, at) => `id-${String(at)}`) }
    expect((await admin.post('/api/employees/bulk', { action: 'pin', people: many })).status).toBe(400)
    expect((await admin.post('/api/employees/bulk', { action: 'fire', people: { ids: ['a'] } })).status).toBe(400)
    const trainer = rollcall.as('trainer')
    expect((await trainer.post('/api/employees/bulk', { action: 'pin', people: { ids: ['a'] } })).status).toBe(403)
    expect((await trainer.post('/api/employees/export', { people: { ids: ['a'] } })).status).toBe(403)
  })

  test('above 500 are changed in parts', async () => {
    const people = Array.from({ length: 600 }, (_, at) => ({
      employeeNumber: `M-${String(at)}`,
      displayName: `Many ${String(at)}`,
      email: `many-${String(at)}@x.example`,
      department: 'Many',
    }))
    expect((await admin.post('/api/employees/import', people)).status).toBe(200)
    const act = { action: 'optOut', people: { filter: { department: 'Many' } } }
    const first = await bulk(act)
    expect(first.changed).toHaveLength(500)
    const second = await bulk({ ...act, cursor: first.nextCursor })
    expect(second.changed).toHaveLength(100)
    expect(second.nextCursor).toBeUndefined()
    expect(new Set([...first.changed, ...second.changed]).size).toBe(600)
  })
})
