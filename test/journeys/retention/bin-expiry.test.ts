import { expect, test } from 'vitest'
import { trimHistory } from '../../../api/features/audit/trim-history.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'
import { trainingDesk } from '../../helpers/training-desk.ts'

const JPEG = { headers: { 'content-type': 'image/jpeg' } }

test('deleted people and former pictures are kept for 30 days, and not a moment longer', async () => {
  const clock = handClock(new Date('2027-01-05T10:00:00Z'))
  await using rollcall = await startRollcall({ people: 3, clock })
  const admin = rollcall.as('admin')
  const desk = trainingDesk(rollcall)
  const gone = await desk.someone()
  const stays = await desk.someone()
  await admin.put(`/api/employees/${stays.id}/photo`, await pictureOf(1), JPEG)
  await admin.put(`/api/employees/${stays.id}/photo`, await pictureOf(2), JPEG)
  await admin.delete(`/api/employees/${gone.id}`)
  const kept = async () => {
    const { items: people } = (await admin.get('/api/deleted-employees')).body as { items: { until: string }[] }
    const former = (await admin.get(`/api/employees/${stays.id}/pictures`)).body as { items: object[] }
    return { people: people.map(({ until }) => until), pictures: former.items.length }
  }
  clock.set(new Date('2027-02-04T09:59:59Z'))
  await trimHistory(rollcall.ctx)
  expect(await kept()).toEqual({ people: ['2027-02-04T10:00:00.000Z'], pictures: 1 })
  clock.set(new Date('2027-02-04T10:00:01Z'))
  await trimHistory(rollcall.ctx)
  expect(await kept()).toEqual({ people: [], pictures: 0 })
  expect((await admin.post(`/api/deleted-employees/${gone.id}/restore`)).status).toBe(404)
})
