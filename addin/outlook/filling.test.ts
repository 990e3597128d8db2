import { expect, test } from 'vitest'
import type { SessionView } from '../../api/features/trainings/sessions/contract.ts'
import { fillingOf, invitedIn } from './filling.ts'

const person = (id: string) => ({ id, displayName: `Person ${id}`, email: `${id}@brightwater.example` })
const participants: SessionView['participants'] = [
  { employee: 'a', status: 'Subscribed', attendance: 'required', since: '', person: person('a') },
  { employee: 'b', status: 'Subscribed', attendance: 'optional', since: '', person: person('b') },
  { employee: 'c', status: 'Waiting', attendance: 'required', since: '', person: person('c') },
  { employee: 'gone', status: 'Subscribed', attendance: 'required', since: '' },
]
const session = { participants } as SessionView
const meeting = {
  subject: 'First aid',
  html: '<p>Bring nothing.</p>',
  organiser: 'training@brightwater.example',
  start: '2027-03-28T09:00',
  end: '2027-03-28T12:00',
  timeZone: 'Europe/Brussels',
  startsAt: '2027-03-28T07:00:00.000Z',
  endsAt: '2027-03-28T10:00:00.000Z',
  location: 'Harbour room',
  online: false,
  attendees: 2,
  hideAttendees: false,
}

test('an appointment gets the chosen fields, at the session’s own time, with subscribed people only', () => {
  expect(fillingOf(session, meeting, ['subject', 'text', 'when', 'people'])).toEqual({
    subject: 'First aid',
    html: '<p>Bring nothing.</p>',
    location: 'Harbour room',
    start: new Date('2027-03-28T07:00:00Z'),
    end: new Date('2027-03-28T10:00:00Z'),
    required: [{ displayName: 'Person a', emailAddress: 'a@brightwater.example' }],
    optional: [{ displayName: 'Person b', emailAddress: 'b@brightwater.example' }],
  })
  expect(invitedIn(session).map(({ employee }) => employee)).toEqual(['a', 'b'])
})

test('fields that weren’t chosen stay as they are in the appointment', () => {
  expect(fillingOf(session, meeting, ['subject'])).toEqual({ subject: 'First aid' })
  expect(fillingOf(session, meeting, [])).toEqual({})
})
