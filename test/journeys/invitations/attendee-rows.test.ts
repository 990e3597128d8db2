import { describe, expect, test } from 'vitest'
import type { ShownRow } from '../../../api/demo-tenant/calendar/kept-rows.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  mailsByKind,
  meetingOf,
  preview,
  send,
  startPlanning,
  stateOf,
  takeOff,
  type Planned,
} from '../../helpers/plan-training.ts'

const LEGACY = '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=0a1b2c-ann'

interface Way {
  /** HR's records have an alias of the mailbox. */
  alias?: boolean
  shown?: (address: string, name: string) => ShownRow
  /** Permissions of the app. */
  roles?: string[]
}

const WAYS: [string, Way][] = [
  ['under the primary address where an alias was sent', { alias: true }],
  ['under the primary address, and the directory may not be read', { alias: true, roles: ['Calendars.ReadWrite'] }],
  ['as a legacy name, and the directory may be read', { shown: () => ({ address: LEGACY, name: 'Somebody' }) }],
  ['as a legacy name, and only names tell', { shown: () => ({ address: LEGACY }), roles: ['Calendars.ReadWrite'] }],
  ['with a display name around the address', { shown: (address, name) => ({ address: `"${name}" <${address}>` }) }],
  ['with the kind of address before it', { shown: (address) => ({ address: `SMTP:${address.toUpperCase()}` }) }],
  ['twice', { shown: () => ({ twice: true }) }],
]

/** Exchange has the first person like this. */
async function startWith({ alias = false, shown, roles }: Way): Promise<Planned> {
  const planned = await startPlanning({ people: 30 })
  const { tenant } = planned.rollcall
  const [ann] = planned.people
  if (!ann) throw new Error('The company has nobody.')
  if (roles) tenant.setRoles(roles)
  if (shown) tenant.exchange.shownRows.set(ann.address, shown(ann.address, ann.name))
  if (!alias) return planned
  const other = ann.address.replace('@', '.alias@')
  tenant.exchange.aliases.set(other, ann.address)
  expectOk(await planned.rollcall.as('admin').patch(`/api/employees/${ann.id}`, { email: other }))
  return planned
}

const refresh = async ({ rollcall }: Planned, id: string) =>
  expectOk(await rollcall.as('trainer').post(`/api/sessions/${id}/invitation/replies`))

describe.each(WAYS)('Exchange keeps an attendee %s', (_way, way) => {
  test('the reply is matched, no one is invited twice, removing the person removes the row, and the forecast is right', async () => {
    const planned = await startWith(way)
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    const [ann, bob, , dan] = planned.people
    if (!ann || !bob || !dan) throw new Error('The company is too small.')
    const session = await addSession(planned, { people: 3 })
    await send(planned, session.id)
    const eventId = tenant.events()[0]?.id ?? ''
    tenant.reply(ann.address, eventId, 'accepted')
    await refresh(planned, session.id)
    expect((await stateOf(planned, session.id)).dates[0]?.participants).toMatchObject([
      { employee: ann.id, sent: true, response: 'accepted' },
      { employee: bob.id, sent: true, response: 'none' },
      { sent: true },
    ])

    tenant.clearMails()
    await changeSession(planned, session.id, addPerson(dan.id))
    expect((await preview(planned, session.id)).mails).toMatchObject({ new: 1, cancelled: 0 })
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'attendees', result: 'done' })
    await changeSession(planned, session.id, dateWith(0, { location: 'Room 3' }))
    await send(planned, session.id)
    expect(tenant.mails.filter(({ to }) => to === ann.address).map(({ kind }) => kind)).toEqual(['update'])
    expect(mailsByKind(planned)).toEqual({ invitation: 1, update: 4 })
    expect(tenant.events()[0]?.attendees.find(({ address }) => address === ann.address)?.response).toBe('accepted')
    expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')

    tenant.clearMails()
    await changeSession(planned, session.id, takeOff(ann.id))
    expect((await preview(planned, session.id)).mails).toMatchObject({ new: 0, cancelled: 1 })
    await send(planned, session.id)
    expect(mailsByKind(planned)).toEqual({ cancellation: 1 })
    expect(tenant.mails[0]?.to).toBe(ann.address)
    expect(tenant.events()[0]?.attendees).toHaveLength(3)
  })
})

test('HR replaces an alias with the primary address: no one gets a mail, and the forecast says so', async () => {
  const planned = await startWith({ alias: true })
  await using rollcall = planned.rollcall
  const [ann] = planned.people
  const session = await addSession(planned, { people: 3 })
  await send(planned, session.id)
  await refresh(planned, session.id)
  rollcall.tenant.clearMails()
  expectOk(await rollcall.as('admin').patch(`/api/employees/${ann?.id ?? ''}`, { email: ann?.address }))
  expect((await preview(planned, session.id)).mails).toMatchObject({ new: 0, cancelled: 0 })
  await send(planned, session.id)
  expect(mailsByKind(planned)).toEqual({})
  expect((await stateOf(planned, session.id)).dates[0]?.participants).toHaveLength(3)
  expect((await meetingOf(planned, session.dates[0]?.id ?? '')).failed).toBeUndefined()
})

test('a whole meeting refused for one address names those it may concern', async () => {
  const planned = await startPlanning({ people: 20 })
  await using rollcall = planned.rollcall
  const [, bob] = planned.people
  const admin = rollcall.as('admin')
  const somebody = { employeeNumber: 'X1', displayName: 'Xenia Far', email: 'xenia@partner.example' }
  const { id } = expectOk(await admin.post('/api/employees', somebody)).body as { id: string }
  expectOk(await admin.patch(`/api/employees/${bob?.id ?? ''}`, { email: 'gone@brightwater.example' }))
  rollcall.tenant.exchange.badRecipients.add('gone@brightwater.example')
  const session = await addSession(planned, { people: [planned.people[0]?.id ?? '', bob?.id ?? '', id] })
  const [date] = (await send(planned, session.id)).dates
  expect(date).toMatchObject({ result: 'failed', error: { code: 'meeting_refused' } })
  expect(date?.error?.message).toContain(`${bob?.name ?? ''} (gone@brightwater.example, not in the directory)`)
  expect(date?.error?.message).toContain('Xenia Far (xenia@partner.example, outside the company)')
  expect(date?.error?.message).not.toContain(planned.people[0]?.name ?? '')
})
