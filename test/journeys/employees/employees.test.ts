import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmployeeDetail, EmployeeList, EmployeeView } from '../../../api/features/employees/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let admin: Caller
beforeAll(async () => {
  rollcall = await startRollcall({ people: 30 })
  admin = rollcall.as('admin')
})
afterAll(() => rollcall.stop())

const failure = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown
const quoted = (etag: string) => ({ headers: { 'if-match': `"${etag}"` } })
let number = 0
async function someone(fields: object = {}): Promise<EmployeeView> {
  number += 1
  const draft = {
    employeeNumber: `E${number}`,
    displayName: `Person ${number}`,
    email: `person${number}@x.example`,
    ...fields,
  }
  const { status, body } = await admin.post('/api/employees', draft)
  expect(status, JSON.stringify(body)).toBe(201)
  return body as EmployeeView
}
const list = async (query: string) => {
  const { status, body } = await admin.get(`/api/employees?${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as EmployeeList
}
const lastAudit = async () => ((await admin.get('/api/audit?limit=1')).body as { items: unknown[] }).items[0]

describe('one employee', () => {
  test('is added, read, changed and removed, and each step is in the audit trail', async () => {
    const added = await someone({ displayName: '  Anna \n Peeters ', department: 'Care' })
    expect(added).toMatchObject({ displayName: 'Anna Peeters', department: 'Care' })
    expect(await lastAudit()).toMatchObject({
      action: 'employee.created',
      target: { id: added.id, label: 'Anna Peeters' },
    })

    const read = await admin.get(`/api/employees/${added.id}`)
    expect(read.body).toMatchObject(added)
    expect(read.headers.get('etag')).toBe(`"${added.etag}"`)

    const changed = await admin.patch(
      `/api/employees/${added.id}`,
      { department: null, email: "anna.o'neil@x.example" },
      quoted(added.etag),
    )
    expect(changed.status).toBe(200)
    expect(changed.body).not.toHaveProperty('department')
    expect(changed.body).toMatchObject({ displayName: 'Anna Peeters', email: "anna.o'neil@x.example" })
    expect(await lastAudit()).toMatchObject({
      action: 'employee.changed',
      changes: { department: { before: 'Care' }, email: { after: "anna.o'neil@x.example" } },
    })

    expect((await admin.delete(`/api/employees/${added.id}`)).status).toBe(204)
    expect(await admin.get(`/api/employees/${added.id}`)).toMatchObject({ status: 404, body: failure('not_found') })
    expect(await lastAudit()).toMatchObject({ action: 'employee.removed', target: { id: added.id } })
  })

  test('that someone else has just changed is neither changed nor removed', async () => {
    const { id, etag } = await someone()
    expect((await admin.patch(`/api/employees/${id}`, { displayName: 'Quicker' }, quoted(etag))).status).toBe(200)
    const late = await admin.patch(`/api/employees/${id}`, { displayName: 'Too late' }, quoted(etag))
    expect(late).toMatchObject({ status: 412, body: failure('precondition_failed') })
    expect(await admin.delete(`/api/employees/${id}`, quoted(etag))).toMatchObject({ status: 412 })
    const weak = { headers: { 'if-match': `W/"${etag}"` } }
    expect(await admin.delete(`/api/employees/${id}`, weak)).toMatchObject({ status: 412, body: failure('weak_etag') })
    expect((await admin.get(`/api/employees/${id}`)).body).toMatchObject({ displayName: 'Quicker' })
  })

  test('a change without a difference keeps the etag and leaves no audit line', async () => {
    const { id, etag, displayName } = await someone()
    const line = await lastAudit()
    expect((await admin.patch(`/api/employees/${id}`, { displayName })).body).toMatchObject({ etag })
    expect(await lastAudit()).toEqual(line)
  })

  test.each([
    ['no name', { employeeNumber: 'x', email: 'a@x.example' }, 'displayName'],
    ['blanks only', { employeeNumber: ' \t ', displayName: 'A', email: 'a@x.example' }, 'employeeNumber'],
    ['no e-mail address', { employeeNumber: 'x', displayName: 'A', email: 'a at x' }, 'email'],
    [
      'a name that is too long',
      { employeeNumber: 'x', displayName: 'A'.repeat(201), email: 'a@x.example' },
      'displayName',
    ],
    ['a field nobody knows', { employeeNumber: 'x', displayName: 'A', email: 'a@x.example', isAdmin: true }, 'isAdmin'],
    [
      "a field of the record that is not the caller's",
      { employeeNumber: 'x', displayName: 'A', email: 'a@x.example', photo: {} },
      'photo',
    ],
    ['wrong types', { employeeNumber: 7, displayName: 'A', email: 'a@x.example' }, 'employeeNumber'],
  ])('with %s is refused, and the field is named', async (_name, draft, field) => {
    const before = await list('')
    const { status, body } = await admin.post('/api/employees', draft)
    expect({ status, body }).toMatchObject({ status: 400, body: failure('validation_failed') })
    expect(
      (body as { error: { details: { fields: { path: string }[] } } }).error.details.fields.map(({ path }) => path),
    ).toContain(field)
    expect((await list('')).total).toBe(before.total)
  })

  test('cannot take the number or the Entra user of another', async () => {
    const entraUserId = 'AAAAAAAA-1111-4222-8333-444444444444'
    const first = await someone({ entraUserId })
    expect(first.entraUserId).toBe(entraUserId.toLowerCase())
    const second = await someone()
    const number = await admin.patch(`/api/employees/${second.id}`, {
      employeeNumber: first.employeeNumber.toLowerCase(),
    })
    expect(number).toMatchObject({ status: 409, body: failure('employee_number_taken') })
    const link = await admin.patch(`/api/employees/${second.id}`, { entraUserId })
    expect(link).toMatchObject({ status: 409, body: failure('entra_user_taken') })
    expect((await admin.patch(`/api/employees/${first.id}`, { entraUserId: null })).body).not.toHaveProperty(
      'entraUserId',
    )
    expect((await admin.patch(`/api/employees/${second.id}`, { entraUserId })).status).toBe(200)
    expect(await admin.patch(`/api/employees/${second.id}`, { entraUserId: 'anna' })).toMatchObject({ status: 400 })
  })

  test('is for admins and keys with employees:write only', async () => {
    const key = async (scope: string) =>
      rollcall.withToken(
        ((await admin.post('/api/service-keys', { name: scope, scopes: [scope] })).body as { key: string }).key,
      )
    const hr = await key('employees:write')
    expect(
      (await hr.post('/api/employees', { employeeNumber: 'HR1', displayName: 'By HR', email: 'hr1@x.example' })).status,
    ).toBe(201)
    expect(await lastAudit()).toMatchObject({
      actor: expect.stringMatching(/^serviceKey:/) as unknown,
      actorName: 'employees:write',
    })
    for (const caller of [rollcall.as('trainer'), rollcall.as('employee'), await key('photos:read')]) {
      expect(await caller.get('/api/employees')).toMatchObject({ status: 403 })
    }
  })
})

describe('the list', () => {
  const found = ({ items }: EmployeeList) => items.map(({ displayName }) => displayName)

  beforeAll(async () => {
    await someone({ displayName: 'Zoë Łuczak', department: 'Kitchen' })
    for (let index = 1; index <= 7; index += 1) await someone({ displayName: `Cook ${index}`, department: 'Kitchen' })
  })

  test('is read page by page, each person once', async () => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(`department=Kitchen&limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.total).toBe(8)
      names.push(...found(page))
      cursor = page.nextCursor
    } while (cursor)
    expect(names).toEqual(['Cook 1', 'Cook 2', 'Cook 3', 'Cook 4', 'Cook 5', 'Cook 6', 'Cook 7', 'Zoë Łuczak'])
  })

  test('is searched by every word, ignoring accents and case', async () => {
    expect(await list('search=zoe%20KITCH')).toMatchObject({ total: 1, items: [{ displayName: 'Zoë Łuczak' }] })
    expect(await list('search=nobody')).toEqual({ items: [], total: 0 })
  })

  test.each(['Łuczak', 'luczak', 'LUCZAK kitchen', 'zo\u0065\u0308', 'ｌｕｃｚａｋ'])(
    'is searched as people type: %s',
    async (typed) => {
      expect(await list(`search=${encodeURIComponent(typed)}`)).toMatchObject({
        total: 1,
        items: [{ displayName: 'Zoë Łuczak' }],
      })
    },
  )

  test.each(['limit=0', 'limit=201', 'limit=many', 'cursor=made-up', 'photo=maybe', 'outcome=fine', 'surprise=1'])(
    '%s is refused',
    async (query) => {
      expect(await admin.get(`/api/employees?${query}`)).toMatchObject({
        status: 400,
        body: failure('validation_failed'),
      })
    },
  )

  test('shows fifty by default', async () => {
    const lines = Array.from({ length: 60 }, (_, index) => ({
      employeeNumber: `L${index}`,
      displayName: `Listed ${index}`,
      email: `l${index}@x.example`,
    }))
    await admin.post('/api/employees/import', lines)
    expect((await list('search=listed')).items).toHaveLength(50)
  })
})

