import { describe, expect, test } from 'vitest'
import type { NoPhotoFace } from '../../api/demo-tenant/company/people.ts'
import { createAsker, type Asker } from './ask.ts'

const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code

describe('users', () => {
  test('come in pages that hold everyone once, and the links keep the requested host', async () => {
    const { json, tenant } = await createAsker({ people: 45 })
    const ids: string[] = []
    for (let link: string | undefined = '/users?$select=id&$top=20'; link;) {
      const page: Record<string, unknown> = await json(link)
      ids.push(...(page.value as { id: string }[]).map(({ id }) => id))
      link = page['@odata.nextLink'] as string | undefined
      if (link) expect(link).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/)
    }
    expect(ids.toSorted()).toEqual(tenant.people.map(({ id }) => id).toSorted())
  })

  test('show less to an app that may only read basic profiles, and nothing to one without permission', async () => {
    const { tenant, json, get, renew } = await createAsker({ people: 5 })
    const path = '/users?$select=mail,employeeId,accountEnabled,department'
    const rows = async () => ((await json(path)).value as object[]).map((row) => Object.keys(row).sort())
    expect(await rows()).toContainEqual(['accountEnabled', 'department', 'employeeId', 'id', 'mail'])
    tenant.setRoles(['User.ReadBasic.All'])
    await renew()
    expect(await rows()).toEqual(Array(5).fill(['id', 'mail']))
    tenant.setRoles([])
    await renew()
    const refused = await get(path)
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'Authorization_RequestDenied'])
  })

  test('are refused with a query Graph does not know', async () => {
    const { get } = await createAsker({ people: 5 })
    for (const query of ['$skip=10', '$top=1000', '$skiptoken=made-up', '$filter=mail like x']) {
      expect([query, (await get(`/users?${query}`)).status]).toEqual([query, 400])
    }
  })

  test('are found one by one, by id and by user principal name with its number sign', async () => {
    const { tenant, get } = await createAsker({ people: 30 })
    const guest = tenant.people.find(({ userType }) => userType === 'Guest')
    expect(guest?.userPrincipalName).toContain('#EXT#')
    expect(
      await (await get(`/users/${encodeURIComponent(guest?.userPrincipalName ?? '')}?$select=id`)).json(),
    ).toMatchObject({ id: guest?.id })
    const unknown = await get('/users/nobody')
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'Request_ResourceNotFound'])
  })
})

describe('photos', () => {
  const someoneWithout = ({ tenant }: Asker, face: NoPhotoFace) =>
    tenant.people.find((person) => !person.photo && person.noPhotoFace === face)?.id ?? ''

  test.each([
    ['ImageNotFound', 'ImageNotFound'],
    ['ErrorEntityNotFound', 'ErrorEntityNotFound'],
    ['ErrorItemNotFound', 'ErrorItemNotFound'],
    ['ResourceNotFound', 'ResourceNotFound'],
    ['MailboxNotEnabledForRESTAPI', 'MailboxNotEnabledForRESTAPI'],
  ] as const)('"no photo" may be %s', async (face, code) => {
    const asker = await createAsker({ people: 60 })
    for (const path of ['/photo', '/photo/$value', '/photos/240x240', '/photos/240x240/$value']) {
      const answer = await asker.get(`/users/${someoneWithout(asker, face)}${path}`)
      expect([answer.status, await codeOf(answer)]).toEqual([404, code])
    }
  })

  test('"no photo" may be a one-pixel GIF whose bytes can’t be fetched', async () => {
    const asker = await createAsker({ people: 60 })
    const id = someoneWithout(asker, 'onePixelGif')
    expect(await asker.json(`/users/${id}/photo`)).toMatchObject({
      id: '1x1',
      '@odata.mediaContentType': 'image/gif',
      '@odata.mediaEtag': '',
    })
    expect((await asker.get(`/users/${id}/photo/$value`)).status).toBe(404)
  })

  test('come in every size up to the upload, with the etag of their metadata', async () => {
    const { tenant, get, json } = await createAsker({ people: 3 })
    const { id } = tenant.personFor('admin')
    const { value } = (await json(`/users/${id}/photos`)) as { value: { id: string }[] }
    expect(value.map((size) => size.id)).toEqual([
      '48x48',
      '64x64',
      '96x96',
      '120x120',
      '240x240',
      '360x360',
      '432x432',
    ])
    const described = await json(`/users/${id}/photos/240x240`)
    const bytes = await get(`/users/${id}/photos/240x240/$value`)
    expect(bytes.headers.get('content-type')).toBe('image/jpeg')
    expect(bytes.headers.get('etag')).toBe(described['@odata.mediaEtag'])
    expect(bytes.headers.get('etag')).toMatch(/^"[0-9A-F]{8}"$/)
    expect((await get(`/users/${id}/photos/648x648/$value`)).status).toBe(404)
    tenant.photoEtagHeader = false
    expect((await get(`/users/${id}/photos/240x240/$value`)).headers.get('etag')).toBeNull()
  })

  test('stored outside a mailbox have different metadata and no sizes', async () => {
    const { tenant, get, json } = await createAsker({ people: 60 })
    const id = tenant.people.find(({ photo }) => photo?.entraOnly)?.id ?? ''
    expect(await json(`/users/${id}/photo`)).toMatchObject({ width: 300, height: 411 })
    expect((await get(`/users/${id}/photo/$value`)).status).toBe(200)
    expect((await get(`/users/${id}/photos/48x48/$value`)).status).toBe(404)
  })

  test('change their etag on each upload, even of the same picture, and are gone when removed', async () => {
    const { tenant, get } = await createAsker({ people: 3 })
    const { id } = tenant.personFor('admin')
    const look = async () => {
      const answer = await get(`/users/${id}/photo/$value`)
      return {
        etag: answer.headers.get('etag'),
        bytes: Buffer.from(await answer.arrayBuffer()).toString('base64'),
        status: answer.status,
      }
    }
    const first = await look()
    tenant.touchPhoto(id)
    const touched = await look()
    tenant.changePhoto(id)
    const changed = await look()
    expect(touched.bytes).toBe(first.bytes)
    expect(changed.bytes).not.toBe(first.bytes)
    expect(new Set([first.etag, touched.etag, changed.etag]).size).toBe(3)
    tenant.setPhoto(id, Buffer.from('not a picture'))
    expect((await look()).bytes).toBe(Buffer.from('not a picture').toString('base64'))
    tenant.setPhoto(id, undefined)
    expect((await look()).status).toBe(404)
  })

  test('need a permission of their own', async () => {
    const { tenant, get, renew } = await createAsker({ people: 3 })
    tenant.setRoles(['User.ReadBasic.All'])
    await renew()
    const refused = await get(`/users/${tenant.personFor('admin').id}/photo`)
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'ErrorAccessDenied'])
  })
})

