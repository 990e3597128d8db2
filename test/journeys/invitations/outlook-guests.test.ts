import { describe, expect, test } from 'vitest'
import type { ShownRow } from '../../../api/demo-tenant/calendar/kept-rows.ts'
import type { OutcomeRecord } from '../../../api/store/task-records.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  takeOff,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'

const LEGACY = '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=0a1b2c-xenia'
const FOREIGN = { address: 'xenia@partner.example', name: 'Xenia Far' }

interface Guest {
  address: string
  name: string
  type?: 'required' | 'optional' | 'resource'
}

/** A sent session of three, to whose meeting the organiser added this guest in Outlook. */
async function startWith(guest: Guest, shown?: ShownRow, options: { roles?: string[]; resend?: boolean } = {}) {
  const planned = await startPlanning({ people: 30 })
  const { tenant } = planned.rollcall
  if (options.roles) tenant.setRoles(options.roles)
  const session = await addSession(planned, {
    people: 3,
    invitation: { resendAutomatically: options.resend ?? false },
  })
  await send(planned, session.id)
  addGuest(planned, guest, shown)
  tenant.clearMails()
  return { planned, sessionId: session.id }
}

function addGuest({ rollcall: { tenant } }: Planned, guest: Guest, shown?: ShownRow): void {
  if (shown) tenant.exchange.shownRows.set(guest.address, shown)
  tenant.addInOutlook(tenant.events()[0]?.id ?? '', guest)
}

const guestRow = ({ rollcall }: Planned, { address }: Guest) =>
  rollcall.tenant.events()[0]?.attendees.find((one) => one.address === address)

const mailsTo = ({ rollcall }: Planned, { address }: Guest) =>
  rollcall.tenant.mails.filter(({ to }) => to === address).map(({ kind }) => kind)

