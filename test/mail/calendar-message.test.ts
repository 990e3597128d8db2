import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarMessage } from '../../api/mail/calendar-message.ts'
import { meetingMails } from '../../api/mail/meeting-mails.ts'
import type { MeetingContent } from '../../api/store/training-records.ts'
import { startMailServer } from '../helpers/mail-server.ts'
import { entryOf } from '../helpers/personal-calendar.ts'
import { FROM, content, openPost, person } from './errands.ts'

const AT = new Date('2027-01-05T10:00:00Z')
const write = (more: Partial<MeetingContent>) =>
  calendarMessage({
    method: 'REQUEST',
    uid: 'date-1.1@rollcall',
    sequence: 1,
    at: AT,
    organiser: FROM,
    content: content(more),
    description: { plain: '', html: '' },
    attendees: content(more).attendees,
  })

function read(iCalendar: string) {
  const calendar = new ICAL.Component(ICAL.parse(iCalendar))
  const event = calendar.getFirstSubcomponent('vevent')
  if (!event) throw new Error('There is no event.')
  return { calendar, event, ...entryOf(calendar, event) }
}

/** In UTC, by a library that has nothing to do with how it was written. */
const utc = (wallTime: string, zone: string) =>
  new Date(Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).epochMilliseconds).toISOString()

const ZONES = ['Europe/Brussels', 'America/Curacao', 'Asia/Kolkata']
/** Both clock changes of 2027 in Europe, and those of the United States: the days before, on and after. */
const DAYS = [
  '2027-03-13',
  '2027-03-14',
  '2027-03-15',
  '2027-03-27',
  '2027-03-28',
  '2027-03-29',
  '2027-10-30',
  '2027-10-31',
  '2027-11-01',
  '2027-11-06',
  '2027-11-07',
  '2027-11-08',
]
const nextDay = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

