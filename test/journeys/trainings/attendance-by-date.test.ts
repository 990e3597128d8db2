import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, trainingDesk, type TrainingDesk } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
let desk: TrainingDesk
let trainer: Caller
let ann: string
beforeAll(async () => {
  rollcall = await startRollcall()
  desk = trainingDesk(rollcall)
  trainer = rollcall.as('trainer')
  ann = (await desk.someone({ displayName: 'Ann Peeters' })).id
})
afterAll(() => rollcall.stop())

const on = (day: string) => ({ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels' })

/** A session on two mornings that Ann takes part in; `note` records her attendance for one or both. */
async function twoMornings(fields: object = {}) {
  const session = await desk.session(undefined, {
    dates: [on('2027-03-10'), on('2027-03-11')],
    participants: [{ employee: ann }],
    ...fields,
  })
  const [first = '', second = ''] = session.dates.map(({ id }) => id)
  const note = (status: string, dateId?: string) =>
    trainer.post(`/api/sessions/${session.id}/attendance`, {
      employee: ann,
      status,
      ...(dateId !== undefined && { dateId }),
    })
  return { session, first, second, note }
}

const annIn = (body: unknown) => {
  const { participants } = body as SessionView
  const { status, marks } = participants.find(({ employee }) => employee === ann) ?? {}
  return { status, marks }
}

test('each date is marked separately, and the status sums them up', async () => {
  const { first, second, note } = await twoMornings()
  const missed = annIn((await note('Absent', first)).body)
  expect(missed).toEqual({ status: 'Subscribed', marks: [{ dateId: first, status: 'Absent' }] })
  const came = annIn((await note('Attended', second)).body)
  expect(came).toEqual({
    status: 'Attended',
    marks: [
      { dateId: first, status: 'Absent' },
      { dateId: second, status: 'Attended' },
    ],
  })
  expect(annIn((await note('Absent', second)).body).status).toBe('Absent')
  expect(annIn((await note('Subscribed', second)).body)).toEqual(missed)
  expect(await desk.lastAudit()).toMatchObject({
    action: 'session.participantsChanged',
    changes: { attended: { after: ['Ann Peeters: 2027-03-11 09:00 not seen'] } },
  })
})

test('a status without a date applies to all dates', async () => {
  const { session, first, second, note } = await twoMornings()
  const both = [
    { dateId: first, status: 'Attended' },
    { dateId: second, status: 'Attended' },
  ]
  expect(annIn((await note('Attended')).body)).toEqual({ status: 'Attended', marks: both })
  expect(annIn((await note('Subscribed')).body)).toEqual({ status: 'Subscribed', marks: undefined })

  const roster = { participants: [{ employee: ann, status: 'Attended' }] }
  const set = await trainer.put(`/api/sessions/${session.id}/participants`, roster)
  expect(annIn(set.body)).toEqual({ status: 'Attended', marks: both })
  await note('Absent', first)
  const again = await trainer.put(`/api/sessions/${session.id}/participants`, roster)
  expect(annIn(again.body).marks).toEqual([{ dateId: first, status: 'Absent' }, both[1]])
})

test('a row sent back unchanged keeps its marks, and a different status replaces them', async () => {
  const { session, first, second, note } = await twoMornings()
  await note('Absent', first)
  const { participants } = (await note('Attended', second)).body as SessionView
  const put = async (rows: object[]) =>
    annIn((await trainer.put(`/api/sessions/${session.id}/participants`, { participants: rows })).body)
  expect((await put(participants)).marks).toHaveLength(2)
  const rows = participants.map((row) => ({ ...row, status: 'Absent' }))
  expect(await put(rows)).toMatchObject({ status: 'Absent', marks: [{ status: 'Absent' }, { status: 'Absent' }] })
  expect(await put(participants)).toMatchObject({
    status: 'Attended',
    marks: [{ dateId: first, status: 'Absent' }, {}],
  })
})

test('a new date has no marks, and a removed one takes its marks along', async () => {
  const { session, first, second, note } = await twoMornings()
  await note('Attended')
  const [one, two] = session.dates
  const more = await trainer.patch(`/api/sessions/${session.id}`, { dates: [one, two, on('2027-03-12')] })
  expect(annIn(more.body).marks).toHaveLength(2)
  await note('Absent', second)
  const fewer = await trainer.patch(`/api/sessions/${session.id}`, { dates: [two] })
  expect(annIn(fewer.body)).toEqual({ status: 'Absent', marks: [{ dateId: second, status: 'Absent' }] })
  expect(first).not.toBe(second)
})

test('a date of another session is refused, and someone who cancelled may attend one date', async () => {
  const other = await twoMornings()
  const { second, note } = await twoMornings({ participants: [{ employee: ann, status: 'Cancelled' }] })
  expect(await note('Attended', other.first)).toMatchObject({ status: 400, body: failure('validation_failed') })
  expect((await note('Absent', second)).status).toBe(400)
  expect(annIn((await note('Attended', second)).body)).toEqual({
    status: 'Attended',
    marks: [{ dateId: second, status: 'Attended' }],
  })
})

test('the roster’s CSV has an attendance column for each date', async () => {
  const { session, first, second, note } = await twoMornings()
  await note('Attended', first)
  await note('Absent', second)
  const { bytes } = await trainer.get(`/api/sessions/${session.id}/roster.csv`)
  const [header = '', line = ''] = Buffer.from(bytes).toString('utf8').trim().split('\r\n')
  expect(header).toMatch(/attended 2027-03-10 09:00,attended 2027-03-11 09:00$/)
  expect(line).toMatch(/,Attended,Absent$/)
})
