import { expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { interceptedTenant } from '../../helpers/intercept.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  mailsByKind,
  meetingOf,
  send,
  startPlanning,
} from '../../helpers/plan-training.ts'

const GUEST = { address: 'xenia@partner.example', name: 'Xenia Far' }

/** A sent session of three; something changes in Outlook before each of the next few writes. */
async function startBetween(times: number, inOutlook: (eventId: string, tenant: Tenant, time: number) => void) {
  const clock = fastClock(50)
  const company = interceptedTenant(clock, 30)
  const planned = await startPlanning({ clock, tenant: company.tenant })
  const session = await addSession(planned)
  await send(planned, session.id)
  const dateId = session.dates[0]?.id ?? ''
  const { eventId = '' } = await meetingOf(planned, dateId)
  let done = 0
  const written: (string | null)[] = []
  company.intercept((request, ask) => {
    if (request.method === 'PATCH') {
      if (done < times) inOutlook(eventId, company.plain, done++)
      written.push(request.headers.get('if-match'))
    }
    return ask()
  })
  const addressesNow = () => company.plain.events()[0]?.attendees.map(({ address }) => address) ?? []
  return { planned, session, written, addressesNow }
}

type Tenant = ReturnType<typeof interceptedTenant>['plain']

test('somebody added in Outlook between the reading and the writing stays on the meeting', async () => {
  const { planned, session, written, addressesNow } = await startBetween(1, (eventId, tenant) =>
    tenant.addInOutlook(eventId, GUEST),
  )
  await using rollcall = planned.rollcall
  await changeSession(planned, session.id, addPerson(planned.people[7]?.id ?? ''))
  rollcall.tenant.clearMails()
  expect((await send(planned, session.id)).dates).toMatchObject([{ action: 'attendees', result: 'done' }])
  expect(addressesNow()).toEqual(expect.arrayContaining([GUEST.address, planned.people[7]?.address]))
  expect(addressesNow()).toHaveLength(5)
  expect(mailsByKind(planned)).toEqual({ invitation: 2 })
  expect(new Set(written).size).toBe(2)
})

test('a title changed in Outlook at that moment is drift, and is not written over', async () => {
  const { planned, session } = await startBetween(1, (eventId, tenant) =>
    tenant.editInOutlook(eventId, { subject: 'Changed in Outlook' }),
  )
  await using rollcall = planned.rollcall
  await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
  const { dates } = await send(planned, session.id)
  expect(dates).toMatchObject([{ result: 'failed', error: { code: 'meeting_drifted' } }])
  expect(rollcall.tenant.events()[0]).toMatchObject({ subject: 'Changed in Outlook', location: 'Room 1' })
})

test('a meeting that people answer all the time is changed all the same', async () => {
  const { planned, session, written, addressesNow } = await startBetween(9, (eventId, tenant, time) =>
    tenant.reply(tenant.events()[0]?.attendees[0]?.address ?? '', eventId, time % 2 === 0 ? 'accepted' : 'tentative'),
  )
  await using _rollcall = planned.rollcall
  await changeSession(planned, session.id, addPerson(planned.people[7]?.id ?? ''))
  expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
  expect(addressesNow()).toHaveLength(4)
  expect(written.map((etag) => etag !== null)).toEqual([true, true, true, false])
})
