import type ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { RollcallError } from '../../api/lib/errors.ts'
import { startMailServer, type MailServer, type TakenMail } from '../helpers/mail-server.ts'
import { calendarFrom } from '../helpers/personal-calendar.ts'
import { content, openPost, person, type Post } from './errands.ts'

async function withPost(work: (post: Post, server: MailServer) => Promise<void>): Promise<void> {
  await using server = await startMailServer()
  const post = openPost(server)
  try {
    await work(post, server)
  } finally {
    post.sender.close()
  }
}

const eventOf = (mail: TakenMail | undefined): ICAL.Component => {
  const event = mail?.calendar?.getFirstSubcomponent('vevent')
  if (!event) throw new Error('The mail holds no event.')
  return event
}
const value = (mail: TakenMail | undefined, name: string) => eventOf(mail).getFirstPropertyValue(name)
const method = (mail: TakenMail | undefined) => mail?.calendar?.getFirstPropertyValue('method')
const recipients = (server: MailServer) => server.mails.flatMap(({ to }) => to).sort()
const ALL = ['anna@contoso.example', 'bo@contoso.example', 'cem@contoso.example']

describe('one meeting by e-mail', () => {
  test('each person gets one mail and has the meeting once', () =>
    withPost(async (post, server) => {
      expect(await post.send('create', content())).toEqual({ eventId: 'date-1.1@rollcall', sequence: 1 })
      expect(recipients(server)).toEqual(ALL)
      expect(
        server.mails.every(
          ({ parsed }) => [parsed.to].flat().length === 1 && parsed.cc === undefined && parsed.bcc === undefined,
        ),
      ).toBe(true)
      for (const address of ALL) {
        expect(calendarFrom(server.mails, address)).toMatchObject([
          {
            uid: 'date-1.1@rollcall',
            subject: 'First aid',
            start: '2027-03-10T08:00:00.000Z',
            end: '2027-03-10T11:00:00.000Z',
          },
        ])
      }
    }))

  test('the request names the organiser and the attendees, with the right method and parts', () =>
    withPost(async (post, server) => {
      const people = [person('Anna'), person('Bo', { type: 'optional' })]
      await post.send(
        'create',
        content({ attendees: people, location: 'Room 1, second floor', reminderMinutes: 30, showAs: 'oof' }),
      )
      const mail = server.mails.find(({ to }) => to[0] === ALL[0])
      const event = eventOf(mail)
      expect(method(mail)).toBe('REQUEST')
      expect(event.getFirstProperty('organizer')?.toICALString()).toBe(
        'ORGANIZER;CN=Training:mailto:training@contoso.example',
      )
      expect(
        event
          .getAllProperties('attendee')
          .map((one) => [
            one.getFirstValue(),
            one.getParameter('role'),
            one.getParameter('partstat'),
            one.getParameter('rsvp'),
            one.getParameter('cn'),
          ]),
      ).toEqual([
        ['MAILTO:anna@contoso.example', 'REQ-PARTICIPANT', 'NEEDS-ACTION', 'TRUE', 'Anna'],
        ['MAILTO:bo@contoso.example', 'OPT-PARTICIPANT', 'NEEDS-ACTION', 'TRUE', 'Bo'],
      ])
      expect([
        value(mail, 'location'),
        value(mail, 'status'),
        value(mail, 'transp'),
        value(mail, 'x-microsoft-cdo-busystatus'),
      ]).toEqual(['Room 1, second floor', 'CONFIRMED', 'OPAQUE', 'OOF'])
      expect(value(mail, 'description')).toBe('Bring shoes & socks.')
      expect(event.getFirstProperty('x-alt-desc')?.getFirstValue()).toContain('<strong>shoes</strong>')
      expect(String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT30M')
      expect(mail?.parsed.text).toContain('Bring shoes & socks.')
      expect(mail?.parsed.text).toContain('2027-03-10 09:00 – 12:00 (Europe/Brussels)')
      expect(mail?.parsed.html).toContain('<strong>shoes</strong>')
    }))

  test('no reply is requested if none is wanted, and there is no alarm without a reminder', () =>
    withPost(async (post, server) => {
      await post.send('create', content({ responseRequested: false, showAs: 'free' }))
      const [mail] = server.mails
      expect(
        eventOf(mail)
          .getAllProperties('attendee')
          .map((one) => one.getParameter('rsvp')),
      ).toEqual(['FALSE', 'FALSE', 'FALSE'])
      expect([
        eventOf(mail).getAllSubcomponents('valarm').length,
        value(mail, 'transp'),
        value(mail, 'x-microsoft-cdo-busystatus'),
      ]).toEqual([0, 'TRANSPARENT', 'FREE'])
    }))

  test('with a hidden roster no one sees another’s address', () =>
    withPost(async (post, server) => {
      await post.send('create', content({ hideAttendees: true }))
      await post.send('update', content({ hideAttendees: true, location: 'Room 2' }))
      expect(server.mails).toHaveLength(6)
      for (const {
        to: [own = ''],
        raw,
        calendar,
      } of server.mails) {
        const all = `${raw} ${calendar?.toString() ?? ''}`
        expect(ALL.filter((address) => all.toLowerCase().includes(address))).toEqual([own])
      }
    }))

  test('an address of a meeting on the web can be clicked', () =>
    withPost(async (post, server) => {
      await post.send('create', content({ location: 'https://meet.contoso.example/first-aid?x=1 (code 42)' }))
      expect(value(server.mails[0], 'url')).toBe('https://meet.contoso.example/first-aid?x=1')
    }))

  test('an update replaces the meeting with all who have it', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      const moved = content({ start: '2027-03-30T09:00', end: '2027-03-30T12:00', location: 'Room 2' })
      expect(await post.send('update', moved)).toMatchObject({ sequence: 2 })
      expect(server.mails).toHaveLength(6)
      for (const address of ALL) {
        expect(calendarFrom(server.mails, address)).toMatchObject([
          { start: '2027-03-30T07:00:00.000Z', location: 'Room 2', sequence: 2 },
        ])
        // In whatever order they arrive.
        expect(calendarFrom([...server.mails].reverse(), address)).toMatchObject([
          { start: '2027-03-30T07:00:00.000Z' },
        ])
      }
    }))

  test('a roster change reaches those added and removed, and no one else', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      server.clear()
      await post.send('attendees', content({ attendees: [person('Anna'), person('Cem'), person('Dana')] }))
      expect(recipients(server)).toEqual(['bo@contoso.example', 'dana@contoso.example'])
      const [bo, dana] = ['bo@contoso.example', 'dana@contoso.example'].map((address) =>
        server.mails.find(({ to }) => to[0] === address),
      )
      expect([method(bo), method(dana)]).toEqual(['CANCEL', 'REQUEST'])
      expect([value(bo, 'status'), value(bo, 'uid'), value(bo, 'sequence')]).toEqual([
        'CANCELLED',
        'date-1.1@rollcall',
        2,
      ])
      expect(
        eventOf(bo)
          .getAllProperties('attendee')
          .map((one) => one.getFirstValue()),
      ).toEqual(['MAILTO:bo@contoso.example'])
    }))

  test('someone who is added back has the meeting again', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      await post.send('attendees', content({ attendees: [person('Anna'), person('Cem')] }))
      expect(calendarFrom(server.mails, 'bo@contoso.example')).toEqual([])
      await post.send('attendees', content())
      expect(calendarFrom(server.mails, 'bo@contoso.example')).toHaveLength(1)
      await post.send('update', content({ subject: 'First aid, advanced' }))
      for (const address of ALL)
        expect(calendarFrom(server.mails, address)).toMatchObject([{ subject: 'First aid, advanced' }])
    }))

  test('an update that also removes someone does both', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      await post.send('update', content({ location: 'Room 3', attendees: [person('Anna'), person('Bo')] }))
      expect(calendarFrom(server.mails, 'cem@contoso.example')).toEqual([])
      expect(calendarFrom(server.mails, 'bo@contoso.example')).toMatchObject([{ location: 'Room 3' }])
    }))

  test('a cancellation takes the meeting out of every calendar, with its reason', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      await post.send('cancel', undefined, { comment: 'The trainer is ill.\nWe are sorry; a new date follows, soon.' })
      for (const address of ALL) expect(calendarFrom(server.mails, address)).toEqual([])
      const last = server.mails.at(-1)
      expect(last?.parsed.text).toContain('The trainer is ill.')
      expect(last?.parsed.subject).toBe('Cancelled: First aid')
      expect(value(last, 'description')).toBe('The trainer is ill.\nWe are sorry; a new date follows, soon.')
      expect([value(last, 'status'), eventOf(last).getAllSubcomponents('valarm').length]).toEqual(['CANCELLED', 0])
    }))

  test('a date that is planned again after its cancellation is another meeting', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      await post.send('cancel')
      post.meeting = { ...post.meeting, generation: 2 }
      await post.send('create', content())
      expect(calendarFrom(server.mails, 'anna@contoso.example')).toMatchObject([{ uid: 'date-1.2@rollcall' }])
    }))

  test('a reminder reaches only people who haven’t replied, and changes nothing in their calendar', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      const before = calendarFrom(server.mails, 'bo@contoso.example')
      expect(
        await post.carrier.remind(post.meeting, [person('Bo')], 'Are you coming?', new AbortController().signal),
      ).toEqual({})
      expect(recipients(server)).toEqual([...ALL, 'bo@contoso.example'].sort())
      const last = server.mails.at(-1)
      expect(last?.parsed.text).toContain('Are you coming?')
      expect(last?.parsed.messageId).not.toBe(
        server.mails.find(({ to }) => to[0] === 'bo@contoso.example')?.parsed.messageId,
      )
      const [entry] = calendarFrom(server.mails, 'bo@contoso.example')
      expect({ ...entry, stamp: 0 }).toEqual({ ...before[0], stamp: 0 })
    }))
})

