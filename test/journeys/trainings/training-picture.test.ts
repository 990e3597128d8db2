import { expect, test } from 'vitest'
import type { Catalogue } from '../../../api/features/my/contract.ts'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import { sweepPictures } from '../../../api/features/photo-sync/sweep-pictures.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, quoted, trainingDesk } from '../../helpers/training-desk.ts'
import { addEmployee, myPage, personNamed, planSession } from '../my/my-person.ts'

const JPEG = { headers: { 'content-type': 'image/jpeg' } }

test('a trainer sets a picture, everyone who may enrol sees it, until it is replaced or removed', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  await addEmployee(rollcall, 'anna')
  const id = await planSession(rollcall)
  const trainer = rollcall.as('trainer')
  const { trainingId } = (await trainer.get(`/api/sessions/${id}`)).body as { trainingId: string }
  const path = `/api/trainings/${trainingId}`
  const set = await trainer.put(`${path}/picture`, await pictureOf(1), JPEG)
  expect(set).toMatchObject({ status: 200, body: { url: expect.stringMatching(/^\/api\/pictures\/t\./) as unknown } })
  expect((await trainer.get(path)).body).toMatchObject({ picture: set.body as object, title: 'First aid' })
  const me = await personNamed(rollcall, 'anna@contoso.example')
  const [entry] = ((await me.get('/api/my/catalogue')).body as Catalogue).items
  const address = entry?.session.training.picture ?? ''
  expect((await myPage(me)).offered[0]).toMatchObject({ session: { training: { picture: address } } })
  const shown = await rollcall.anonymous.get(`${address}?size=96`)
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  await trainer.put(`${path}/picture`, await pictureOf(2), JPEG)
  expect((await rollcall.anonymous.get(address)).status).toBe(404)
  const { picture } = (await trainer.get(path)).body as TrainingView
  expect((await trainer.delete(`${path}/picture`)).status).toBe(204)
  expect((await rollcall.anonymous.get(picture?.url ?? '')).status).toBe(404)
  expect((await trainer.get(path)).body).not.toHaveProperty('picture')
  expect((await trainer.delete(`${path}/picture`)).body).toEqual(failure('photo_not_found'))
})

test('it is decoded like every picture, changed only by planners, and only with the current etag', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const desk = trainingDesk(rollcall)
  const trainer = rollcall.as('trainer')
  const { id, etag } = await desk.training({ description: 'How to help', categories: ['Health'] })
  const path = `/api/trainings/${id}/picture`
  expect((await trainer.put(path, Buffer.from('<svg></svg>'), JPEG)).body).toEqual(failure('photo_unsupported'))
  expect((await rollcall.as('employee').put(path, await pictureOf(1), JPEG)).status).toBe(403)
  expect((await trainer.put('/api/trainings/none/picture', await pictureOf(1), JPEG)).status).toBe(404)
  const withEtag = { headers: { ...JPEG.headers, ...quoted(etag).headers } }
  expect((await trainer.put(path, await pictureOf(1), withEtag)).status).toBe(200)
  expect((await trainer.put(path, await pictureOf(2), withEtag)).status).toBe(412)
  const { body } = await trainer.patch(`/api/trainings/${id}`, { title: 'First aid again' })
  expect(body).toMatchObject({
    title: 'First aid again',
    categories: ['Health'],
    picture: { width: expect.any(Number) as unknown },
  })
  const { items } = (await rollcall.as('admin').get('/api/audit?action=training.pictureSet')).body as {
    items: object[]
  }
  expect(items).toMatchObject([{ target: { kind: 'training', id } }])
})

test('the sweep of unused pictures keeps it while the training has it', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const { id } = await trainingDesk(rollcall).training()
  const trainer = rollcall.as('trainer')
  await trainer.put(`/api/trainings/${id}/picture`, await pictureOf(1), JPEG)
  const { picture } = (await rollcall.ctx.store.trainings.get(id)) ?? {}
  const isThere = () => rollcall.ctx.photos.has(picture?.blob ?? '')
  await sweepPictures({ ...rollcall.ctx, photos: withoutGrace(rollcall.ctx.photos) })
  expect(await isThere()).toBe(true)
  await trainer.delete(`/api/trainings/${id}/picture`)
  await sweepPictures({ ...rollcall.ctx, photos: withoutGrace(rollcall.ctx.photos) })
  expect(await isThere()).toBe(false)
})

type Photos = Rollcall['ctx']['photos']

/** After the day for which an unused file is kept. */
const withoutGrace = (photos: Photos): Photos => ({ ...photos, sweep: (isUsed) => photos.sweep(isUsed, -60_000) })
