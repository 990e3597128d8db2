import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { handClock } from '../helpers/hand-clock.ts'
import { asAttendee, createCalendarAsker, draft, type Json } from './calendar-asker.ts'

const ONLINE = { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
const contentOf = (body: Json) => (body.body as { content: string }).content
const joinUrlOf = (body: Json) => (body.onlineMeeting as { joinUrl?: string } | null)?.joinUrl

describe('an online meeting', () => {
  test('has a link, in a block of its body', async () => {
    const { graph, events } = await createCalendarAsker()
    const event = (await graph.api(events).post(draft([], ONLINE))) as Json
    const url = joinUrlOf(event)
    expect(url).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_\w+%40thread\.v2\/0\?context=%7b/,
    )
    expect(event).toMatchObject({
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      onlineMeetingUrl: null,
    })
    expect(contentOf(event)).toContain(`href="${String(url)}"`)
    expect(contentOf(event)).toContain('warm')
  })

  test('is lost when the body drops the block, and stays when the body keeps it', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    const { body: event } = await send('POST', events, draft([], ONLINE))
    const path = `${events}/${String(event.id)}`
    const careful = contentOf(event).replace('warm', 'dry')
    const kept = (await send('PATCH', path, { body: { contentType: 'html', content: careful } })).body
    expect([joinUrlOf(kept), contentOf(kept).includes('dry')]).toEqual([joinUrlOf(event), true])
    const careless = (await send('PATCH', path, { body: { contentType: 'html', content: '<p>New text</p>' } })).body
    expect(careless).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null, onlineMeetingProvider: 'unknown' })
    expect(tenant.events()[0]).not.toHaveProperty('joinUrl')
    const anew = (await send('PATCH', path, ONLINE)).body
    expect(joinUrlOf(anew)).not.toBe(joinUrlOf(event))
    expect(contentOf(anew)).toContain(`href="${String(joinUrlOf(anew))}"`)
  })

  test('survives a new roster, hour and room, and cannot be turned off', async () => {
    const { send, events, people } = await createCalendarAsker()
    const { body: event } = await send('POST', events, draft([], ONLINE))
    const path = `${events}/${String(event.id)}`
    await send('PATCH', path, { attendees: people.slice(0, 2).map(asAttendee) })
    await send('PATCH', path, {
      end: { dateTime: '2027-03-10T13:00:00', timeZone: 'Europe/Brussels' },
      location: { displayName: 'Room 5' },
    })
    await send('PATCH', path, { isOnlineMeeting: false })
    expect(joinUrlOf((await send('GET', path)).body)).toBe(joinUrlOf(event))
  })

  test('may get its link a little later', async () => {
    const clock = handClock()
    const { send, events, tenant } = await createCalendarAsker({ clock })
    tenant.joinLink = 'late'
    const { body: event } = await send('POST', events, draft([], ONLINE))
    expect([event.isOnlineMeeting, event.onlineMeeting]).toEqual([true, null])
    clock.advance(6000)
    const later = (await send('GET', `${events}/${String(event.id)}`)).body
    expect(contentOf(later)).toContain(`href="${String(joinUrlOf(later))}"`)
    expect(later.changeKey).not.toBe(event.changeKey)
  })

  test('never gets one if the organiser has no Teams', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    tenant.joinLink = 'none'
    expect((await send('POST', events, draft([], ONLINE))).body).toMatchObject({
      isOnlineMeeting: true,
      onlineMeeting: null,
    })
  })
})

describe('people in Outlook', () => {
  test('a decline removes the meeting from the person’s calendar, and the organiser gets a mail', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const [anna = '', ben = ''] = people
    const id = String((await send('POST', events, draft([anna, ben]))).body.id)
    tenant.reply(anna, id, 'declined')
    tenant.reply(ben, id, 'accepted')
    expect([tenant.calendarOf(anna).length, tenant.calendarOf(ben)[0]?.response]).toEqual([0, 'accepted'])
    expect((await send('GET', `${events}/${id}?$select=attendees`)).body.attendees).toMatchObject([
      { status: { response: 'declined' } },
      { status: { response: 'accepted' } },
    ])
    expect(() => tenant.reply('stranger@elsewhere.example', id, 'accepted')).toThrow('was not invited')
  })

  test('without a requested answer, none arrives', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const id = String((await send('POST', events, draft(people.slice(0, 1), { responseRequested: false }))).body.id)
    tenant.reply(people[0] ?? '', id, 'accepted')
    expect([tenant.events()[0]?.attendees[0]?.response, tenant.calendarOf(people[0] ?? '')[0]?.response]).toEqual([
      'none',
      'accepted',
    ])
  })

  test('the organiser moves and deletes by hand; the join block stays', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body: event } = await send('POST', events, draft(people.slice(0, 2), ONLINE))
    tenant.clearMails()
    tenant.editInOutlook(String(event.id), {
      start: '2027-03-11T09:00',
      end: '2027-03-11T12:00',
      html: '<p>By hand</p>',
      location: 'Room 9',
    })
    expect(tenant.events()[0]).toMatchObject({
      start: '2027-03-11T08:00:00.000Z',
      location: 'Room 9',
      joinUrl: joinUrlOf(event),
    })
    expect(tenant.mails.map(({ kind }) => kind)).toEqual(['update', 'update'])
    tenant.deleteInOutlook(String(event.id))
    expect((await send('GET', `${events}/${String(event.id)}`)).status).toBe(404)
    expect(tenant.mails.slice(2).map(({ kind }) => kind)).toEqual(['cancellation', 'cancellation'])
  })
})