describe('once each, whatever happens', () => {
  test('people who were told before are skipped', () =>
    withPost(async (post, server) => {
      await post.carrier.create(
        post.errand('create', content(), { told: ['anna@contoso.example', 'cem@contoso.example'], attempts: 2 }),
      )
      expect(recipients(server)).toEqual(['bo@contoso.example'])
      expect(post.notes).toEqual([['bo@contoso.example']])
    }))

  test('each person is recorded once the server has accepted the mail', () =>
    withPost(async (post, server) => {
      server.rules.recipient = (address) => (address.startsWith('bo') ? { code: 550, text: 'No such user' } : undefined)
      const { refused } = await post.carrier.create(post.errand('create', content()))
      expect(post.notes.flat().sort()).toEqual(['anna@contoso.example', 'cem@contoso.example'])
      expect(Object.keys(refused ?? {})).toEqual(['bo@contoso.example'])
      expect(refused?.['bo@contoso.example']).toMatchObject({
        code: 'mail_address_refused',
        remedy: expect.stringContaining('e-mail address') as string,
      })
    }))

  test('a mail sent twice because of a crash is the same message and shows one meeting', () =>
    withPost(async (post, server) => {
      await post.carrier.create(post.errand('create', content()))
      await post.carrier.create(post.errand('create', content(), { attempts: 2 }))
      expect(server.mails).toHaveLength(6)
      for (const address of ALL) {
        const own = server.mails.filter(({ to }) => to[0] === address)
        expect(new Set(own.map(({ parsed }) => parsed.messageId)).size).toBe(1)
        expect(calendarFrom(own, address)).toHaveLength(1)
      }
    }))

  test('a server that goes away half way leaves the rest for later, and no one gets two mails', () =>
    withPost(async (post, server) => {
      const many = content({ attendees: Array.from({ length: 30 }, (_none, place) => person(`p${String(place)}`)) })
      server.rules.sender = () => (server.mails.length >= 10 ? { code: 421, text: '4.3.2 Going down' } : undefined)
      await expect(post.carrier.create(post.errand('create', many))).rejects.toMatchObject({
        code: 'mails_unfinished',
        message: expect.stringMatching(
          /^1\d of 30 mails have gone out\. The mail server 127\.0\.0\.1 (puts|cannot)/,
        ) as string,
      })
      const told = post.notes.flat()
      expect(told.length).toBeGreaterThanOrEqual(10)
      server.rules.sender = () => undefined
      expect((await post.carrier.create(post.errand('create', many, { told, attempts: 2 }))).refused).toBeUndefined()
      expect(recipients(server)).toEqual(many.attendees.map(({ address }) => address).sort())
    }))

  test('a mail that the server delays is sent a little later', () =>
    withPost(async (post, server) => {
      let times = 0
      server.rules.recipient = (address) =>
        address.startsWith('bo') && ++times <= 2 ? { code: 450, text: '4.2.0 Greylisted' } : undefined
      expect((await post.send('create', content())).refused).toBeUndefined()
      expect([times, recipients(server)]).toEqual([3, ALL])
    }))

  test('a server that keeps delaying one person fails only that person', () =>
    withPost(async (post, server) => {
      server.rules.recipient = (address) =>
        address.startsWith('bo') ? { code: 452, text: '4.2.2 Mailbox full' } : undefined
      expect((await post.send('create', content())).refused).toMatchObject({
        'bo@contoso.example': { code: 'smtp_busy' },
      })
      expect(recipients(server)).toEqual(['anna@contoso.example', 'cem@contoso.example'])
    }))

  test('a delayed cancellation is still due, an undeliverable one isn’t', () =>
    withPost(async (post, server) => {
      await post.send('create', content())
      server.rules.recipient = (address) =>
        address.startsWith('bo') ? { code: 452, text: '4.2.2 Mailbox full' } : undefined
      await expect(post.send('cancel')).rejects.toMatchObject({ code: 'mails_unfinished' })
      server.rules.recipient = (address) =>
        address.startsWith('bo') ? { code: 550, text: '5.1.1 User unknown' } : undefined
      const told = post.notes.flat().slice(3)
      expect((await post.send('cancel', undefined, { told })).refused).toMatchObject({
        'bo@contoso.example': { code: 'mail_address_refused' },
      })
      expect(calendarFrom(server.mails, 'anna@contoso.example')).toEqual([])
    }))

  test('a reminder that stops half way says who got none', () =>
    withPost(async (post, server) => {
      const many = content({ attendees: Array.from({ length: 12 }, (_none, place) => person(`p${String(place)}`)) })
      await post.send('create', many)
      server.clear()
      server.rules.sender = () => (server.mails.length >= 4 ? { code: 421, text: '4.3.2 Going down' } : undefined)
      const refused = await post.carrier.remind(post.meeting, many.attendees, '', new AbortController().signal)
      expect(Object.keys(refused).length + server.mails.length).toBe(12)
    }))

  test.each([
    [
      'refuses the sign-in or the sender',
      'smtp_refused',
      (server: MailServer) => void (server.rules.sender = () => ({ code: 550, text: '5.7.1 Not you' })),
    ],
    ['is down', 'smtp_unreachable', async (server: MailServer) => server.stop()],
  ])('when the server %s, nothing is sent and it isn’t tried for each person', (_what, code, break_) =>
    withPost(async (post, server) => {
      const many = content({ attendees: Array.from({ length: 30 }, (_none, place) => person(`p${String(place)}`)) })
      await break_(server)
      await expect(post.carrier.create(post.errand('create', many))).rejects.toMatchObject({ code })
      expect(post.notes).toEqual([])
    }),
  )

  test('after repeated refusals the rest isn’t tried', () =>
    withPost(async (post, server) => {
      const many = content({ attendees: Array.from({ length: 60 }, (_none, place) => person(`p${String(place)}`)) })
      server.rules.mail = () => ({ code: 554, text: '5.2.252 SendAsDenied' })
      await expect(post.carrier.create(post.errand('create', many))).rejects.toMatchObject({ code: 'smtp_refused' })
      expect(server.attempts.length).toBeLessThan(10)
    }))

  test('when stopped, it ends between two mails, with everyone told so far recorded', () =>
    withPost(async (post, server) => {
      const many = content({ attendees: Array.from({ length: 30 }, (_none, place) => person(`p${String(place)}`)) })
      const stop = new AbortController()
      server.rules.recipient = () => {
        if (server.mails.length >= 5) stop.abort(new RollcallError('stopping', 'The server is shutting down.'))
        return undefined
      }
      await expect(post.carrier.create(post.errand('create', many, {}, stop.signal))).rejects.toMatchObject({
        code: 'stopping',
      })
      expect(post.notes.flat().sort()).toEqual(recipients(server))
      expect(server.mails.length).toBeLessThan(12)
    }))
})
