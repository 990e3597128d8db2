import { describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { GRAPH, askToken } from './ask.ts'
import { draft, type Json } from './calendar-asker.ts'

async function startWithPost(more: Json = {}) {
  const rollcall = await startRollcall({ people: 40, hostPage: true })
  const { tenant } = rollcall
  const me = String(tenant.personFor('employee').mail)
  const headers = {
    authorization: `Bearer ${String((await askToken(tenant)).body.access_token)}`,
    'content-type': 'application/json',
  }
  const send = (method: string, path: string, body: unknown) =>
    tenant.transport(
      new Request(`${GRAPH}/v1.0/users/${tenant.ids.mailbox}/events${path}`, {
        method,
        headers,
        body: JSON.stringify(body),
      }),
    )
  const event = (await (await send('POST', '', draft([me], more))).json()) as { id: string }
  return { rollcall, tenant, me, event, send }
}

const get = (rollcall: Rollcall, path: string) => fetch(`${rollcall.url}/demo-tenant${path}`)
const read = async (rollcall: Rollcall, path: string) => (await (await get(rollcall, path)).json()) as Json
const post = (
  rollcall: Rollcall,
  path: string,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${rollcall.url}/demo-tenant${path}`, { method: 'POST', headers, body: JSON.stringify(body) })

describe('the mail of the demo company', () => {
  test.each(['/people', '/inbox', '/calendar', '/feed', '/meeting'])(
    '%s is a page that runs only its own script',
    async (path) => {
      await using rollcall = await startRollcall({ people: 5, hostPage: true })
      const page = await get(rollcall, path)
      expect(page.status).toBe(200)
      expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self'; style-src 'self'/)
      const html = await page.text()
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
      for (const [, file = ''] of html.matchAll(/(?:src|href)="(\/demo-tenant\/[\w.-]+)"/g))
        expect((await fetch(rollcall.url + file)).status, file).toBe(200)
    },
  )

  test('an employee finds the invitation, answers it, and the organiser reads the answer', async () => {
    const { rollcall, me, tenant } = await startWithPost()
    await using _ = rollcall
    const inbox = await read(rollcall, `/data/inbox?as=${me}`)
    expect(inbox.owner).toMatchObject({ address: me, timeZone: 'Europe/Brussels' })
    const [mail] = inbox.mails as Json[]
    expect(mail).toMatchObject({
      kind: 'invitation',
      subject: 'First aid',
      from: { name: 'Training', address: tenant.ids.mailbox },
      exists: true,
      isOutdated: false,
      response: 'none',
    })
    expect(
      (
        await post(rollcall, '/data/reply', {
          as: me,
          event: mail?.eventId,
          reply: 'tentative',
          comment: 'If my train is on time',
        })
      ).status,
    ).toBe(200)
    const received = (await read(rollcall, `/data/inbox?as=${tenant.ids.mailbox}`)).mails
    expect(received).toMatchObject([
      { kind: 'reply', response: 'tentative', subject: 'Tentative: First aid', comment: 'If my train is on time' },
    ])
    expect((await read(rollcall, `/data/calendar?as=${me}`)).entries).toMatchObject([
      { subject: 'First aid', response: 'tentative' },
    ])
  })

  test('someone who declines and then accepts has the meeting back', async () => {
    const { rollcall, me, event, tenant } = await startWithPost()
    await using _ = rollcall
    await post(rollcall, '/data/reply', { as: me, event: event.id, reply: 'declined' })
    expect(tenant.calendarOf(me)).toEqual([])
    await post(rollcall, '/data/reply', { as: me, event: event.id, reply: 'accepted' })
    expect(tenant.calendarOf(me)).toMatchObject([{ response: 'accepted' }])
    expect(tenant.events()[0]?.attendees).toMatchObject([{ response: 'accepted' }])
  })

  test('an update makes the invitation before it outdated, a cancellation ends both', async () => {
    const { rollcall, me, event, send } = await startWithPost()
    await using _ = rollcall
    await send('PATCH', `/${event.id}`, { location: { displayName: 'Room 7' } })
    await send('POST', `/${event.id}/cancel`, { comment: 'Ill' })
    const { mails } = await read(rollcall, `/data/inbox?as=${me}`)
    expect(
      (mails as Json[]).map(({ kind, isOutdated, exists, comment }) => [kind, isOutdated, exists, comment]),
    ).toEqual([
      ['cancellation', false, false, 'Ill'],
      ['update', true, false, undefined],
      ['invitation', true, false, undefined],
    ])
    expect((await read(rollcall, `/data/calendar?as=${me}`)).entries).toMatchObject([{ isCancelled: true }])
  })

  test('the organiser moves, rewrites and deletes a meeting by hand', async () => {
    const { rollcall, event, tenant, me } = await startWithPost({ isOnlineMeeting: true })
    await using _ = rollcall
    const joinUrl = tenant.events()[0]?.joinUrl
    const edit = { event: event.id, subject: 'Second aid', start: '2027-03-10T10:00', text: 'By hand <b>\n\nSecond' }
    expect((await post(rollcall, '/data/edit', edit)).status).toBe(200)
    expect(tenant.events()[0]).toMatchObject({
      subject: 'Second aid',
      start: '2027-03-10T09:00:00.000Z',
      joinUrl,
      html: expect.stringContaining('By hand &lt;b&gt;') as string,
    })
    const wrong = await post(rollcall, '/data/edit', { event: event.id, start: '2027-03-10T23:00' })
    expect([wrong.status, await wrong.json()]).toEqual([400, { problem: 'The meeting would end before it begins.' }])
    expect((await post(rollcall, '/data/delete', { event: event.id })).status).toBe(200)
    expect([tenant.events(), tenant.mails.at(-1)]).toMatchObject([[], { kind: 'cancellation', to: me }])
  })

  test('a mail is shown in a page that can’t run scripts, and its Teams link leads to the demo’s page', async () => {
    const { rollcall, me } = await startWithPost({
      isOnlineMeeting: true,
      body: { contentType: 'html', content: '<p>Hello</p><script>x()</script><img src=x onerror=x()>' },
    })
    await using _ = rollcall
    const [mail] = (await read(rollcall, `/data/inbox?as=${me}`)).mails as Json[]
    const page = await get(rollcall, `/text?mail=${String(mail?.number)}`)
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';.*sandbox allow-popups/)
    const html = await page.text()
    expect(html).not.toMatch(/x\(\)|href="https:\/\/teams/)
    expect(html).toContain('href="/demo-tenant/meeting?url=https%3A%2F%2Fteams.microsoft.com')
    expect(
      (await read(rollcall, `/data/meeting?url=${encodeURIComponent(String(mail?.joinUrl))}`)).meetings,
    ).toMatchObject([{ subject: 'First aid' }])
  })

  test('another site can’t act here, nor can someone who wasn’t invited', async () => {
    const { rollcall, event, tenant } = await startWithPost()
    await using _ = rollcall
    expect((await post(rollcall, '/data/delete', { event: event.id }, { 'content-type': 'text/plain' })).status).toBe(
      415,
    )
    expect(
      (await post(rollcall, '/data/reply', { as: 'stranger@elsewhere.example', event: event.id, reply: 'accepted' }))
        .status,
    ).toBe(400)
    expect((await post(rollcall, '/data/reply', { as: 'x'.repeat(70_000) })).status).toBe(400)
    expect((await post(rollcall, '/people', {})).status).toBe(404)
    expect([(await get(rollcall, '/data/inbox?as=nobody@brightwater.example')).status, tenant.events().length]).toEqual(
      [404, 1],
    )
  })

  test('faces are small pictures, and the list of people starts with the training mailbox', async () => {
    const { rollcall, tenant } = await startWithPost()
    await using _ = rollcall
    const face = await get(rollcall, `/face?id=${tenant.personFor('employee').id}`)
    expect([face.status, face.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    const { people } = await read(rollcall, '/data/people')
    expect((people as Json[])[0]).toMatchObject({ address: tenant.ids.mailbox, name: 'Training' })
    expect((await fetch(`${rollcall.url}/people`)).status).toBe(404)
  })

  test('without the demo none of these pages exist', async () => {
    await using rollcall = await startRollcall({ people: 5 })
    expect([
      (await get(rollcall, '/people')).status,
      (await post(rollcall, '/data/delete', { event: 'x' })).status,
    ]).toEqual([404, 404])
  })
})