describe('trouble', () => {
  test('a mailbox answers four requests at a time', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    const four = await Promise.all([1, 2, 3, 4].map(() => send('GET', events)))
    expect([four.map(({ status }) => status), tenant.asked.mailboxPeak]).toEqual([[200, 200, 200, 200], 4])
    const six = await Promise.all([1, 2, 3, 4, 5, 6].map(() => send('GET', events)))
    const refused = six.filter(({ status }) => status === 429)
    expect(refused.map(({ body }) => (body.error as Json).code)).toEqual([
      'ApplicationThrottled',
      'ApplicationThrottled',
    ])
    expect(tenant.asked.mailboxPeak).toBe(6)
    const requests = Array.from({ length: 6 }, (_, id) => ({ id: String(id), method: 'GET', url: events }))
    const { body } = await send('POST', '/$batch', { requests })
    expect((body.responses as Json[]).filter(({ status }) => status === 429).length).toBe(2)
    expect((await send('GET', events)).status).toBe(200)
  })

  test('writes are counted, and a write whose answer is lost is still made', async () => {
    const { send, events, tenant, people } = await createCalendarAsker()
    tenant.faults.plant({ kind: 'lost_answer', as: 504 })
    tenant.faults.plant({ kind: 'lost_answer', as: 'reset', on: 'events' })
    expect((await send('POST', events, draft(people.slice(0, 1)))).status).toBe(504)
    await expect(send('POST', events, draft())).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    expect([tenant.events().length, tenant.mails.length, tenant.asked.writes]).toEqual([2, 1, 2])
  })

  test('a connection that breaks before, and a refusal, write nothing', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    tenant.faults.plant({ kind: 'reset', on: /POST .*\/events$/ })
    await expect(send('POST', events, draft())).rejects.toThrow('fetch failed')
    tenant.faults.plant({ kind: 'server_error', status: 503, on: 'events' })
    expect((await send('POST', events, draft())).status).toBe(503)
    expect(tenant.events()).toEqual([])
  })

  test('a wait may apply to one mailbox or to all', async () => {
    const clock = handClock()
    const { send, events, tenant } = await createCalendarAsker({ clock })
    const other = '/users/facilities@brightwater.example/events'
    tenant.faults.plant({ kind: 'throttled', retryAfter: 20, scope: 'mailbox', on: 'events' })
    expect((await send('GET', events)).headers.get('retry-after')).toBe('20')
    expect([
      (await send('GET', events)).status,
      (await send('GET', other)).status,
      (await send('GET', '/users')).status,
    ]).toEqual([429, 200, 200])
    expect(tenant.asked.earlyCalls).toBe(1)
    clock.advance(21_000)
    expect((await send('GET', events)).status).toBe(200)
    tenant.faults.plant({ kind: 'throttled', retryAfter: 20, on: 'events' })
    expect([(await send('GET', events)).status, (await send('GET', other)).status]).toEqual([429, 429])
  })
})

describe('a restarted demo', () => {
  test('finds its meetings, mails and answers, and never reuses an id', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rollcall-calendars-'))
    const file = join(folder, 'calendars')
    const before = await createCalendarAsker()
    before.tenant.keepCalendarsIn(file)
    const { body } = await before.send('POST', before.events, draft(before.people.slice(0, 2), ONLINE))
    before.tenant.reply(before.people[0] ?? '', String(body.id), 'accepted', 'Glad to')
    await expect.poll(() => existsSync(file), { timeout: 20_000 }).toBe(true)

    const after = await createCalendarAsker()
    after.tenant.keepCalendarsIn(file)
    expect(after.tenant.events()).toEqual(before.tenant.events())
    expect(after.tenant.mails).toEqual(before.tenant.mails)
    expect(after.tenant.calendarOf(before.people[0] ?? '')).toMatchObject([{ response: 'accepted' }])
    expect(after.tenant.inboxOf(after.tenant.ids.mailbox)).toMatchObject([{ kind: 'reply', comment: 'Glad to' }])
    expect((await after.send('GET', `${after.events}/${String(body.id)}`)).body.changeKey).toBe(
      (await before.send('GET', `${before.events}/${String(body.id)}`)).body.changeKey,
    )
    expect((await after.send('POST', after.events, draft())).body.id).not.toBe(body.id)
    await rm(folder, { recursive: true })
  })
})

describe('clocks', () => {
  test.each([
    ['Europe/Brussels', '2027-03-28T09:00', '2027-03-28T07:00'],
    ['Europe/Brussels', '2027-03-27T09:00', '2027-03-27T08:00'],
    ['Europe/Brussels', '2027-10-31T09:00', '2027-10-31T08:00'],
    ['Romance Standard Time', '2027-10-30T09:00', '2027-10-30T07:00'],
    ['America/Curacao', '2027-07-01T09:00', '2027-07-01T13:00'],
    ['Asia/Kolkata', '2027-07-01T09:00', '2027-07-01T03:30'],
    ['India Standard Time', '2027-07-01T09:00', '2027-07-01T03:30'],
    // 02:30 is not there on that night, and twice on the other.
    ['Europe/Brussels', '2027-03-28T02:30', '2027-03-28T01:30'],
    ['Europe/Brussels', '2027-10-31T02:30', '2027-10-31T00:30'],
  ])('%s %s is %s in UTC', async (timeZone, local, utc) => {
    const { send, events } = await createCalendarAsker()
    const { body } = await send(
      'POST',
      events,
      draft([], { start: { dateTime: local, timeZone }, end: { dateTime: '2027-12-01T00:00:00', timeZone } }),
    )
    expect(body.start).toEqual({ dateTime: `${utc}:00.0000000`, timeZone: 'UTC' })
  })
})
