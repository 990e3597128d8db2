import { expect, test } from 'vitest'
import type { TrainingBoard } from '../../../api/features/training-boards/contract.ts'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'
import { dayOf } from '../../helpers/test-time.ts'

const dateOn = (offset: number) => ({
  start: `${dayOf(offset)}T09:00`,
  end: `${dayOf(offset)}T12:00`,
  timeZone: 'Europe/Brussels',
  location: 'Harbour room',
})

test('everyone in a channel sees when and where a training is and whether there are seats, but no names', async () => {
  await using rollcall = await startRollcall({ people: 12, prepared: true, speed: 1 })
  const trainer = rollcall.as('trainer')
  const { id } = (
    await trainer.post('/api/trainings', { title: 'First aid', description: 'For everyone who works in the halls.' })
  ).body as { id: string }
  const people = (
    (await trainer.get('/api/training-people?limit=3')).body as { items: { id: string; displayName: string }[] }
  ).items
  const plan = async (draft: object) => (await trainer.post(`/api/trainings/${id}/sessions`, draft)).body as SessionView
  await plan({ title: 'Last month', dates: [dateOn(-30)] })
  const later = await plan({ title: 'Later', dates: [dateOn(40)] })
  await plan({
    title: 'Soon',
    capacity: 4,
    dates: [dateOn(20)],
    participants: people.map((person) => ({ employee: person.id })),
    trainers: [{ name: 'Marit Brandsma' }],
  })
  await trainer.post(`/api/sessions/${later.id}/cancel`, { comment: 'No room.' })

  for (const who of ['employee', 'trainer', 'admin'] as const) {
    const { status, body, bytes } = await rollcall.as(who).get(`/api/training-boards/${id}`)
    expect(status).toBe(200)
    const board = body as TrainingBoard
    expect(board).toMatchObject({ title: 'First aid', description: 'For everyone who works in the halls.' })
    expect(board.sessions.map(({ title, free, cancelled }) => [title, free, cancelled])).toEqual([
      ['Soon', 1, false],
      ['Later', undefined, true],
    ])
    expect(board.sessions[0]?.dates[0]).toMatchObject({ start: `${dayOf(20)}T09:00`, location: 'Harbour room' })
    const said = Buffer.from(bytes).toString('utf8')
    for (const name of [...people.map(({ displayName }) => displayName), 'Brandsma']) expect(said).not.toContain(name)
  }
  expect((await rollcall.anonymous.get(`/api/training-boards/${id}`)).status).toBe(401)
  expect((await rollcall.as('employee').get('/api/training-boards/none')).status).toBe(404)
})