describe('a session arrives at the right hour', () => {
  test.each(ZONES)('%s, around each clock change of 2027', (timeZone) => {
    for (const day of DAYS) {
      for (const [start, end] of [
        [`${day}T09:00`, `${day}T12:00`],
        [`${day}T00:30`, `${day}T23:30`],
        [`${day}T22:00`, `${nextDay(day)}T06:00`],
      ] as const) {
        const message = read(write({ start, end, timeZone }))
        expect([start, message.start, message.end]).toEqual([start, utc(start, timeZone), utc(end, timeZone)])
        expect(message.event.getFirstProperty('dtstart')?.getFirstParameter('tzid')).toBe(timeZone)
        expect(message.calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(timeZone)
      }
    }
  })

  test('also in an hour that the clocks show twice, or never, by writing it as a moment', () => {
    for (const wallTime of ['2027-10-31T02:30', '2027-03-28T02:30']) {
      const message = read(write({ start: wallTime, end: `${wallTime.slice(0, 10)}T09:00` }))
      expect([message.start, message.end]).toEqual([
        utc(wallTime, 'Europe/Brussels'),
        utc(`${wallTime.slice(0, 10)}T09:00`, 'Europe/Brussels'),
      ])
      expect(message.calendar.getFirstSubcomponent('vtimezone')).toBeNull()
    }
  })

  test('whatever the zone of the server is', () => {
    const before = process.env['TZ']
    try {
      for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        process.env['TZ'] = zone
        const message = write({ start: '2027-03-28T09:00', end: '2027-03-28T12:00' })
        expect(read(message).start).toBe('2027-03-28T07:00:00.000Z')
        expect(message).toMatch(/^DTSTAMP:20270105T100000Z\r$/m)
      }
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  test('in every zone that can be chosen, by the rules that Rollcall itself uses', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (const day of ['2027-06-10', '2028-03-24']) {
        const [start, end] = [`${day}T09:00`, `${nextDay(day)}T12:00`]
        const message = read(write({ start, end, timeZone }))
        expect([timeZone, message.start, message.end]).toEqual([timeZone, utc(start, timeZone), utc(end, timeZone)])
        expect(message.calendar.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe(timeZone)
      }
    }
  })

  test.each([
    ['Africa/Casablanca', '2027-02-06T09:00', '2027-02-08T12:00'],
    ['America/New_York', '2027-03-13T09:00', '2027-11-08T12:00'],
    ['Australia/Lord_Howe', '2027-04-03T09:00', '2027-04-05T12:00'],
    ['Asia/Jerusalem', '2028-03-23T09:00', '2028-03-26T12:00'],
  ])('%s, over clock changes that follow no yearly rule, or several of them', (timeZone, start, end) => {
    const message = read(write({ start, end, timeZone }))
    expect([message.start, message.end]).toEqual([utc(start, timeZone), utc(end, timeZone)])
  })

  test.each([
    [
      'Europe/Brussels',
      '2027-06-10',
      [
        'daylight 2027-03-28T02:00:00 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'standard 2026-10-25T03:00:00 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      ],
    ],
    [
      'America/New_York',
      '2027-12-10',
      [
        'daylight 2027-03-14T02:00:00 FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
        'standard 2027-11-07T02:00:00 FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      ],
    ],
    [
      'Australia/Sydney',
      '2027-06-10',
      [
        'daylight 2026-10-04T02:00:00 FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
        'standard 2027-04-04T03:00:00 FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      ],
    ],
    ['Asia/Jerusalem', '2027-06-10', ['daylight 2027-03-26T02:00:00', 'standard 2027-10-31T02:00:00']],
    ['Asia/Kolkata', '2027-06-10', ['standard 1970-01-01T00:00:00']],
  ])('%s on %s: a yearly rule is written as one, and other clock changes one by one', (timeZone, day, parts) => {
    const { calendar } = read(write({ start: `${day}T09:00`, end: `${day}T12:00`, timeZone }))
    const zone = calendar.getFirstSubcomponent('vtimezone')
    const found = (zone?.getAllSubcomponents() ?? []).map((one) =>
      ['dtstart', 'rrule']
        .reduce((said, name) => `${said} ${String(one.getFirstPropertyValue(name) ?? '')}`, one.name)
        .trim(),
    )
    expect(found.sort()).toEqual(parts)
  })

  test('a rule holds for the years after the event too, in every zone that has one', () => {
    let rules = 0
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const { calendar } = read(write({ start: '2027-06-10T09:00', end: '2027-06-10T12:00', timeZone }))
      const block = calendar.getFirstSubcomponent('vtimezone')
      if (!block?.getAllSubcomponents().some((one) => one.hasProperty('rrule'))) continue
      rules += 1
      const zone = new ICAL.Timezone(block)
      for (
        let day = '2028-01-01';
        day < '2030-01-01';
        day = Temporal.PlainDate.from(day).add({ days: 20 }).toString()
      ) {
        const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`)
        time.zone = zone
        expect([timeZone, new Date(time.toUnixTime() * 1000).toISOString()]).toEqual([
          timeZone,
          utc(`${day}T12:00`, timeZone),
        ])
      }
    }
    expect(rules).toBeGreaterThan(50)
  })
})

describe('a web address in the place', () => {
  const urlOf = (location: string) => read(write({ location })).event.getFirstPropertyValue('url')

  test.each([
    ['Room 3 (https://meet.contoso.example/a_(b)).', 'https://meet.contoso.example/a_(b)'],
    ['https://maps.contoso.example/@50.8,4.3,15z, second floor', 'https://maps.contoso.example/@50.8%2C4.3%2C15z'],
    ['<https://meet.contoso.example/room;a=1>; bring shoes', 'https://meet.contoso.example/room%3Ba=1'],
    ['„https://meet.contoso.example/zaal“, 2e verdieping', 'https://meet.contoso.example/zaal'],
    [
      'Teams: https://teams.example/l/19%3ameeting_a%40thread.v2/0?context=%7b%22Tid%22%3a%22b%22%7d.',
      'https://teams.example/l/19%3ameeting_a%40thread.v2/0?context=%7b%22Tid%22%3a%22b%22%7d',
    ],
    ['Hall 2, see www.contoso.com/hall-2!', 'http://www.contoso.com/hall-2'],
    ['https://例え.example/教室。三階', 'https://例え.example/教室'],
  ])('%j can be clicked, up to its end', (location, url) => {
    expect(urlOf(location)).toBe(url)
  })

  test.each([
    'Room B.12, St.Jan',
    'ask reception@contoso.example',
    'javascript:alert(1)',
    'ftp://files.contoso.example',
  ])('%j has none', (location) => {
    expect(urlOf(location)).toBeNull()
  })
})

describe('hostile names and texts', () => {
  const HOSTILE = [
    'Eve"\r\nBcc: everybody@contoso.example\r\nX: "',
    'Anna\r\n\r\n<script>alert(1)</script>',
    'a\nATTENDEE:mailto:eve@contoso.example',
    'O’Neill, "Bob"; the \\ builder: <bob>',
    '李小龍',
    'Ødegård, Žofie',
    'مريم\u202eGNP.exe',
    '\u0000\u0007\u001b[31m',
    '=?utf-8?B?QmNj?=',
    'END:VEVENT',
    ' \u2028 ',
    '🧑‍🏫'.repeat(80),
  ]

  test.each(HOSTILE)('%j changes nothing but what it says', async (text) => {
    await using server = await startMailServer()
    const post = openPost(server)
    const hostile = content({
      subject: text,
      location: text,
      html: `<p>${text}</p><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">click</a>`,
      attendees: [person('Anna', { name: text }), person('Bo')],
    })
    await post.send('create', hostile)
    await post.send('cancel', undefined, { comment: text })
    post.sender.close()
    expect(server.mails.map(({ to }) => to).sort()).toEqual([
      ['anna@contoso.example'],
      ['anna@contoso.example'],
      ['bo@contoso.example'],
      ['bo@contoso.example'],
    ])
    for (const { parsed, raw, calendar } of server.mails) {
      const heads = [...parsed.headers.keys()]
      expect(heads.filter((name) => !USUAL.includes(name))).toEqual([])
      expect([parsed.to].flat().flatMap((one) => one?.value ?? [])).toHaveLength(1)
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/everybody@/)
      const events = calendar?.getAllSubcomponents('vevent') ?? []
      expect(events).toHaveLength(1)
      const attendees = (events[0]?.getAllProperties('attendee') ?? []).map((one) => String(one.getFirstValue()))
      expect(attendees.every((one) => /^MAILTO:(anna|bo)@contoso\.example$/.test(one))).toBe(true)
      expect(`${String(parsed.html)}${String(events[0]?.getFirstPropertyValue('x-alt-desc'))}`).not.toMatch(
        /<script|onerror=|javascript:/,
      )
    }
  })

  const USUAL = [
    'from',
    'to',
    'subject',
    'message-id',
    'date',
    'mime-version',
    'content-type',
    'content-class',
    'x-auto-response-suppress',
  ]

  test('names and subjects arrive as they were, without invisible characters', async () => {
    await using server = await startMailServer()
    const post = openPost(server)
    await post.send(
      'create',
      content({
        subject: 'Premiers secours: l’été, 100 % sûr; «niveau» 2',
        attendees: [person('Anna', { name: 'Żółć, Łukasz (李)' })],
      }),
    )
    post.sender.close()
    const [mail] = server.mails
    expect(mail?.parsed.subject).toBe('Premiers secours: l’été, 100 % sûr; «niveau» 2')
    expect(mail?.calendar?.getFirstSubcomponent('vevent')?.getFirstPropertyValue('summary')).toBe(
      'Premiers secours: l’été, 100 % sûr; «niveau» 2',
    )
    expect([mail?.parsed.to].flat()[0]?.value[0]?.name).toBe('Żółć, Łukasz (李)')
    expect(mail?.calendar?.getFirstSubcomponent('vevent')?.getFirstProperty('attendee')?.getFirstParameter('cn')).toBe(
      'Żółć, Łukasz (李)',
    )
  })

  test('any text is one event for the right people, with short lines', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (subject, location, html, name) => {
        const hostile = content({ subject, location, html, attendees: [person('Anna', { name })] })
        const mails = hostile.attendees.map(
          meetingMails({
            method: 'REQUEST',
            uid: 'u@rollcall',
            sequence: 1,
            content: hostile,
            organiser: FROM,
            at: AT,
          }),
        )
        for (const {
          calendar: { iCalendar },
          subject: head,
          to,
        } of mails) {
          expect(`${head}${to.name}`).not.toMatch(/[\r\n\0]/)
          const { calendar, event } = read(iCalendar)
          expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1)
          expect(event.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual([
            'MAILTO:anna@contoso.example',
          ])
          expect(event.getFirstPropertyValue('uid')).toBe('u@rollcall')
          expect(iCalendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(
            true,
          )
        }
      }),
      { numRuns: 200 },
    )
  })
})