describe('why has this person no photo?', () => {
  const why = async (prepared: Rollcall, employeeNumber: string) => {
    const caller = prepared.as('admin')
    const { items } = (await caller.get(`/api/employees?search=${employeeNumber}`)).body as EmployeeList
    return ((await caller.get(`/api/employees/${items[0]?.id ?? 'none'}`)).body as EmployeeDetail).photoStatus
  }

  test('before setup, and for people no run has covered', async () => {
    await using fresh = await startRollcall({ people: 5 })
    const caller = fresh.as('admin')
    await caller.post('/api/employees', { employeeNumber: 'W1', displayName: 'Wim', email: 'wim@x.example' })
    expect(await why(fresh, 'W1')).toMatchObject({ outcome: 'notSetUp', code: 'photo_account_not_set' })
  })

  test('after a run: found, no picture in Entra ID, not found, linked wrongly, opted out; and the list filters by it', async () => {
    await using prepared = await startRollcall({ people: 40, prepared: true })
    const caller = prepared.as('admin')
    const add = (employeeNumber: string, fields: object = {}) =>
      caller.post('/api/employees', {
        employeeNumber,
        displayName: `Extra ${employeeNumber}`,
        email: `${employeeNumber}@nowhere.example`,
        ...fields,
      })
    await add('X-1')
    await add('X-2', { entraUserId: '00000000-0000-4000-8000-000000000000' })
    await add('X-3', { photoOptOut: true })
    expect(await why(prepared, 'X-1')).toMatchObject({
      outcome: 'waiting',
      sentence: expect.stringContaining('has not run yet') as unknown,
    })

    const run = await prepared.runTask(prepared.prepared?.taskId ?? '')
    expect(await why(prepared, 'X-1')).toMatchObject({
      outcome: 'unmatched',
      runId: run.id,
      sentence: 'No Entra user has the mail address X-1@nowhere.example.',
    })
    expect((await why(prepared, 'X-2')).sentence).toContain('00000000-0000-4000-8000-000000000000')
    expect(await why(prepared, 'X-3')).toMatchObject({ outcome: 'optedOut' })
    await add('X-4')
    expect((await why(prepared, 'X-4')).sentence).toContain('No run has looked for Extra X-4 yet')

    const byOutcome = async (outcome: string) =>
      (await caller.get(`/api/employees?limit=200&outcome=${outcome}`)).body as EmployeeList
    for (const outcome of ['added', 'noPhoto', 'unmatched', 'optedOut']) {
      const page = await byOutcome(outcome)
      expect(page.total, outcome).toBe(run.counts[outcome])
      expect(page.items, outcome).toHaveLength(page.total)
    }
    const {
      items: [bare],
    } = await byOutcome('noPhoto')
    expect(await why(prepared, bare?.employeeNumber ?? '')).toMatchObject({
      outcome: 'noPhoto',
      sentence: expect.stringContaining('found in Entra ID but has no picture') as unknown,
    })
  })

  test('with and without a picture, the pages of a filtered list join without a gap', async () => {
    await using prepared = await startRollcall({ people: 60, prepared: true })
    await prepared.runTask(prepared.prepared?.taskId ?? '')
    const caller = prepared.as('admin')
    const pageBy = async (query: string, limit: number) => {
      const ids: string[] = []
      let cursor: string | undefined
      do {
        const page = (await caller.get(`/api/employees?${query}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`))
          .body as EmployeeList
        ids.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      } while (cursor)
      return ids
    }
    const withPhoto = await pageBy('photo=with', 7)
    const without = await pageBy('photo=without', 1)
    expect(withPhoto.length).toBeGreaterThan(20)
    expect(without.length).toBeGreaterThan(5)
    const everyone = await pageBy('search=', 200)
    expect([...withPhoto, ...without].sort()).toEqual([...everyone].sort())
    expect(withPhoto).toEqual(everyone.filter((id) => withPhoto.includes(id)))
  })
})
