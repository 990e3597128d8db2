import { expect, test } from 'vitest'
import { createDemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { mailCarrier } from '../../api/meetings/mail-carrier.ts'
import { fastClock } from '../helpers/fast-clock.ts'
import { content, openPostWith, person } from '../mail/errands.ts'

const clock = fastClock(100, new Date('2027-01-05T10:00:00Z'))

function startPost() {
  const tenant = createDemoTenant({ clock, people: 30 })
  const people = tenant.people
    .filter(({ mail, userType, hasMailbox }) => mail !== null && userType !== 'Guest' && hasMailbox)
    .slice(0, 3)
  const attendees = people.map(({ mail, displayName }) => person(displayName, { address: String(mail).toLowerCase() }))
  const post = openPostWith(mailCarrier({ clock, mail: tenant.mailSender }), {
    clock,
    organiser: tenant.mailSender.from.address,
  })
  const [first] = attendees
  if (!first) throw new Error('Nobody has a mailbox.')
  return { tenant, post, attendees, first: first.address }
}

test('an invitation by e-mail is in everyone’s inbox and calendar', async () => {
  const { tenant, post, attendees, first } = startPost()
  await post.send('create', content({ attendees, location: 'Room 1', reminderMinutes: 90, showAs: 'oof' }))
  expect(tenant.mails.map(({ to, kind }) => [to, kind])).toEqual(
    attendees.map(({ address }) => [address, 'invitation']),
  )
  expect(tenant.calendarOf(first)).toMatchObject([
    {
      subject: 'First aid',
      start: '2027-03-10T08:00:00.000Z',
      end: '2027-03-10T11:00:00.000Z',
      timeZone: 'Europe/Brussels',
      location: 'Room 1',
      reminderMinutes: 90,
      showAs: 'oof',
      response: 'none',
      organiser: tenant.mailSender.from.address,
    },
  ])
  expect(tenant.calendarOf(first)[0]?.html).toContain('<strong>shoes</strong>')
})

test('an update replaces it, a roster change reaches the people concerned, a cancellation removes it', async () => {
  const { tenant, post, attendees, first } = startPost()
  await post.send('create', content({ attendees }))
  tenant.clearMails()
  await post.send('update', content({ attendees, start: '2027-03-30T09:00', end: '2027-03-30T10:00' }))
  expect(tenant.mails.map(({ kind }) => kind)).toEqual(['update', 'update', 'update'])
  expect(tenant.calendarOf(first)).toMatchObject([{ start: '2027-03-30T07:00:00.000Z' }])
  tenant.clearMails()
  await post.send(
    'attendees',
    content({ attendees: attendees.slice(1), start: '2027-03-30T09:00', end: '2027-03-30T10:00' }),
  )
  expect(tenant.mails).toMatchObject([{ to: first, kind: 'cancellation' }])
  expect(tenant.calendarOf(first)).toEqual([])
  await post.send('cancel', undefined, { comment: 'The trainer is ill.' })
  expect(tenant.mails.slice(1)).toMatchObject([
    { kind: 'cancellation', comment: 'The trainer is ill.' },
    { kind: 'cancellation' },
  ])
  expect(tenant.events()).toEqual([])
})

test('someone can answer', async () => {
  const { tenant, post, attendees, first } = startPost()
  await post.send('create', content({ attendees }))
  const [event] = tenant.events()
  tenant.reply(first, event?.id ?? '', 'accepted')
  expect(tenant.calendarOf(first)).toMatchObject([{ response: 'accepted' }])
  await post.send('update', content({ attendees, location: 'Room 2' }))
  expect(tenant.calendarOf(first)).toMatchObject([{ response: 'accepted', location: 'Room 2' }])
})
