import { expect, test } from 'vitest'
import type { Certificate } from '../../../api/features/erasure/contract.ts'
import { startMailServer } from '../../helpers/mail-server.ts'
import { calendarFrom } from '../../helpers/personal-calendar.ts'
import {
  addSession,
  changeSession,
  expectOk,
  invitationWith,
  mailsByKind,
  meetingOf,
  preview,
  send,
  startPlanning,
  type Planned,
} from '../../helpers/plan-training.ts'

const COMING = { start: '2027-03-10T09:00', end: '2027-03-10T12:00' }
const SOON = { start: '2027-01-06T09:00', end: '2027-01-06T12:00' }

/** A session with one past and one coming date, both sent. */
async function halfOver(planned: Planned) {
  const session = await addSession(planned, { dates: [SOON, COMING] })
  await send(planned, session.id)
  planned.rollcall.letPass(48)
  planned.rollcall.tenant.clearMails()
  const [past = '', coming = ''] = session.dates.map(({ id }) => id)
  return { session, past, coming }
}

async function erase({ rollcall, people }: Planned): Promise<Certificate> {
  const [person] = people
  const path = `/api/employees/${person?.id ?? ''}/erase`
  return expectOk(await rollcall.as('admin').post(path, { employeeNumber: 'E0' })).body as Certificate
}

const texts = ({ remains }: Certificate) => remains.map(({ text }) => text).join('\n')

async function inOutlook(planned: Planned, dateId: string): Promise<string[]> {
  const { eventId } = await meetingOf(planned, dateId)
  const event = planned.rollcall.tenant.events().find(({ id }) => id === eventId)
  return (event?.attendees ?? []).map(({ address }) => address.toLowerCase())
}

test('someone erased is taken off the meeting to come with one cancellation; the past one stays, and the certificate says so', async () => {
  const planned = await startPlanning({ people: 20 })
  await using rollcall = planned.rollcall
  const { session, past, coming } = await halfOver(planned)
  const [person, ...others] = planned.people.slice(0, 3)
  // Not sent yet, and an erasure mustn't send it.
  await changeSession(planned, session.id, invitationWith({ title: 'Another title' }))

  const certificate = await erase(planned)
  expect(rollcall.tenant.mails).toMatchObject([{ kind: 'cancellation', to: person?.address }])
  expect((await inOutlook(planned, coming)).sort()).toEqual(others.map(({ address }) => address).sort())
  expect(await inOutlook(planned, past)).toContain(person?.address)
  expect(certificate.erased).toMatchObject({ comingMeetings: 1 })
  expect(texts(certificate)).toContain('Past meetings stay in Outlook as they are. 1 meeting there still names')
  expect(texts(certificate)).not.toContain('to come couldn’t be changed')
  expect(await preview(planned, session.id)).toMatchObject({ mails: { updated: 2, cancelled: 0 } })
  const page = await rollcall.as('admin').get(`/api/erasures/${certificate.employeeId}/page`)
  expect(Buffer.from(page.bytes).toString()).toContain('Upcoming meetings the person was removed from')
})

test('someone erased gets a cancellation by e-mail where invitations go out by e-mail, and no one else gets a mail', async () => {
  await using server = await startMailServer()
  const env = { SMTP_URL: server.url, MAIL_FROM: 'Training <training@contoso.example>' }
  const planned = await startPlanning({ people: 20, env })
  await using rollcall = planned.rollcall
  expectOk(await rollcall.as('admin').put('/api/settings/training', { invitationType: 'Email' }))
  const { session, coming } = await halfOver(planned)
  const address = planned.people[0]?.address ?? ''
  const invitations = [...server.mails]
  server.clear()

  const certificate = await erase(planned)
  expect(server.mails.map(({ to }) => to)).toEqual([[address]])
  expect(calendarFrom([...invitations, ...server.mails], address)).toHaveLength(1)
  expect(certificate.erased).toMatchObject({ comingMeetings: 1 })
  expect(certificate.remains.map(({ what }) => what)).not.toContain('outlookMeetings')
  expect((await meetingOf(planned, coming)).sent?.attendees).toHaveLength(2)
  expect(await preview(planned, session.id)).toMatchObject({ mails: { new: 0, updated: 0, cancelled: 0 } })
})

test('a meeting that can’t be changed does not keep anyone from being erased, and the certificate names it', async () => {
  const planned = await startPlanning({ people: 20 })
  await using rollcall = planned.rollcall
  const { coming } = await halfOver(planned)
  const event = await meetingOf(planned, coming)
  rollcall.tenant.editInOutlook(event.eventId ?? '', { subject: 'Changed in Outlook' })
  rollcall.tenant.clearMails()
  const certificate = await erase(planned)
  expect(certificate.erased).not.toHaveProperty('comingMeetings')
  expect(texts(certificate)).toContain('1 meeting to come couldn’t be changed and still includes the person.')
  expect(mailsByKind(planned)).toEqual({})
})
