import { expect, test } from 'vitest'
import {
  addSession,
  changeSession,
  dateWith,
  invitationWith,
  preview,
  send,
  startPlanning,
  type Planned,
} from '../../helpers/plan-training.ts'

const gaps = async (planned: Planned, id: string) =>
  (await preview(planned, id)).problems
    .filter(({ code }) => code === 'placeholder_empty')
    .map(({ severity, dateId, details, message }) => ({ severity, dateId, details, message }))

test('the forecast names a placeholder without a value, and sending is still possible', async () => {
  const planned = await startPlanning({ people: 20 })
  await using _stop = planned.rollcall
  const session = await addSession(planned, {
    invitation: { text: '<p>Where: {location}<br />Trainer: {<b>trainer</b>}</p>' },
  })
  expect(await gaps(planned, session.id)).toEqual([
    {
      severity: 'warn',
      dateId: undefined,
      details: { placeholder: 'trainer', what: 'session' },
      message: 'The invitation uses {trainer}, but this session has no trainer. That place stays empty.',
    },
  ])
  await send(planned, session.id)
  expect(await gaps(planned, session.id)).toEqual([])

  await changeSession(planned, session.id, () => ({ trainers: [{ name: 'Fire brigade', invited: false }] }))
  expect(await gaps(planned, session.id)).toEqual([])
})

test('a location missing on one date is named with that date', async () => {
  const planned = await startPlanning({ people: 20 })
  await using _stop = planned.rollcall
  const session = await addSession(planned, { dates: [{}, { start: '2027-03-17T09:00', end: '2027-03-17T12:00' }] })
  await changeSession(planned, session.id, dateWith(1, { location: '' }))
  expect(await gaps(planned, session.id)).toEqual([])
  await changeSession(planned, session.id, invitationWith({ title: '{training} in {location}' }))
  expect(await gaps(planned, session.id)).toMatchObject([
    { dateId: session.dates[1]?.id, details: { placeholder: 'location' } },
  ])
})
