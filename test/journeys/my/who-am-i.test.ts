import { describe, expect, test } from 'vitest'
import { startRollcall } from '../../helpers/start-rollcall.ts'
import { tokenMaker } from '../../helpers/token-maker.ts'
import { addEmployee, myPage, personNamed } from './my-person.ts'

const OID = '11111111-2222-4333-8444-555555555555'

describe('who I am as an employee', () => {
  test('the one with my address, regardless of case', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const id = await addEmployee(rollcall, 'anna')
    expect(await myPage(await personNamed(rollcall, 'ANNA@Contoso.Example'))).toMatchObject({
      match: 'byAddress',
      employee: { id, displayName: 'anna' },
    })
  })

  test('the one linked to me by hand, even if another has my address', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const id = await addEmployee(rollcall, 'linked')
    await rollcall.as('admin').patch(`/api/employees/${id}`, { entraUserId: OID })
    const me = await personNamed(rollcall, 'anna@contoso.example', { oid: OID.toUpperCase() })
    expect(await myPage(me)).toMatchObject({ match: 'linked', employee: { id } })
  })

  test('the one matched by the photo synchronisation, even if my user name has changed since', async () => {
    await using rollcall = await startRollcall({ people: 20, prepared: true })
    await rollcall.runTask(rollcall.prepared?.taskId ?? '')
    const { items } = await rollcall.ctx.store.photoLedger.page({ limit: 50 })
    const entry = items.find(({ entraUserId }) => entraUserId !== undefined)
    const me = await personNamed(rollcall, 'new-name@contoso.example', { oid: entry?.entraUserId ?? '' })
    expect(await myPage(me)).toMatchObject({ match: 'linked', employee: { id: entry?.id } })
  })

  test('no one, if the record with my address is linked to someone else', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const id = await addEmployee(rollcall, 'anna')
    await rollcall.as('admin').patch(`/api/employees/${id}`, { entraUserId: OID })
    const page = await myPage(await personNamed(rollcall, 'anna@contoso.example'))
    expect(page).toEqual({ match: 'notFound', coming: [], offered: [], past: [] })
  })

  test('ambiguous, if two records have my address: I see neither, and what HR has to do', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    await addEmployee(rollcall, 'twin', { email: 'Anna@contoso.example' })
    const me = await personNamed(rollcall, 'anna@contoso.example')
    expect(await myPage(me)).toEqual({ match: 'ambiguous', coming: [], offered: [], past: [] })
    const answer = await me.put('/api/my/picture', { optOut: true })
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'employee_ambiguous' } } })
  })

  test('no one, for a guest with an address of another organisation', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const idp = 'https://sts.windows.net/99999999-9999-4999-8999-999999999999/'
    const guest = await personNamed(rollcall, 'anna@contoso.example', { idp, email: 'anna@contoso.example' })
    expect((await myPage(guest)).match).toBe('notFound')
    expect((await guest.get('/api/my/data')).status).toBe(404)
  })

  test('no one, once HR has deleted me', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const id = await addEmployee(rollcall, 'anna')
    const me = await personNamed(rollcall, 'anna@contoso.example')
    await rollcall.as('admin').delete(`/api/employees/${id}`)
    expect((await myPage(me)).match).toBe('notFound')
  })

  test('a token of another tenant, an app and a service key get nothing', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const stranger = await personNamed(rollcall, 'anna@contoso.example', { tid: OID })
    const { body } = await rollcall.as('admin').post('/api/service-keys', { name: 'HR', scopes: ['employees:write'] })
    const key = rollcall.withToken((body as { key: string }).key)
    const maker = tokenMaker(rollcall)
    const app = rollcall.withToken(await maker.sign(maker.app()))
    const refused = [
      [stranger, 401],
      [rollcall.anonymous, 401],
      [key, 403],
      [app, 403],
    ] as const
    for (const [caller, status] of refused) {
      expect((await caller.get('/api/my')).status).toBe(status)
      expect((await caller.get('/api/my/data')).status).toBe(status)
      expect((await caller.put('/api/my/picture', { optOut: true })).status).toBe(status)
    }
  })
})
