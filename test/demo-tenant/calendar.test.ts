import { describe, expect, test } from 'vitest'
import { handClock } from '../helpers/hand-clock.ts'
import { askToken } from './ask.ts'
import { asAttendee, createCalendarAsker, draft, type Json } from './calendar-asker.ts'

const MARK = 'String {6f1d0b1c-2a8e-4c1f-9d35-3b8f5f0c7a11} Name RollcallSessionDate'
const markedWith = (value: string) =>
  `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq '${value}')`
const codeOf = (body: Json) => (body.error as { code: string }).code
const kindsOf = (mails: readonly { to: string; kind: string }[]) => mails.map(({ to, kind }) => `${kind} ${to}`)

describe('creating', () => {
  test('a meeting is returned as by Graph, and its attendees get an invitation', async () => {
    const { graph, events, people, tenant } = await createCalendarAsker()
    const [anna = '', ben = ''] = people
    const event = (await graph.api(events).post(draft([anna, ben], { transactionId: 'one' }))) as Json
    expect(event).toMatchObject({
      subject: 'First aid',
      isOrganizer: true,
      isCancelled: false,
      isOnlineMeeting: false,
      onlineMeeting: null,
      onlineMeetingProvider: 'unknown',
      type: 'singleInstance',
      originalStartTimeZone: 'Europe/Brussels',
      showAs: 'busy',
      responseRequested: true,
      reminderMinutesBeforeStart: 15,
      transactionId: 'one',
      hideAttendees: false,
      start: { dateTime: '2027-03-10T08:00:00.0000000', timeZone: 'UTC' },
      end: { dateTime: '2027-03-10T11:00:00.0000000', timeZone: 'UTC' },
      location: { displayName: 'Room 4' },
      responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
      organizer: { emailAddress: { name: 'Training', address: tenant.ids.mailbox } },
    })
    expect(event['@odata.etag']).toBe(`W/"${String(event.changeKey)}"`)
    expect(event).not.toHaveProperty('singleValueExtendedProperties')
    expect((event.attendees as Json[]).map(({ status }) => status)).toEqual(
      Array(2).fill({ response: 'none', time: '0001-01-01T00:00:00Z' }),
    )
    expect(kindsOf(tenant.mails)).toEqual([`invitation ${anna}`, `invitation ${ben}`])
    expect(tenant.calendarOf(anna)).toMatchObject([
      { subject: 'First aid', start: '2027-03-10T08:00:00.000Z', response: 'none' },
    ])
  })

  test('the answer has the event’s location and the kind of id the caller prefers', async () => {
    const { send, events } = await createCalendarAsker()
    const created = await send('POST', events, draft(), {
      prefer: 'IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"',
    })
    expect(created.status).toBe(201)
    expect(created.headers.get('location')).toContain(String(created.body.id))
    expect(created.body.start).toEqual({ dateTime: '2027-03-10T09:00:00.0000000', timeZone: 'W. Europe Standard Time' })
    const other = (await send('GET', `${events}/${String(created.body.id)}`)).body
    expect(other.id).not.toBe(created.body.id)
    expect((await send('GET', `${events}/${String(other.id)}`)).body.iCalUId).toBe(created.body.iCalUId)
    expect((await send('GET', `${events}/${String(created.body.id).toLowerCase()}`)).status).not.toBe(200)
  })

  test.each([
    [
      'an end before its start',
      { end: { dateTime: '2027-03-10T08:00:00', timeZone: 'Europe/Brussels' } },
      'ErrorPropertyValidationFailure',
    ],
    [
      'a zone nobody knows',
      { start: { dateTime: '2027-03-10T09:00:00', timeZone: 'Europe/Atlantis' } },
      'TimeZoneNotSupportedException',
    ],
    [
      'an address that is none',
      { attendees: [{ emailAddress: { address: 'anna at home' }, type: 'required' }] },
      'ErrorInvalidRecipients',
    ],
    [
      '501 attendees',
      { attendees: Array.from({ length: 501 }, (_, n) => asAttendee(`person${n}@brightwater.example`)) },
      'ErrorInvalidRequest',
    ],
    ['a property it has not', { titel: 'First aid' }, 'RequestBodyRead'],
    ['no start', { start: undefined }, 'ErrorPropertyValidationFailure'],
  ])('%s is refused, and nothing goes out', async (_what, wrong, code) => {
    const { send, events, tenant } = await createCalendarAsker()
    const { status, body } = await send('POST', events, draft([], wrong))
    expect([status, codeOf(body)]).toEqual([400, code])
    expect([tenant.events().length, tenant.mails.length]).toEqual([0, 0])
  })

  test('500 attendees and people from outside are accepted', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    expect(
      (await send('POST', events, draft(Array.from({ length: 500 }, (_, n) => `person${n}@elsewhere.example`)))).status,
    ).toBe(201)
    expect(tenant.mails.length).toBe(500)
  })

  test.each([
    ['existing', 201, 1],
    ['conflict', 409, 1],
    ['ignored', 201, 2],
  ] as const)('a repeated transaction id: %s', async (behaviour, status, standing) => {
    const { send, events, people, tenant } = await createCalendarAsker()
    tenant.transactionIdRepeat = behaviour
    const first = await send('POST', events, draft([people[0] ?? ''], { transactionId: 'same' }))
    const second = await send('POST', events, draft([people[0] ?? ''], { transactionId: 'same' }))
    expect([second.status, tenant.events().length, tenant.mails.length]).toEqual([status, standing, standing])
    if (behaviour === 'existing') expect(second.body.id).toBe(first.body.id)
  })
})

