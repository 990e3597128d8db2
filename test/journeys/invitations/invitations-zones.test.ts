import { Temporal } from '@js-temporal/polyfill'
import { expect, test } from 'vitest'
import {
  addSession,
  changeSession,
  dateWith,
  preview,
  send,
  startPlanning,
  stateOf,
} from '../../helpers/plan-training.ts'

const ZONES = ['Europe/Brussels', 'America/Curacao', 'Asia/Kolkata']
/**
 * Around both clock changes of 2027 in Brussels (28 March, 31 October), the hours that are left out and repeated
 * included, and days far from them.
 */
const DAYS = [
  '2027-01-15',
  '2027-03-27',
  '2027-03-28',
  '2027-03-29',
  '2027-07-01',
  '2027-10-30',
  '2027-10-31',
  '2027-11-01',
]
const HOURS = [
  ['00:30', '01:15'],
  ['02:30', '03:30'],
  ['09:00', '12:00'],
  ['23:00', '23:45'],
] as const

const utc = (wallTime: string, timeZone: string) =>
  new Date(
    Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds,
  ).toISOString()

test.each([
  ['TimeZoneNotSupportedException', 'A valid TimeZone value must be specified.'],
  ['ErrorInvalidTimeZone', 'The time zone is not valid.'],
  ['ErrorInvalidRequest', 'Your request can’t be completed.'],
  ['ErrorPropertyValidationFailure', 'At least one property failed validation.'],
  ['RequestBodyRead', 'The value of start is not of the expected type.'],
])(
  'a time zone that Exchange refuses with %s is sent in UTC at the same moment, and the state says so',
  async (code, message) => {
    const planned = await startPlanning({ people: 10 })
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    tenant.exchange.badZones.set('Europe/Brussels', { code, message })
    const session = await addSession(planned)
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
    expect(tenant.events()[0]).toMatchObject({ start: '2027-03-10T08:00:00.000Z', timeZone: 'UTC' })
    const notes = [{ code: 'zone_in_utc', message: expect.stringContaining('Europe/Brussels') as string }]
    expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({ state: 'sent', notes })

    await changeSession(planned, session.id, dateWith(0, { start: '2027-06-10T09:00', end: '2027-06-10T12:00' }))
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'update', result: 'done' })
    expect(tenant.events()[0]).toMatchObject({ start: '2027-06-10T07:00:00.000Z', timeZone: 'UTC' })
    tenant.exchange.badZones.clear()
    await changeSession(planned, session.id, dateWith(0, { end: '2027-06-10T13:00' }))
    await send(planned, session.id)
    expect((await stateOf(planned, session.id)).dates[0]?.notes).toBeUndefined()
  },
)

test.each(ZONES)(
  'sessions in %s arrive at the right hour on both sides of each clock change, and when they are moved across',
  { timeout: 120_000 },
  async (timeZone) => {
    const planned = await startPlanning({ people: 12 })
    await using rollcall = planned.rollcall
    const dates = DAYS.flatMap((day) =>
      HOURS.map(([from, until]) => ({ start: `${day}T${from}`, end: `${day}T${until}`, timeZone })),
    )
      // A skipped hour can end before it starts, which another test shows to be refused.
      .filter(({ start, end }) => utc(start, timeZone) < utc(end, timeZone))
    const session = await addSession(planned, { people: 1, dates })
    const forecast = await preview(planned, session.id)
    const expected = session.dates.map(({ start, end }) => ({ start: utc(start, timeZone), end: utc(end, timeZone) }))
    expect(forecast.dates.map(({ meeting }) => ({ start: meeting?.startsAt, end: meeting?.endsAt }))).toEqual(expected)
    expect((await send(planned, session.id)).dates.every(({ result }) => result === 'done')).toBe(true)
    const held = () =>
      rollcall.tenant
        .events()
        .map(({ start, end }) => ({ start, end }))
        .sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end))
    expect(held()).toEqual([...expected].sort((a, b) => a.start.localeCompare(b.start) || a.end.localeCompare(b.end)))

    const moved = { start: '2027-10-31T09:00', end: '2027-10-31T10:00' }
    await changeSession(planned, session.id, dateWith(0, moved))
    await send(planned, session.id)
    expect(held()).toContainEqual({ start: utc(moved.start, timeZone), end: utc(moved.end, timeZone) })
    const state = await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`)
    expect((state.body as { dates: { state: string }[] }).dates.filter((date) => date.state !== 'sent')).toEqual([])
  },
)
