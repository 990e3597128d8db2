import { describe, expect, test } from 'vitest'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface Changes {
  items: { employeeId: string; employeeNumber: string; change: string; etag?: string; at: string }[]
  nextCursor: string
  more: boolean
}

async function hrSystem(rollcall: Rollcall, scopes = ['photos:read']): Promise<Caller> {
  const { body } = await rollcall.as('admin').post('/api/service-keys', { name: 'HR', scopes })
  return rollcall.withToken((body as { key: string }).key)
}

async function changes(caller: Caller, query = ''): Promise<Changes> {
  const answer = await caller.get(`/api/photos/changes${query}`)
  expect(answer.status).toBe(200)
  return answer.body as Changes
}

async function readToEnd(caller: Caller, since?: string, limit = 7): Promise<Changes> {
  const items: Changes['items'] = []
  let cursor = since
  for (;;) {
    const page = await changes(caller, `?limit=${limit}${cursor === undefined ? '' : `&since=${cursor}`}`)
    expect(page.items.length).toBeLessThanOrEqual(limit)
    items.push(...page.items)
    if (!page.more) return { ...page, items }
    cursor = page.nextCursor
  }
}

const withPhoto = (employees: readonly { id: string; photo?: object }[]) =>
  employees.flatMap(({ id, photo }) => (photo ? [id] : [])).sort()

async function everyone(rollcall: Rollcall) {
  const { body } = await rollcall.as('admin').get('/api/employees?limit=200')
  return (body as { items: { id: string; employeeNumber: string; etag: string; photo?: object }[] }).items
}

async function synced(): Promise<Rollcall> {
  const rollcall = await startRollcall({ people: 40, prepared: true })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  return rollcall
}