describe('permissions and mailboxes', () => {
  test('a mailbox may have no licence, not exist, or be outside the access policy', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    const tried = async (path = events) => {
      const { status, body } = await send('POST', path, draft())
      return [status, codeOf(body)]
    }
    tenant.setMailbox(tenant.ids.mailbox, 'unlicensed')
    expect(await tried()).toEqual([404, 'MailboxNotEnabledForRESTAPI'])
    tenant.setMailbox(tenant.ids.mailbox, 'none')
    expect(await tried()).toEqual([404, 'ErrorInvalidUser'])
    expect(await tried('/users/nobody@brightwater.example/events')).toEqual([404, 'ErrorInvalidUser'])
    tenant.setMailbox(tenant.ids.mailbox, 'normal')
    tenant.limitMailboxes(['facilities@brightwater.example'])
    expect(await tried()).toEqual([403, 'ErrorAccessDenied'])
    tenant.limitMailboxes(undefined)
    expect((await send('POST', events, draft())).status).toBe(201)
  })

  test('a permission given in Exchange isn’t in the token and covers only its mailboxes; a read permission can’t write', async () => {
    const { send, events, tenant, renew } = await createCalendarAsker()
    tenant.setRoles(['Calendars.Read'])
    await renew()
    expect([(await send('GET', events)).status, (await send('POST', events, draft())).status]).toEqual([200, 403])
    tenant.setRoles([])
    tenant.grantByRbac([tenant.ids.mailbox])
    await renew()
    expect((await send('POST', events, draft())).status).toBe(201)
    expect((await send('GET', '/users/facilities@brightwater.example/events')).status).toBe(403)
  })

  test('a signed-in user has their own calendar at /me, and reaches no other', async () => {
    const { tenant, send, people } = await createCalendarAsker()
    tenant.consentForAll()
    const { username, password } = tenant.serviceUser
    const scope = 'https://graph.microsoft.com/Calendars.ReadWrite'
    const { body } = await askToken(tenant, {
      grant_type: 'password',
      username,
      password,
      scope,
      client_id: tenant.ids.rollcallClientId,
      client_secret: undefined,
    })
    const asUser = (method: string, path: string, sent?: unknown) =>
      send(method, path, sent, { authorization: `Bearer ${String(body.access_token)}` })
    const made = await asUser('POST', '/me/events', draft(people.slice(0, 1), { isOnlineMeeting: true }))
    expect([made.status, made.body.organizer]).toMatchObject([
      201,
      { emailAddress: { address: username.toLowerCase() } },
    ])
    expect((await asUser('PATCH', `/me/events/${String(made.body.id)}`, { subject: 'Mine' })).status).toBe(200)
    expect((await asUser('GET', `/users/${username}/events`)).status).toBe(200)
    expect((await asUser('GET', `/users/${tenant.ids.mailbox}/events`)).status).toBe(403)
    tenant.reply(people[0] ?? '', String(made.body.id), 'accepted')
    expect([tenant.events(username), tenant.inboxOf(username)]).toMatchObject([
      [{ subject: 'Mine' }],
      [{ kind: 'reply' }],
    ])
    expect(tenant.mailbox(username)?.name).toBe(
      tenant.mailboxes().find(({ address }) => address === username.toLowerCase())?.name,
    )
  })

  test('an app has no /me', async () => {
    const { send } = await createCalendarAsker()
    expect((await send('GET', '/me/events')).status).toBe(400)
  })
})

