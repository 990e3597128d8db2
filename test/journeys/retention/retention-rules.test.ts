import { expect, test } from 'vitest'
import { retentionParts } from '../../../api/app.ts'
import { applyRetention } from '../../../api/features/retention/apply-retention.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'
import { failure, trainingDesk } from '../../helpers/training-desk.ts'

const RULES = '/api/settings/retention'
const JPEG = { headers: { 'content-type': 'image/jpeg' } }

async function withLeavers() {
  const rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const desk = trainingDesk(rollcall)
  const someone = async (number: number, employedUntil: string) => {
    const { id } = await desk.someone({ employeeNumber: `L${String(number)}` })
    await admin.put(`/api/employees/${id}/photo`, await pictureOf(number), JPEG)
    await admin.patch(`/api/employees/${id}`, { employedUntil })
    return id
  }
  // The tests' day is 5 January 2027.
  const lately = await someone(1, '2026-12-06')
  const longer = await someone(2, '2026-12-05')
  const longGone = await someone(3, '2025-01-04')
  const apply = () => applyRetention(rollcall.ctx, retentionParts(rollcall.ctx))
  const status = async (id: string) => (await admin.get(`/api/employees/${id}/photo`)).status
  return { rollcall, admin, desk, lately, longer, longGone, apply, status }
}

test('pictures of leavers are removed after 30 days by default, the HR system is told, and nothing else is removed', async () => {
  const { rollcall, admin, lately, longer, apply, status } = await withLeavers()
  await using _ = rollcall
  const { nextCursor } = (await admin.get('/api/photos/changes')).body as { nextCursor: string }
  expect((await admin.get(RULES)).body).toMatchObject({ leaverPhotosAfterDays: 30, leaversAfterMonths: null })
  expect(await apply()).toEqual({ pictures: 2, people: 0, sessions: 0 })
  expect([await status(lately), await status(longer)]).toEqual([200, 404])
  expect((await admin.get(`/api/photos/changes?since=${nextCursor}`)).body).toMatchObject({
    items: [{ change: 'removed' }, { change: 'removed' }],
  })
  const { items } = (await admin.get('/api/audit?action=retention.applied')).body as { items: object[] }
  expect(items).toMatchObject([{ changes: { pictures: { before: 2 } } }])
  expect(await apply()).toEqual({ pictures: 0, people: 0, sessions: 0 })
  expect(await rollcall.ctx.store.audit.firstBreak()).toBeUndefined()
})

test('rules say what they would remove and need confirmation; then they run every day', async () => {
  const { rollcall, admin, desk, longGone, longer, apply } = await withLeavers()
  await using _ = rollcall
  const dates = [{ start: '2025-03-01T09:00', end: '2025-03-01T12:00', timeZone: 'Europe/Brussels' }]
  const past = await desk.session(undefined, { dates, participants: [{ employee: longGone, status: 'Attended' }] })
  const coming = await desk.session(undefined, {
    dates: [{ ...dates[0], start: '2027-03-01T09:00', end: '2027-03-01T10:00' }],
  })
  const rules = { leaversAfterMonths: 24, sessionsAfterMonths: 12 }
  const amounts = { pictures: 2, people: 1, sessions: 1 }
  const name = expect.any(String) as unknown
  expect((await admin.post(`${RULES}/preview`, rules)).body).toEqual({
    ...amounts,
    examples: { pictures: [name, name], people: [name], sessions: [name] },
  })
  expect((await admin.get(RULES)).body).not.toHaveProperty('last')
  expect(await admin.put(RULES, rules)).toMatchObject({ status: 409, body: failure('retention_not_confirmed') })
  const other = { ...amounts, people: 2 }
  expect((await admin.put(RULES, { ...rules, confirm: other })).status).toBe(409)
  expect((await admin.put(RULES, { ...rules, confirm: amounts })).body).toMatchObject(rules)
  expect(await apply()).toEqual(amounts)
  expect((await admin.get(RULES)).body).toMatchObject({ last: amounts })
  expect((await admin.get(`/api/employees/${longGone}`)).status).toBe(404)
  expect((await admin.get(`/api/employees/${longer}`)).status).toBe(200)
  expect((await admin.get(`/api/sessions/${past.id}`)).status).toBe(404)
  expect((await admin.get(`/api/sessions/${coming.id}`)).status).toBe(200)
})

test('someone who comes back keeps their record and picture', async () => {
  const { rollcall, admin, longer, apply, status } = await withLeavers()
  await using _ = rollcall
  await admin.patch(`/api/employees/${longer}`, { employedUntil: null })
  await apply()
  expect(await status(longer)).toBe(200)
})