describe('picture changes', () => {
  test('the first reading has everyone with a picture once, over all its pages', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    const { items, more } = await readToEnd(hr)
    expect(items.map(({ employeeId }) => employeeId).sort()).toEqual(withPhoto(await everyone(rollcall)))
    expect(items.every(({ change, etag }) => change === 'set' && etag !== undefined)).toBe(true)
    expect(more).toBe(false)
  })

  test('a second reading with the cursor has no one if nothing changed', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    const { nextCursor } = await readToEnd(hr)
    const again = await changes(hr, `?since=${nextCursor}`)
    expect(again).toMatchObject({ items: [], more: false })
    expect(await changes(hr, `?since=${again.nextCursor}`)).toMatchObject({ items: [], more: false })
  })

  test('opting out, deleting and withdrawing are reported as removed, and a new number as set', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    const admin = rollcall.as('admin')
    const { nextCursor } = await readToEnd(hr)
    const [first, second, third, fourth] = (await everyone(rollcall)).filter(({ photo }) => photo)
    if (!first || !second || !third || !fourth) throw new Error('Too few pictures')
    await admin.patch(`/api/employees/${first.id}`, { photoOptOut: true })
    await admin.delete(`/api/employees/${second.id}`)
    await admin.delete(`/api/employees/${third.id}/photo`)
    await admin.patch(`/api/employees/${fourth.id}`, { employeeNumber: 'NEW-1' })
    const { items } = await readToEnd(hr, nextCursor)
    const found = new Map(items.map(({ employeeId, change, employeeNumber }) => [employeeId, [change, employeeNumber]]))
    expect(found).toEqual(
      new Map([
        [first.id, ['removed', first.employeeNumber]],
        [second.id, ['removed', second.employeeNumber]],
        [third.id, ['removed', third.employeeNumber]],
        [fourth.id, ['set', 'NEW-1']],
      ]),
    )
  })

  test('someone whose picture was removed before the first reading is never reported', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    await readToEnd(hr)
    const [first] = (await everyone(rollcall)).filter(({ photo }) => photo)
    await rollcall.as('admin').patch(`/api/employees/${first?.id ?? ''}`, { photoOptOut: true })
    const { items } = await readToEnd(hr)
    expect(items.map(({ employeeId }) => employeeId)).not.toContain(first?.id)
  })

  test('a change between two pages is reported once, on a later page or the next time', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    const page = await changes(hr, '?limit=5')
    const told = page.items[0]
    await rollcall.as('admin').delete(`/api/employees/${told?.employeeId ?? ''}/photo`)
    const rest = await readToEnd(hr, page.nextCursor)
    const after = await readToEnd(hr, rest.nextCursor)
    const mentions = [...rest.items, ...after.items].filter(({ employeeId }) => employeeId === told?.employeeId)
    expect(mentions.map(({ change }) => change)).toEqual(['removed'])
  })

  test('two callers at once get the same people, and no one again afterwards', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    const [one, other] = await Promise.all([readToEnd(hr, undefined, 500), readToEnd(hr, undefined, 500)])
    expect(other.items).toEqual(one.items)
    expect((await readToEnd(hr, one.nextCursor)).items).toEqual([])
    expect((await readToEnd(hr, other.nextCursor)).items).toEqual([])
  })

  test('a cursor survives a restart', async () => {
    const before = await synced()
    const { nextCursor } = await readToEnd(await hrSystem(before))
    const { dataDir } = before.ctx.config
    await before.ctx.store.close()
    await using after = await startRollcall({ dataDir, tenant: before.tenant, clock: before.clock })
    const hr = await hrSystem(after)
    expect((await readToEnd(hr, nextCursor)).items).toEqual([])
    const [first] = (await everyone(after)).filter(({ photo }) => photo)
    await after.as('admin').delete(`/api/employees/${first?.id ?? ''}/photo`)
    expect((await readToEnd(hr, nextCursor)).items.map(({ employeeId }) => employeeId)).toEqual([first?.id])
  })

  test('a cursor ahead of a restored older store starts over, including removals', async () => {
    await using rollcall = await synced()
    const hr = await hrSystem(rollcall)
    const { nextCursor } = await readToEnd(hr)
    const { store } = rollcall.ctx
    const [gone] = (await store.photoChanges.page({ limit: 1 })).items
    await store.photoChanges.change(gone?.id ?? '', (current) => ({ ...current, isGone: true }))
    await store.employees.change(gone?.id ?? '', ({ photo: _gone, ...rest }) => rest)
    await store.feeds.change('photos', (current) => ({ ...current, sequence: current.sequence - 1 }))
    const { items } = await readToEnd(hr, nextCursor)
    expect(items).toHaveLength(withPhoto(await everyone(rollcall)).length + 1)
    expect(items.filter(({ change }) => change === 'removed').map(({ employeeId }) => employeeId)).toEqual([gone?.id])
  })

  test.each(['made-up', Buffer.from('["x","y"]').toString('base64url'), 'e30'])(
    'the made-up cursor %s is refused with a remedy',
    async (cursor) => {
      await using rollcall = await startRollcall({ people: 3 })
      const hr = await hrSystem(rollcall)
      const answer = await hr.get(`/api/photos/changes?since=${cursor}`)
      expect(answer.status).toBe(400)
      expect(answer.body).toMatchObject({ error: { code: 'cursor_unknown' } })
    },
  )

  test('a cursor of another installation, or of the other feed, is refused', async () => {
    await using here = await startRollcall({ people: 3 })
    await using there = await startRollcall({ people: 3 })
    const { nextCursor } = await changes(await hrSystem(there))
    const hr = await hrSystem(here, ['photos:read', 'trainings:read'])
    await changes(hr)
    expect((await hr.get(`/api/photos/changes?since=${nextCursor}`)).status).toBe(400)
    const { body } = await hr.get('/api/attendance/changes')
    const foreign = (body as Changes).nextCursor
    expect((await hr.get(`/api/photos/changes?since=${foreign}`)).status).toBe(400)
  })

  test('a cursor is valid after 89 days and expired after 91', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const hr = await hrSystem(rollcall)
    const { nextCursor } = await changes(hr)
    rollcall.letPass(89 * 24)
    expect((await hr.get(`/api/photos/changes?since=${nextCursor}`)).status).toBe(200)
    rollcall.letPass(2 * 24)
    const answer = await hr.get(`/api/photos/changes?since=${nextCursor}`)
    expect(answer.status).toBe(410)
    expect(answer.body).toMatchObject({ error: { code: 'cursor_expired' } })
  })

  test('no one else may read them: a trainer, an employee, a key for something else', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const other = await hrSystem(rollcall, ['employees:write'])
    for (const caller of [rollcall.as('trainer'), rollcall.as('employee'), other])
      expect((await caller.get('/api/photos/changes')).status).toBe(403)
    expect((await rollcall.anonymous.get('/api/photos/changes')).status).toBe(401)
  })
})