describe('changing', () => {
  test('a change of attendees reaches those added and removed; the others keep their reply', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const [anna = '', ben = '', cleo = ''] = people
    const { body } = await send('POST', events, draft([anna, ben]))
    tenant.reply(anna, String(body.id), 'accepted')
    tenant.clearMails()
    const patched = await send('PATCH', `${events}/${String(body.id)}`, { attendees: [anna, cleo].map(asAttendee) })
    expect(patched.status).toBe(200)
    expect(kindsOf(tenant.mails)).toEqual([`invitation ${cleo}`, `cancellation ${ben}`])
    expect(tenant.events()[0]?.attendees.map(({ address, response }) => [address, response])).toEqual([
      [anna, 'accepted'],
      [cleo, 'none'],
    ])
    expect(tenant.calendarOf(ben)).toEqual([])

    await send('PATCH', `${events}/${String(body.id)}`, { attendees: [asAttendee(cleo)] })
    await send('PATCH', `${events}/${String(body.id)}`, { attendees: [anna, cleo].map(asAttendee) })
    expect(tenant.events()[0]?.attendees.map(({ response }) => response)).toEqual(['none', 'none'])
  })

  test('any other change mails everyone, even if it repeats the current values', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 3)))
    tenant.clearMails()
    await send('PATCH', `${events}/${String(body.id)}`, { location: { displayName: 'Room 4' } })
    expect(kindsOf(tenant.mails)).toEqual(people.slice(0, 3).map((address) => `update ${address}`))
    tenant.clearMails()
    await send('PATCH', `${events}/${String(body.id)}`, {
      subject: 'First aid II',
      attendees: people.slice(1, 4).map(asAttendee),
    })
    expect(kindsOf(tenant.mails).sort()).toEqual(
      [`invitation ${people[3]}`, `cancellation ${people[0]}`, `update ${people[1]}`, `update ${people[2]}`].sort(),
    )
    expect(tenant.calendarOf(people[1] ?? '')).toMatchObject([{ subject: 'First aid II' }])
  })

  test('moving a meeting asks everyone again; changing its text doesn’t', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 1)))
    const path = `${events}/${String(body.id)}`
    tenant.reply(people[0] ?? '', String(body.id), 'tentative')
    await send('PATCH', path, { body: { contentType: 'html', content: '<p>Another text</p>' } })
    expect(tenant.events()[0]?.attendees[0]?.response).toBe('tentative')
    await send('PATCH', path, { start: { dateTime: '2027-03-10T08:30:00', timeZone: 'Europe/Brussels' } })
    expect(tenant.events()[0]?.attendees[0]?.response).toBe('none')
    expect(tenant.calendarOf(people[0] ?? '')[0]).toMatchObject({ response: 'none', start: '2027-03-10T07:30:00.000Z' })
  })

  test('the change key changes with every change and reply, and If-Match checks it', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 1)))
    const path = `${events}/${String(body.id)}`
    const before = String(body['@odata.etag'])
    tenant.reply(people[0] ?? '', String(body.id), 'accepted')
    const after = (await send('GET', path)).body
    expect(after.changeKey).not.toBe(body.changeKey)
    expect(after.attendees).toMatchObject([{ status: { response: 'accepted' } }])
    expect((await send('PATCH', path, { subject: 'Late' }, { 'if-match': before })).status).toBe(412)
    expect(
      (await send('PATCH', path, { subject: 'In time' }, { 'if-match': String(after['@odata.etag']) })).status,
    ).toBe(200)
    expect(tenant.events()[0]?.subject).toBe('In time')
  })

  test('the stored body differs from the one that was sent', async () => {
    const { send, events } = await createCalendarAsker()
    const sent =
      '<p onclick="steal()">Café&nbsp;<em>upstairs</em><br/>Room 4</p><script>steal()</script><a href="javascript:steal()">x</a>'
    const { body } = await send('POST', events, draft([], { body: { contentType: 'html', content: sent } }))
    const { content } = body.body as { content: string }
    expect(content).toMatch(/^<html><head>\r\n<meta http-equiv="Content-Type"/)
    expect(content).not.toMatch(/steal/)
    expect(body.bodyPreview).toContain('Café upstairs')
    const again = await send('PATCH', `${events}/${String(body.id)}`, { body: { contentType: 'html', content } })
    expect((again.body.body as { content: string }).content).toBe(content)
  })
})