describe('batches', () => {
  test('answer every part separately, binary ones in base64, in another order', async () => {
    const { tenant, batch, get } = await createAsker({ people: 20 })
    const paths = tenant.people.map(({ id }) => `/users/${id}/photos/96x96/$value`)
    const answers = await batch(paths)
    expect(answers.map(({ id }) => id)).not.toEqual(paths.map((_, index) => String(index)))
    const admin = answers.find(({ id }) => id === '0')
    expect(admin).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'image/jpeg', ETag: expect.stringMatching(/^"/) as string },
    })
    const alone = Buffer.from(await (await get(paths[0] ?? '')).arrayBuffer())
    expect(admin?.body).toBe(alone.toString('base64'))
    expect(answers.find(({ id }) => id === '3')).toMatchObject({ status: 404, body: { error: {} } })
  })

  test('of more than 20 parts, or with an id twice, are refused', async () => {
    const { tenant, get } = await createAsker({ people: 3 })
    const send = async (ids: readonly string[]) => {
      const requests = ids.map((id) => ({ id, method: 'GET', url: '/users' }))
      return (await get('/$batch', { method: 'POST', body: JSON.stringify({ requests }) })).status
    }
    const ids = Array.from({ length: 21 }, (_, index) => String(index))
    expect([await send(ids), await send(['a', 'A']), await send([])]).toEqual([400, 400, 400])
    expect(tenant.asked.parts).toBe(0)
    expect(await send(ids.slice(0, 20))).toBe(200)
  })

  test('are counted as one request with parts', async () => {
    const { tenant, batch } = await createAsker({ people: 20 })
    tenant.asked.reset()
    const answers = await batch(tenant.people.map(({ id }) => `/users/${id}/photos/240x240/$value`))
    const bytes = answers
      .filter(({ status }) => status === 200)
      .reduce((sum, { body }) => sum + Buffer.from(String(body), 'base64').length, 0)
    expect(tenant.asked).toMatchObject({
      requests: 1,
      parts: 20,
      photoBytes: bytes,
      byRoute: { 'POST /$batch': 1, 'GET /users/{id}/photos/{size}/$value': 20 },
    })
  })
})

describe('mailboxes', () => {
  test('answer if they exist, unless the access policy excludes them', async () => {
    const { tenant, get } = await createAsker({ people: 30 })
    const { mailbox } = tenant.ids
    const other = tenant.personFor('trainer').mail ?? ''
    const noMailbox = tenant.people.find(({ hasMailbox, userType }) => !hasMailbox && userType === 'Member')
    const probe = async (address: string) => {
      const answer = await get(`/users/${encodeURIComponent(address)}/events?$top=1`)
      return answer.status === 200 ? 200 : `${answer.status} ${await codeOf(answer)}`
    }
    expect(await probe(mailbox)).toBe(200)
    expect(await probe('nobody@brightwater.example')).toBe('404 ErrorInvalidUser')
    expect(await probe(noMailbox?.userPrincipalName ?? '')).toBe('404 MailboxNotEnabledForRESTAPI')
    expect(await probe(other)).toBe(200)
    tenant.limitMailboxes([mailbox])
    expect([await probe(mailbox), await probe(other)]).toEqual([200, '403 ErrorAccessDenied'])
  })
})

test('an address that isn’t Microsoft’s is not answered', async () => {
  const { get } = await createAsker({ people: 3 })
  await expect(get('https://graph.elsewhere.example/v1.0/users')).rejects.toMatchObject({
    cause: { code: 'ENOTFOUND' },
  })
})
