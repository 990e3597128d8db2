import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmployeeDetail, EmployeeList, EmployeeView } from '../../../api/features/employees/contract.ts'
import type { PhotoView } from '../../../api/features/employees/pictures/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { pngBomb } from '../../helpers/png-bomb.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

/** Pictures as phones write them, and the expected result of each. */
const CASES = JSON.parse(
  readFileSync(new URL('../../cases/pictures/expected.json', import.meta.url), 'utf8'),
) as Record<string, { accepted: true } | { refused: string }>

let rollcall: Rollcall
let admin: Caller
beforeAll(async () => {
  rollcall = await startRollcall({ people: 5 })
  admin = rollcall.as('admin')
})
afterAll(() => rollcall.stop())

const failure = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown
const as = (type: string) => ({ headers: { 'content-type': type } })
const ifMatch = (etag: string, type?: string) => ({
  headers: { 'if-match': `"${etag}"`, ...(type && { 'content-type': type }) },
})
const picture = (width: number, height: number, background = '#aa4422') =>
  sharp({ create: { width, height, channels: 3, background } })
const measure = async (bytes: Uint8Array) => {
  const { format, width, height } = await sharp(bytes).metadata()
  return { format, width, height }
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const photoPath = ({ id }: { id: string }) => `/api/employees/${id}/photo`
const lastAudit = async () => ((await admin.get('/api/audit?limit=1')).body as { items: unknown[] }).items[0]

let number = 0
async function someone(from = admin): Promise<EmployeeView> {
  number += 1
  return (
    await from.post('/api/employees', {
      employeeNumber: `P${number}`,
      displayName: `Person ${number}`,
      email: `p${number}@x.example`,
    })
  ).body as EmployeeView
}
async function withPicture(width = 700, height = 350): Promise<EmployeeView & { photo: PhotoView }> {
  const employee = await someone()
  const answer = await admin.put(photoPath(employee), await picture(width, height).png().toBuffer(), as('image/png'))
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return { ...employee, photo: answer.body as PhotoView }
}

describe('a picture that HR uploads', () => {
  test('is kept as a JPEG of at most 648 pixels, shown in the record, and audited', async () => {
    const employee = await withPicture()
    expect(employee.photo).toMatchObject({ source: 'hr', width: 648, height: 324, pinned: false })
    const { body } = await admin.get(`/api/employees/${employee.id}`)
    expect(body).toMatchObject({ photo: employee.photo, photoStatus: { outcome: 'kept' } })
    expect(await lastAudit()).toMatchObject({
      action: 'employee.photoUploaded',
      target: { id: employee.id },
      changes: { photoSource: { after: 'hr' } },
    })

    const served = await admin.get(photoPath(employee))
    expect(await measure(served.bytes)).toEqual({ format: 'jpeg', width: 648, height: 324 })
    expect(sha256(served.bytes)).toBe(employee.photo.etag)
  })

  test.each([
    ['a text', 'image/jpeg', 'This is no picture', 415, 'photo_unsupported'],
    ['a web page', 'image/png', '<html><script>alert(1)</script></html>', 415, 'photo_unsupported'],
    [
      'an SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      415,
      'photo_unsupported',
    ],
    ['a picture that is damaged', 'image/jpeg', '\xff\xd8\xff\xe0 and then nothing', 422, 'photo_unreadable'],
    ['a text that says so', 'text/plain', 'hello', 415, 'unsupported_media_type'],
    ['nothing', 'image/jpeg', '', 422, 'photo_unreadable'],
    ['more than 8 MB', 'image/jpeg', 'x'.repeat(8 * 1024 * 1024 + 1), 413, 'payload_too_large'],
  ])('is refused when it is %s, and the one before stays', async (_name, type, text, status, code) => {
    const employee = await withPicture(50, 50)
    const answer = await admin.put(photoPath(employee), Buffer.from(text, 'latin1'), as(type))
    expect(answer).toMatchObject({ status, body: failure(code) })
    expect((await admin.get(photoPath(employee))).headers.get('etag')).toBe(`"${employee.photo.etag}"`)
  })

  test.each(Object.entries(CASES))('is judged by its content, not its name: %s', async (file, expected) => {
    const employee = await someone()
    const bytes = readFileSync(new URL(`../../cases/pictures/${file}`, import.meta.url))
    const answer = await admin.put(photoPath(employee), bytes, as('image/jpeg'))
    if ('accepted' in expected) expect(answer).toMatchObject({ status: 200, body: { width: 486, height: 648 } })
    else expect(answer).toMatchObject({ status: 422, body: failure(expected.refused) })
  })

  test('is refused when it is a bomb of 30,000 x 30,000 pixels', async () => {
    const employee = await someone()
    const answer = await admin.put(photoPath(employee), pngBomb(30_000), as('image/png'))
    expect(answer).toMatchObject({ status: 413, body: failure('photo_too_large') })
    expect((await admin.get(`/api/employees/${employee.id}`)).body).not.toHaveProperty('photo')
  })

  test('checks the etag of the picture the uploader saw, in any size', async () => {
    const employee = await withPicture()
    const newer = await picture(60, 60, '#2244aa').jpeg().toBuffer()
    const seen = (await admin.get(`${photoPath(employee)}?size=48`)).headers.get('etag')?.slice(1, -1) ?? ''
    expect((await admin.put(photoPath(employee), newer, ifMatch(seen, 'image/jpeg'))).status).toBe(200)
    const late = await admin.put(photoPath(employee), newer, ifMatch(seen, 'image/jpeg'))
    expect(late).toMatchObject({ status: 412, body: failure('precondition_failed') })
    expect(await admin.delete(photoPath(employee), ifMatch(employee.photo.etag))).toMatchObject({ status: 412 })
  })
})

describe('a picture that is read', () => {
  test('is sent in the requested size, never scaled up', async () => {
    const large = await withPicture(700, 350)
    for (const [size, width] of [
      [48, 48],
      [96, 96],
      [240, 240],
      [648, 648],
    ]) {
      expect(await measure((await admin.get(`${photoPath(large)}?size=${size}`)).bytes)).toEqual({
        format: 'jpeg',
        width,
        height: (width ?? 0) / 2,
      })
    }
    const small = await withPicture(100, 80)
    const answers = await Promise.all(
      ['?size=240', '?size=648', ''].map((query) => admin.get(photoPath(small) + query)),
    )
    for (const { bytes } of answers) expect(sha256(bytes)).toBe(small.photo.etag)
    for (const query of ['?size=1000', '?size=0', '?size=large', '?width=48']) {
      expect(await admin.get(photoPath(small) + query), query).toMatchObject({
        status: 400,
        body: failure('validation_failed'),
      })
    }
  })

  test('is sent once: a reader who has it gets 304, separately for each size', async () => {
    const employee = await withPicture()
    const first = await admin.get(`${photoPath(employee)}?size=96`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{64}-96"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await admin.get(`${photoPath(employee)}?size=96`, { headers: { 'if-none-match': known } })
      expect(again, known).toMatchObject({ status: 304, bytes: new Uint8Array() })
      expect(again.headers.get('etag')).toBe(etag)
    }
    const other = await admin.get(`${photoPath(employee)}?size=48`, { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200)
    const replaced = await admin.put(photoPath(employee), await picture(300, 300).jpeg().toBuffer(), as('image/jpeg'))
    expect(replaced.status).toBe(200)
    expect((await admin.get(`${photoPath(employee)}?size=96`, { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  test('has headers that keep it an image, and private', async () => {
    const employee = await withPicture(50, 50)
    const { headers } = await admin.get(photoPath(employee))
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('cache-control')).toBe('private, no-cache')
  })

  test('may be read but not changed by trainers and keys with photos:read, and not read by others', async () => {
    const employee = await withPicture(50, 50)
    const key = async (scope: string) =>
      rollcall.withToken(
        ((await admin.post('/api/service-keys', { name: scope, scopes: [scope] })).body as { key: string }).key,
      )
    for (const reader of [rollcall.as('trainer'), await key('photos:read')]) {
      expect((await reader.get(photoPath(employee))).status).toBe(200)
      expect((await reader.delete(photoPath(employee))).status).toBe(403)
      expect((await reader.put(photoPath(employee), Buffer.from('x'), as('image/png'))).status).toBe(403)
    }
    expect((await rollcall.as('employee').get(photoPath(employee))).status).toBe(403)
    expect((await rollcall.anonymous.get(photoPath(employee))).status).toBe(401)
    const hr = await key('employees:write')
    expect((await hr.get(photoPath(employee))).status).toBe(403)
    expect((await hr.delete(photoPath(employee))).status).toBe(204)
  })

  test('isn’t found without a picture, without the person, or at a made-up path', async () => {
    const bare = await someone()
    expect(await admin.get(photoPath(bare))).toMatchObject({ status: 404, body: failure('photo_not_found') })
    expect(await admin.get('/api/employees/nobody/photo')).toMatchObject({ status: 404, body: failure('not_found') })
    for (const id of ['..%2f..%2fetc%2fpasswd', '%2e%2e', 'a%00b', 'a%0d%0ab']) {
      expect((await admin.get(`/api/employees/${id}/photo`)).status, id).toBe(404)
    }
  })
})

describe('someone who opted out', () => {
  test('has no picture from that moment on, and none can be uploaded until the opt-out is removed', async () => {
    const employee = await withPicture(50, 50)
    const out = await admin.patch(`/api/employees/${employee.id}`, { photoOptOut: true })
    expect(out.body).toMatchObject({ photoOptOut: true })
    expect(out.body).not.toHaveProperty('photo')
    expect(await admin.get(photoPath(employee))).toMatchObject({ status: 404, body: failure('photo_not_found') })
    expect((await admin.get(`${photoPath(employee)}?size=48`)).status).toBe(404)
    expect(await lastAudit()).toMatchObject({
      changes: { photoOptOut: { after: true }, photoSource: { before: 'hr' } },
    })

    const jpeg = await picture(20, 20).jpeg().toBuffer()
    expect(await admin.put(photoPath(employee), jpeg, as('image/jpeg'))).toMatchObject({
      status: 409,
      body: failure('photo_opted_out'),
    })
    expect((await admin.get(`/api/employees/${employee.id}`)).body).toMatchObject({
      photoStatus: { outcome: 'optedOut' },
    })

    expect((await admin.patch(`/api/employees/${employee.id}`, { photoOptOut: false })).body).not.toHaveProperty(
      'photoOptOut',
    )
    expect((await admin.put(photoPath(employee), jpeg, as('image/jpeg'))).status).toBe(200)
  })
})

describe('beside a synchronisation', () => {
  async function synchronised() {
    const prepared = await startRollcall({ people: 30, prepared: true })
    const caller = prepared.as('admin')
    const run = () => prepared.runTask(prepared.prepared?.taskId ?? '')
    await run()
    const { items } = (await caller.get('/api/employees?limit=200&photo=with')).body as EmployeeList
    const read = async (id: string) => (await caller.get(`/api/employees/${id}`)).body as EmployeeDetail
    return { prepared, caller, run, items, read }
  }

  test('HR’s uploads and pins survive, a withdrawn picture comes back from Entra ID, and people who opted out stay without one', async () => {
    const { prepared, caller, run, items, read } = await synchronised()
    await using _ = prepared
    const [uploaded, pinned, withdrawn, optedOut] = items
    if (!uploaded || !pinned || !withdrawn || !optedOut) throw new Error('Too few people have a picture.')

    const jpeg = await picture(120, 120).jpeg().toBuffer()
    expect((await caller.put(photoPath(uploaded), jpeg, as('image/jpeg'))).status).toBe(200)
    expect((await caller.patch(`/api/employees/${pinned.id}`, { photo: { pinned: true } })).body).toMatchObject({
      photo: { source: 'entra', pinned: true },
    })
    expect((await caller.delete(photoPath(withdrawn))).status).toBe(204)
    expect((await read(withdrawn.id)).photoStatus.outcome).toBe('waiting')
    await caller.patch(`/api/employees/${optedOut.id}`, { photoOptOut: true })
    for (const person of prepared.tenant.people)
      if (person.mail?.toLowerCase() === pinned.email.toLowerCase()) prepared.tenant.changePhoto(person.id)

    await run()
    expect(await read(uploaded.id)).toMatchObject({ photo: { source: 'hr' }, photoStatus: { outcome: 'kept' } })
    expect(await read(pinned.id)).toMatchObject({
      photo: { etag: pinned.photo?.etag },
      photoStatus: { outcome: 'kept' },
    })
    expect(await read(withdrawn.id)).toMatchObject({
      photo: { source: 'entra', etag: withdrawn.photo?.etag },
      photoStatus: { outcome: 'added' },
    })
    expect((await read(optedOut.id)).photo).toBeUndefined()

    await caller.patch(`/api/employees/${pinned.id}`, { photo: { pinned: false } })
    await caller.delete(photoPath(uploaded))
    await run()
    expect((await read(pinned.id)).photo?.etag).not.toBe(pinned.photo?.etag)
    expect(await read(uploaded.id)).toMatchObject({ photo: { source: 'entra', etag: uploaded.photo?.etag } })
  })
})

test('without a picture there is nothing to pin or withdraw', async () => {
  const bare = await someone()
  expect(await admin.patch(`/api/employees/${bare.id}`, { photo: { pinned: true } })).toMatchObject({
    status: 404,
    body: failure('photo_not_found'),
  })
  expect(await admin.delete(photoPath(bare))).toMatchObject({ status: 404, body: failure('photo_not_found') })
})