describe('ending', () => {
  test('a cancellation carries its comment, and the meeting is gone', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 2)))
    tenant.clearMails()
    const cancelled = await send('POST', `${events}/${String(body.id)}/cancel`, { comment: 'The trainer is ill.' })
    expect([cancelled.status, cancelled.body]).toEqual([202, {}])
    expect(tenant.mails.map(({ kind, comment, subject }) => [kind, comment, subject])).toEqual(
      Array(2).fill(['cancellation', 'The trainer is ill.', 'Canceled: First aid']),
    )
    expect([tenant.calendarOf(people[0] ?? ''), tenant.events()]).toEqual([[], []])
    expect(tenant.calendarOf(people[0] ?? '', { cancelled: true })).toMatchObject([{ isCancelled: true }])
    const again = await send('POST', `${events}/${String(body.id)}/cancel`, {})
    expect([again.status, codeOf(again.body)]).toEqual([404, 'ErrorItemNotFound'])
  })

  test('an attendee can’t cancel; deleting their copy leaves the meeting', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    await send('POST', events, draft(people.slice(0, 1)))
    const own = `/users/${people[0]}/events`
    const [copy] = (await send('GET', own)).body.value as Json[]
    expect(copy).toMatchObject({ isOrganizer: false, responseStatus: { response: 'notResponded' } })
    expect((await send('POST', `${own}/${String(copy?.id)}/cancel`, {})).status).toBe(400)
    expect((await send('DELETE', `${own}/${String(copy?.id)}`)).status).toBe(204)
    expect([tenant.calendarOf(people[0] ?? '').length, tenant.events().length]).toEqual([0, 1])
  })

  test('the organiser’s delete also cancels; a deleted id and a malformed one are told apart', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 1)))
    expect((await send('DELETE', `${events}/${String(body.id)}`)).status).toBe(204)
    expect(kindsOf(tenant.mails)).toEqual([`invitation ${people[0]}`, `cancellation ${people[0]}`])
    expect(codeOf((await send('GET', `${events}/${String(body.id)}`)).body)).toBe('ErrorItemNotFound')
    expect(codeOf((await send('GET', `${events}/42`)).body)).toBe('ErrorInvalidIdMalformed')
  })

  test('forwarding reaches only those named', async () => {
    const { send, events, people, tenant } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 3)))
    tenant.clearMails()
    const forwarded = await send('POST', `${events}/${String(body.id)}/forward`, {
      comment: 'Please answer.',
      toRecipients: [{ emailAddress: { address: people[1] } }],
    })
    expect(forwarded.status).toBe(202)
    expect(tenant.mails).toMatchObject([{ to: people[1], kind: 'forward', comment: 'Please answer.' }])
    expect(tenant.events()[0]?.attendees.length).toBe(3)
  })
})

