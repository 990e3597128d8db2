import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmployeeDetail, EmployeeList, EmployeeView } from '../../../api/features/employees/contract.ts'
import type { PhotoView } from '../../../api/features/employees/pictures/contract.ts'
import { createDemoTenant } from '../../../api/demo-tenant/demo-tenant.ts'
import type { Caller } from '../../helpers/caller.ts'
import { handClock, type HandClock } from '../../helpers/hand-clock.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const HOUR_MS = 60 * 60_000
const JPEG = { headers: { 'content-type': 'image/jpeg' } }

let clock: HandClock
let rollcall: Rollcall
let admin: Caller
beforeAll(async () => {
  clock = handClock(new Date('2027-03-01T13:00:00Z'))
  rollcall = await startRollcall({ clock, tenant: createDemoTenant({ clock, people: 5 }) })
  admin = rollcall.as('admin')
})
afterAll(() => rollcall.stop())

let number = 0
async function withPicture(): Promise<{ id: string; url: string; etag: string }> {
  number += 1
  const draft = {
    employeeNumber: `S${String(number)}`,
    displayName: `Seen ${String(number)}`,
    email: `s${String(number)}@x.example`,
  }
  const { id } = (await admin.post('/api/employees', draft)).body as EmployeeView
  const { url, etag } = (await admin.put(`/api/employees/${id}/photo`, await pictureOf(number % 12), JPEG))
    .body as PhotoView
  return { id, etag, url: url ?? '' }
}
const look = (url: string) => rollcall.anonymous.get(url)
const urlOf = async (id: string) => ((await admin.get(`/api/employees/${id}`)).body as EmployeeDetail).photo?.url
const keyFor = async (...scopes: string[]) =>
  rollcall.withToken(((await admin.post('/api/service-keys', { name: 'key', scopes })).body as { key: string }).key)