/** Runs the service task once. @returns its outcome for each date */
async function night({ rollcall }: Planned, taskId?: string): Promise<{ taskId: string; outcomes: OutcomeRecord[] }> {
  const admin = rollcall.as('admin')
  const task = {
    type: 'SessionInvitations',
    name: 'Every night',
    schedule: '0 3 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  const id = taskId ?? (expectOk(await admin.post('/api/service-tasks', task)).body as { id: string }).id
  const run = await rollcall.runTask(id)
  const { items } = expectOk(await admin.get(`/api/runs/${run.id}/outcomes`)).body as { items: OutcomeRecord[] }
  return { taskId: id, outcomes: items }
}

const fourth = ({ people }: Planned) => addPerson(people[3]?.id ?? '')

describe('Someone was added to the meeting in Outlook, and Rollcall changes who attends', () => {
  const KEPT: [string, Guest, ShownRow | undefined][] = [
    ['an optional guest', { ...FOREIGN, type: 'optional' }, undefined],
    ['a room', { address: 'room4@brightwater.example', name: 'Room 4', type: 'resource' }, undefined],
    ['somebody with a slash in the address', { address: 'x/far@partner.example', name: 'Xenia' }, undefined],
    ['an optional guest whose row is there twice', { ...FOREIGN, type: 'optional' }, { twice: true }],
  ]

  test.each(KEPT)('%s stays, gets no mail and keeps their role', async (_who, guest, shown) => {
    const { planned, sessionId } = await startWith(guest, shown)
    await using _rollcall = planned.rollcall
    await changeSession(planned, sessionId, fourth(planned))
    await changeSession(planned, sessionId, takeOff(planned.people[0]?.id ?? ''))
    expect((await preview(planned, sessionId)).mails).toMatchObject({ new: 1, cancelled: 1 })
    await send(planned, sessionId)
    expect(mailsByKind(planned)).toEqual({ invitation: 1, cancellation: 1 })
    expect(mailsTo(planned, guest)).toEqual([])
    expect(guestRow(planned, guest)?.type).toBe(guest.type ?? 'required')
  })

  test.each<[string, (name: string) => ShownRow]>([
    ['under a legacy name that the directory knows', () => ({ address: LEGACY, name: 'Somebody' })],
    ['by name alone, which one person in the directory has', () => ({ address: '' })],
    ['under a legacy name nobody knows, but by a name that one person has', () => ({ address: 'EX:nobody-knows' })],
  ])('a colleague whom Exchange keeps %s stays, under the address in the directory', async (_how, shown) => {
    const planned = await startPlanning({ people: 30 })
    await using rollcall = planned.rollcall
    const colleague = planned.people.find(
      ({ name }, at) => at > 9 && rollcall.tenant.people.filter((one) => one.displayName === name).length === 1,
    )
    if (!colleague) throw new Error('Nobody in the company has a name of their own.')
    const session = await addSession(planned, { people: 3 })
    await send(planned, session.id)
    addGuest(planned, colleague, shown(colleague.name))
    rollcall.tenant.clearMails()
    await changeSession(planned, session.id, fourth(planned))
    expect((await preview(planned, session.id)).mails).toMatchObject({ new: 1, cancelled: 0 })
    await send(planned, session.id)
    expect(mailsByKind(planned)).toEqual({ invitation: 1 })
    expect(guestRow(planned, colleague)).toBeDefined()
  })
})

describe.each<[string, ShownRow]>([
  ['under a legacy name', { address: LEGACY }],
  ['by name alone', { address: '' }],
])('Exchange keeps a guest of Outlook’s %s, and nobody knows the address', (_how, shown) => {
  test('a new location goes to everyone, and the list of attendees is left as it is', async () => {
    const { planned, sessionId } = await startWith(FOREIGN, shown)
    await using _rollcall = planned.rollcall
    await changeSession(planned, sessionId, dateWith(0, { location: 'Room 3' }))
    expect((await preview(planned, sessionId)).problems).toEqual([])
    await send(planned, sessionId)
    expect(mailsByKind(planned)).toEqual({ update: 4 })
    expect(guestRow(planned, FOREIGN)).toBeDefined()
  })

  test('a change of attendees names whom it removes, and removes exactly them', async () => {
    const { planned, sessionId } = await startWith(FOREIGN, shown)
    await using _rollcall = planned.rollcall
    await changeSession(planned, sessionId, fourth(planned))
    const forecast = await preview(planned, sessionId)
    expect(forecast.mails).toMatchObject({ new: 1, cancelled: 1 })
    expect(forecast.dates[0]?.recipients).toContainEqual(
      expect.objectContaining({ name: 'Xenia Far', mail: 'cancelled', withoutAddress: true }),
    )
    expect(forecast.problems).toMatchObject([{ severity: 'warn', code: 'attendee_without_address' }])
    expect(forecast.problems[0]?.message).toContain('Xenia Far')
    expect(forecast.problems[0]?.remedy).toContain('Outlook')
    expect((await stateOf(planned, sessionId)).dates[0]?.notes).toMatchObject([{ code: 'attendee_without_address' }])
    await send(planned, sessionId)
    expect(mailsByKind(planned)).toEqual({ invitation: 1, cancellation: 1 })
    expect(mailsTo(planned, FOREIGN)).toEqual(['cancellation'])
    expect((await stateOf(planned, sessionId)).dates[0]?.notes).toBeUndefined()
  })

  test('a guest whom the organiser has entered by address stays', async () => {
    const { planned, sessionId } = await startWith(FOREIGN, shown)
    await using rollcall = planned.rollcall
    await changeSession(planned, sessionId, fourth(planned))
    expect((await preview(planned, sessionId)).mails.cancelled).toBe(1)
    rollcall.tenant.exchange.shownRows.delete(FOREIGN.address)
    expect(await preview(planned, sessionId)).toMatchObject({ mails: { new: 1, cancelled: 0 }, problems: [] })
    await send(planned, sessionId)
    expect(mailsByKind(planned)).toEqual({ invitation: 1 })
  })

  test('someone added between preview and sending isn’t removed: nothing is written, and the answer says so', async () => {
    const planned = await startPlanning({ people: 30 })
    await using _rollcall = planned.rollcall
    const session = await addSession(planned, { people: 3 })
    await send(planned, session.id)
    await changeSession(planned, session.id, fourth(planned))
    const { revision } = await preview(planned, session.id)
    addGuest(planned, FOREIGN, shown)
    planned.rollcall.tenant.clearMails()
    const sent = await trySend(planned, session.id, { revision })
    expect(sent.body).toMatchObject({ dates: [{ result: 'failed', error: { code: 'attendee_without_address' } }] })
    expect(mailsByKind(planned)).toEqual({})
    expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({
      state: 'failed',
      error: { code: 'attendee_without_address', message: expect.stringContaining('Xenia Far') as string },
    })
    expect((await preview(planned, session.id)).mails).toMatchObject({ new: 1, cancelled: 1 })
    await send(planned, session.id)
    expect(mailsByKind(planned)).toEqual({ invitation: 1, cancellation: 1 })
  })

  test('the service task leaves such a change to a trainer and says why', async () => {
    const { planned, sessionId } = await startWith(FOREIGN, shown, { resend: true })
    await using _rollcall = planned.rollcall
    await changeSession(planned, sessionId, fourth(planned))
    const { taskId, outcomes } = await night(planned)
    expect(outcomes).toMatchObject([{ outcome: 'waitsForTrainer', code: 'attendee_without_address' }])
    expect(outcomes[0]?.message).toContain('Xenia Far')
    expect(mailsByKind(planned)).toEqual({})
    await changeSession(planned, sessionId, ({ participants }) => ({ participants: participants.slice(0, 3) }))
    await changeSession(planned, sessionId, dateWith(0, { location: 'Room 3' }))
    expect((await night(planned, taskId)).outcomes).toMatchObject([{ outcome: 'updated' }])
    expect(mailsByKind(planned)).toEqual({ update: 4 })
  })
})

test('after someone was removed in Outlook, a new time doesn’t touch the attendees, which would remove a guest', async () => {
  const { planned, sessionId } = await startWith(FOREIGN, { address: LEGACY })
  await using rollcall = planned.rollcall
  const eventId = rollcall.tenant.events()[0]?.id ?? ''
  rollcall.tenant.removeInOutlook(eventId, planned.people[0]?.address ?? '')
  rollcall.tenant.clearMails()
  await changeSession(planned, sessionId, dateWith(0, { start: '2027-03-11T09:00', end: '2027-03-11T12:00' }))
  await send(planned, sessionId)
  expect(mailsByKind(planned)).toEqual({ update: 3 })
})

test('two guests who share the name of a removed person both stay', async () => {
  const { planned, sessionId } = await startWith(FOREIGN, undefined, { roles: ['Calendars.ReadWrite'] })
  await using rollcall = planned.rollcall
  const [ann] = planned.people
  if (!ann) throw new Error('The company has nobody.')
  rollcall.tenant.removeInOutlook(rollcall.tenant.events()[0]?.id ?? '', ann.address)
  for (const address of ['ann@one.example', 'ann@two.example']) addGuest(planned, { address, name: ann.name })
  rollcall.tenant.clearMails()
  await changeSession(planned, sessionId, takeOff(ann.id))
  await changeSession(planned, sessionId, fourth(planned))
  await send(planned, sessionId)
  expect(mailsByKind(planned)).toEqual({ invitation: 1 })
})

describe('The forecast', () => {
  test('counts guests added in Outlook who get the update too, and exactly they get one', async () => {
    const { planned, sessionId } = await startWith(FOREIGN)
    await using rollcall = planned.rollcall
    addGuest(planned, { address: 'yuri@partner.example', name: 'Yuri Far', type: 'optional' })
    addGuest(planned, { address: 'room4@brightwater.example', name: 'Room 4', type: 'resource' })
    expect((await preview(planned, sessionId)).guests).toEqual({ updated: 0, cancelled: 0 })
    await changeSession(planned, sessionId, fourth(planned))
    // People who stay get no mail when others come or go.
    expect((await preview(planned, sessionId)).guests).toEqual({ updated: 0, cancelled: 0 })
    await changeSession(planned, sessionId, dateWith(0, { location: 'Room 9' }))
    expect(await preview(planned, sessionId)).toMatchObject({ guests: { updated: 2 }, mails: { updated: 3, new: 1 } })
    rollcall.tenant.clearMails()
    await send(planned, sessionId)
    expect([FOREIGN.address, 'yuri@partner.example'].map((address) => mailsTo(planned, { address, name: '' }))).toEqual(
      [['update'], ['update']],
    )
  })

  test('counts guests of a date that is taken off the session, and says nothing when Outlook can’t be asked', async () => {
    const { planned, sessionId } = await startWith(FOREIGN)
    await using rollcall = planned.rollcall
    await changeSession(planned, sessionId, ({ dates }) => ({
      dates: [{ ...dates[0], id: 'another', start: '2027-04-10T09:00', end: '2027-04-10T12:00', timeZone: 'UTC' }],
    }))
    expect((await preview(planned, sessionId)).guests).toEqual({ updated: 0, cancelled: 1 })
    rollcall.tenant.faults.plant({ kind: 'server_error', on: /calendarView/, times: Infinity })
    const { guests, mails } = await preview(planned, sessionId)
    expect(guests).toBeUndefined()
    expect(mails).toMatchObject({ cancelled: 3 })
  })
})