describe('reading', () => {
  test('an event is found by its extended property, which is case-sensitive and returned only on request', async () => {
    const { graph, send, events } = await createCalendarAsker()
    const id = String(
      (await send('POST', events, draft([], { singleValueExtendedProperties: [{ id: MARK, value: "date'7" }] }))).body
        .id,
    )
    await send('POST', events, draft([], { singleValueExtendedProperties: [{ id: MARK, value: 'another' }] }))
    const found = (await graph
      .api(events)
      .filter(markedWith("date''7"))
      .expand(`singleValueExtendedProperties($filter=id eq '${MARK}')`)
      .select('id,subject')
      .get()) as { value: Json[] }
    expect(found.value).toMatchObject([
      { id, subject: 'First aid', singleValueExtendedProperties: [{ id: MARK, value: "date'7" }] },
    ])
    expect(found.value[0]).not.toHaveProperty('body')
    const inSmall = await send(
      'GET',
      `${events}?$filter=${encodeURIComponent(markedWith("date''7").replace('RollcallSessionDate', 'rollcallsessiondate'))}`,
    )
    expect(inSmall.body.value).toEqual([])
    expect((await send('GET', `${events}?$filter=${encodeURIComponent("subject eq 'x'")}`)).status).toBe(400)
  })

  test('a search may lag behind', async () => {
    const clock = handClock()
    const { send, events, tenant } = await createCalendarAsker({ clock })
    tenant.eventIndexLagMs = 5000
    await send('POST', events, draft([], { singleValueExtendedProperties: [{ id: MARK, value: '7' }] }))
    const search = async () =>
      ((await send('GET', `${events}?$filter=${encodeURIComponent(markedWith('7'))}`)).body.value as Json[]).length
    expect(await search()).toBe(0)
    clock.advance(6000)
    expect(await search()).toBe(1)
  })

  test('a calendar view comes in pages, ordered by start', async () => {
    const { send, events, tenant } = await createCalendarAsker()
    for (const day of [12, 10, 11, 28]) {
      const at = (hour: string) => ({ dateTime: `2027-03-${day}T${hour}:00:00`, timeZone: 'Asia/Kolkata' })
      await send('POST', events, draft([], { subject: `Day ${day}`, start: at('09'), end: at('10') }))
    }
    const first = await send(
      'GET',
      `/users/${tenant.ids.mailbox}/calendarView?startDateTime=2027-03-10T00:00:00Z&endDateTime=2027-03-20T00:00:00Z&$select=subject,start&$top=2`,
    )
    const second = await send('GET', String(first.body['@odata.nextLink']))
    expect([...(first.body.value as Json[]), ...(second.body.value as Json[])].map(({ subject }) => subject)).toEqual([
      'Day 10',
      'Day 11',
      'Day 12',
    ])
    expect((first.body.value as Json[])[0]).toMatchObject({
      start: { dateTime: '2027-03-10T03:30:00.0000000', timeZone: 'UTC' },
    })
    expect(second.body).not.toHaveProperty('@odata.nextLink')
    expect((await send('GET', `/users/${tenant.ids.mailbox}/calendarView`)).status).toBe(400)
  })

  test('a batch may read events', async () => {
    const { send, events } = await createCalendarAsker()
    const id = String((await send('POST', events, draft())).body.id)
    const { body } = await send('POST', '/$batch', {
      requests: [{ id: '1', method: 'GET', url: `${events}/${id}?$select=subject` }],
    })
    expect(body.responses).toMatchObject([{ id: '1', status: 200, body: { id, subject: 'First aid' } }])
  })

  test('only the organiser sees hidden attendees', async () => {
    const { send, events, people } = await createCalendarAsker()
    const { body } = await send('POST', events, draft(people.slice(0, 3), { hideAttendees: true }))
    expect((body.attendees as Json[]).length).toBe(3)
    const [copy] = (await send('GET', `/users/${people[1]}/events`)).body.value as Json[]
    expect(copy?.attendees).toMatchObject([{ emailAddress: { address: people[1] } }])
  })
})
