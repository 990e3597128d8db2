import { expect, test } from 'vitest'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { addSession, expectOk, send, startPlanning } from '../../helpers/plan-training.ts'

test('the list of sessions counts the replies of those with a seat; who accepts one date and is silent on another counts as silent', async () => {
  const planned = await startPlanning()
  await using rollcall = planned.rollcall
  const trainer = rollcall.as('trainer')
  const [, bob, eve, late] = planned.people
  const session = await addSession(planned, {
    people: 3,
    waiting: [late?.id ?? ''],
    dates: [{}, { start: '2027-03-17T09:00', end: '2027-03-17T12:00' }],
  })
  const replies = async () => {
    const { body } = await trainer.get(`/api/trainings/${session.trainingId}/sessions`)
    return (body as { items: SessionLine[] }).items[0]?.replies
  }
  expect(await replies()).toBeUndefined()
  await send(planned, session.id)
  expect(await replies()).toEqual({ accepted: 0, tentative: 0, declined: 0, none: 3 })
  const [first, second] = rollcall.tenant.events()
  for (const event of [first, second]) rollcall.tenant.reply(bob?.address ?? '', event?.id ?? '', 'accepted')
  rollcall.tenant.reply(eve?.address ?? '', first?.id ?? '', 'accepted')
  expectOk(await trainer.post(`/api/sessions/${session.id}/invitation/replies`))
  expect(await replies()).toEqual({ accepted: 1, tentative: 0, declined: 0, none: 2 })
})
