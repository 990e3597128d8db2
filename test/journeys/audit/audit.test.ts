import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blockTrail } from '../../helpers/block-trail.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import type { Caller } from '../../helpers/caller.ts'

interface Line {
  sequence: number
  at: string
  actor: string
  actorName: string
  action: string
  outcome: string
  target?: { kind: string; id: string; label?: string }
  requestId?: string
  previousHash: string
  hash: string
}

let rollcall: Rollcall
let admin: Caller
let adminKey: string
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3 })
  admin = rollcall.as('admin')
  adminKey = `user:${rollcall.tenant.ids.tenantId}:${rollcall.tenant.personFor('admin').id}`
})
afterAll(() => rollcall.stop())

const read = async (query = '') =>
  (await admin.get(`/api/audit${query}`)).body as { items: Line[]; nextCursor?: string }

describe('the audit trail', () => {
  test('has a line for each write: who did what to what, under which request', async () => {
    const { body, headers } = await admin.post('/api/service-keys', { name: 'Payroll', scopes: ['employees:write'] })
    const { id } = body as { id: string }
    await admin.delete(`/api/service-keys/${id}`)
    const [deleted, created] = (await read()).items
    expect(created).toMatchObject({
      actor: adminKey,
      actorName: rollcall.tenant.personFor('admin').displayName,
      action: 'serviceKey.created',
      outcome: 'done',
      target: { kind: 'serviceKey', id, label: 'Payroll' },
      requestId: headers.get('x-request-id'),
    })
    expect(deleted).toMatchObject({ action: 'serviceKey.deleted', target: { id } })
    expect(deleted?.previousHash).toBe(created?.hash)
    expect(Date.parse(deleted?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(created?.at ?? ''))
  })

  test('has a line for each refused write, also without a sign-in', async () => {
    const refused = await rollcall
      .as('employee')
      .post('/api/service-keys', { name: 'Mine', scopes: ['employees:write'] })
    const anonymous = await rollcall.anonymous.delete('/api/service-keys/some-id')
    expect([refused.status, anonymous.status]).toEqual([403, 401])
    const [second, first] = (await read('?outcome=refused')).items
    const employee = rollcall.tenant.personFor('employee')
    expect(first).toMatchObject({
      actor: `user:${rollcall.tenant.ids.tenantId}:${employee.id}`,
      actorName: employee.displayName,
      action: 'request.refused',
      outcome: 'refused',
      target: { kind: 'operation', id: 'addServiceKey', label: 'forbidden' },
      requestId: refused.headers.get('x-request-id'),
    })
    expect(second).toMatchObject({
      actor: 'system:unknown',
      target: { id: 'removeServiceKey', label: 'unauthenticated' },
    })
  })

  test('has no line for reading, nor for a write that changed nothing', async () => {
    const before = (await read()).items[0]?.sequence
    await admin.get('/api/service-keys')
    await rollcall.as('employee').get('/api/service-keys')
    await admin.post('/api/service-keys', { name: '' })
    await admin.delete('/api/service-keys/nobody-has-this-id')
    expect((await read()).items[0]?.sequence).toBe(before)
  })

  test('is read page by page, newest first, and filtered', async () => {
    for (const name of ['One', 'Two', 'Three']) await admin.post('/api/service-keys', { name, scopes: ['photos:read'] })
    const all = (await read('?limit=500')).items
    const paged: Line[] = []
    let cursor: string | undefined
    do {
      const page = await read(`?limit=2${cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
      expect(page.items.length).toBeLessThanOrEqual(2)
      paged.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== undefined)
    expect(paged).toEqual(all)
    expect(all.map(({ sequence }) => sequence)).toEqual(
      all.map(({ sequence }) => sequence).sort((left, right) => right - left),
    )
    const created = (await read(`?action=serviceKey.created&actor=${encodeURIComponent(adminKey)}&outcome=done`)).items
    expect(created.map(({ target }) => target?.label)).toEqual(['Three', 'Two', 'One', 'Payroll'])
    expect((await read('?actor=nobody')).items).toEqual([])
  })

  test('has an unbroken chain', async () => {
    expect((await read()).items.length).toBeGreaterThan(5)
    expect(await rollcall.ctx.store.audit.firstBreak()).toBeUndefined()
  })

  test('is for admins only', async () => {
    expect((await rollcall.as('trainer').get('/api/audit')).status).toBe(403)
  })

  test.each(['?limit=0', '?limit=501', '?limit=ten', '?outcome=maybe', '?cursor=not-a-cursor'])(
    'refuses the query %s',
    async (query) => {
      expect((await admin.get(`/api/audit${query}`)).status).toBe(400)
    },
  )
})

describe('when the trail cannot be written', () => {
  test('a change is reported as made, and the log keeps who made it', async () => {
    const employee = { employeeNumber: 'A-1', displayName: 'Anna', email: 'anna@x.example' }
    const unblock = await blockTrail(rollcall)
    const { status, body } = await admin.post('/api/employees', employee)
    await unblock()
    expect([status, body]).toMatchObject([
      503,
      {
        error: {
          code: 'saved_in_part',
          remedy: expect.stringContaining('Only part of this was saved') as string,
          details: { action: 'employee.created' },
        },
      },
    ])
    expect(rollcall.logLines.filter((line) => line.includes('Could not write an audit line')).join()).toContain(
      adminKey,
    )
    const again = await admin.post('/api/employees', employee)
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'employee_number_taken' } } })
  })

  test('a run doesn’t begin, and leaves nothing behind', async () => {
    const task = {
      type: 'PhotoSynchronization',
      name: 'Photos',
      schedule: '0 2 * * *',
      timeZone: 'Europe/Brussels',
      enabled: true,
    }
    const { id } = (await admin.post('/api/service-tasks', task)).body as { id: string }
    const unblock = await blockTrail(rollcall)
    const refused = await admin.post(`/api/service-tasks/${id}/runs`)
    await unblock()
    expect(refused).toMatchObject({
      status: 503,
      body: { error: { code: 'store_unavailable', message: expect.stringContaining('didn’t start') as string } },
    })
    expect((await admin.get(`/api/service-tasks/${id}/runs`)).body).toEqual({ items: [] })
    expect((await admin.post(`/api/service-tasks/${id}/runs`)).status).toBe(202)
  })
})

test('lines are read between two moments, in any time zone', async () => {
  const { body } = await admin.post('/api/service-keys', { name: 'Timed', scopes: ['employees:write'] })
  const { id } = body as { id: string }
  const line = (await read()).items.find(({ target }) => target?.id === id)
  const at = new Date(line?.at ?? '')
  const later = new Date(at.getTime() + 1)
  const inBrussels = (moment: Date) => new Date(moment.getTime() + 3_600_000).toISOString().replace('Z', '+01:00')
  const found = async (query: Record<string, string>) =>
    (await read(`?${new URLSearchParams(query).toString()}`)).items.some(({ target }) => target?.id === id)
  expect(await found({ from: at.toISOString(), before: later.toISOString() })).toBe(true)
  expect(await found({ from: inBrussels(at), before: inBrussels(later) })).toBe(true)
  expect(await found({ from: later.toISOString() })).toBe(false)
  expect(await found({ before: at.toISOString() })).toBe(false)
  expect((await admin.get('/api/audit?from=yesterday')).status).toBe(400)
  await admin.delete(`/api/service-keys/${id}`)
})