describe('the signed address of a picture', () => {
  test('shows the same picture without a token, and the browser may cache it', async () => {
    const { id, url, etag } = await withPicture()
    expect(url).toMatch(/^\/api\/pictures\/[\w.-]{1,128}$/)
    expect(url).not.toContain(etag)
    for (const size of ['', '?size=48', '?size=648']) {
      const signed = await look(url + size)
      const guarded = await admin.get(`/api/employees/${id}/photo${size}`)
      expect(signed.status).toBe(200)
      expect(Buffer.from(signed.bytes).equals(guarded.bytes)).toBe(true)
      for (const name of ['content-type', 'etag', 'content-security-policy', 'x-content-type-options'])
        expect(signed.headers.get(name), name).toBe(guarded.headers.get(name))
      expect(signed.headers.get('cache-control')).toBe('private, max-age=60, must-revalidate')
      expect(
        (await rollcall.anonymous.get(url + size, { headers: { 'if-none-match': signed.headers.get('etag') ?? '' } }))
          .status,
      ).toBe(304)
    }
    expect((await look(`${url}?size=49`)).status).toBe(400)
  })

  test('stays the same for hours so that caching works, and is valid for 12 to 25 hours', async () => {
    const { id, url } = await withPicture()
    clock.advance(10 * HOUR_MS)
    expect(await urlOf(id)).toBe(url)
    clock.advance(2 * HOUR_MS)
    expect(await urlOf(id)).not.toBe(url)
    expect((await look(url)).status).toBe(200)
    clock.advance(12 * HOUR_MS)
    expect((await look(url)).status).toBe(404)
    expect((await look((await urlOf(id)) ?? '')).status).toBe(200)
  })

  test('stops working at once when the picture is withdrawn, replaced or opted out of, or the employee is removed', async () => {
    const [withdrawn, replaced, unwanted, removed] = [
      await withPicture(),
      await withPicture(),
      await withPicture(),
      await withPicture(),
    ]
    for (const { url } of [withdrawn, replaced, unwanted, removed]) expect((await look(url)).status).toBe(200)
    await admin.delete(`/api/employees/${withdrawn.id}/photo`)
    await admin.put(`/api/employees/${replaced.id}/photo`, await pictureOf(0), JPEG)
    await admin.patch(`/api/employees/${unwanted.id}`, { photoOptOut: true })
    await admin.delete(`/api/employees/${removed.id}`)
    for (const { url } of [withdrawn, replaced, unwanted, removed]) expect((await look(url)).status).toBe(404)
  })

  test('can’t be made up, altered or used for someone else, and a refusal doesn’t say why', async () => {
    const [anna, bert] = [await withPicture(), await withPicture()]
    const [kind = '', , window = '', mac = ''] = anna.url.slice('/api/pictures/'.length).split('.')
    const late = (parseInt(window, 36) + 1).toString(36)
    const flipped = (mac.startsWith('A') ? 'B' : 'A') + mac.slice(1)
    const forged = [
      [kind, bert.id, window, mac],
      [kind, anna.id, late, mac],
      [kind, anna.id, window, flipped],
      [kind, anna.id, window, ''],
      [kind, anna.id, window, mac.slice(0, -1)],
      [kind, anna.id, window, `${mac}A`],
      ['h', anna.id, window, mac],
      ['h', 'no-run', anna.id, window, mac],
      [kind, 'nobody', window, mac],
      [kind, anna.id, 'NaN', mac],
      [mac],
      ['x', anna.id, window, mac],
    ]
    const answers = await Promise.all(forged.map((parts) => look(`/api/pictures/${parts.join('.')}`)))
    const told = answers.map(({ status, body, headers }) => {
      const { requestId: _, ...error } = (body as { error: Record<string, unknown> }).error
      return JSON.stringify({ status, error, cache: headers.get('cache-control') })
    })
    expect(new Set(told).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
    expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
    expect((await look(anna.url)).status).toBe(200)
  })

  test('isn’t signed with the key that seals secrets, and stops working after that key changes', async () => {
    const { url } = await withPicture()
    const [key] = rollcall.ctx.secrets.keys
    rollcall.ctx.secrets.keys = [Buffer.alloc(32, 7)]
    expect((await look(url)).status).toBe(404)
    rollcall.ctx.secrets.keys = [key]
    expect((await look(url)).status).toBe(200)
  })

  test('is given to callers who may see faces, and to no one else', async () => {
    const { id } = await withPicture()
    const seenBy = async (caller: Caller) =>
      ((await caller.get('/api/employees?limit=200&photo=with')).body as EmployeeList).items.find(
        (one) => one.id === id,
      )?.photo
    expect((await seenBy(admin))?.url).toBeDefined()
    expect((await seenBy(await keyFor('employees:write', 'photos:read')))?.url).toBeDefined()
    const hr = await keyFor('employees:write')
    expect(await seenBy(hr)).toMatchObject({ source: 'hr' })
    expect((await seenBy(hr))?.url).toBeUndefined()
    expect((await hr.get(`/api/employees/${id}`)).body).not.toHaveProperty('photo.url')
    expect((await hr.put(`/api/employees/${id}/photo`, await pictureOf(3), JPEG)).body).not.toHaveProperty('url')
  })

  test('is not written to the log', async () => {
    const { url } = await withPicture()
    await look(url)
    expect(rollcall.logLines.join('')).toContain('/api/pictures/{token}')
    expect(rollcall.logLines.join('')).not.toContain(url.split('.').at(-1))
  })
})

test('a wall of faces doesn’t use up the caller’s requests', async () => {
  await using limited = await startRollcall({ people: 3, speed: 1, rateLimits: { calls: 3, pictures: 5 } })
  const statuses: number[] = []
  for (let round = 0; round < 6; round += 1)
    statuses.push((await limited.anonymous.get('/api/pictures/e.x.y.z')).status)
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429])
  expect((await limited.anonymous.get('/healthz')).status).toBe(200)
})
