import { describe, expect, test } from 'vitest'
import type { History } from '../../../api/features/employees/contract.ts'
import { blockTrail } from '../../helpers/block-trail.ts'
import { addSession, meetingOf, send, startPlanning } from '../../helpers/plan-training.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const savedInPart = { status: 503, body: { error: { code: 'saved_in_part' } } }

describe('while the audit trail cannot be written', () => {
  test('a deleted person is on no roster, and named neither in the log nor in the support bundle', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const admin = rollcall.as('admin')
    const [leaver, other] = planned.people
    if (!leaver || !other) throw new Error('The company has too few people.')
    const first = await addSession(planned, { people: [leaver.id, other.id] })
    const second = await addSession(planned, { people: [leaver.id], capacity: 1, waiting: [other.id] })
    const unblock = await blockTrail(rollcall)
    expect(await admin.delete(`/api/employees/${leaver.id}`)).toMatchObject(savedInPart)
    await unblock()
    for (const { id } of [first, second]) {
      const session = await rollcall.ctx.store.sessions.get(id)
      expect(session?.participants.map(({ employee }) => employee)).toEqual([other.id])
    }
    const log = rollcall.logLines.join('')
    expect(log).toContain('Could not write an audit line')
    const bundle = JSON.stringify((await admin.get('/api/diagnostics/bundle')).body)
    expect(bundle).toContain('Could not write an audit line')
    for (const text of [log, bundle]) {
      expect(text).not.toContain(leaver.name)
      expect(text).not.toContain(leaver.address)
    }
  })

  test('the log names no one, whatever is done to a person, a training or a session', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const admin = rollcall.as('admin')
    const session = await addSession(planned, { title: 'Talk with Hildegard' })
    await admin.post('/api/trainings', { title: 'Before' })
    const unblock = await blockTrail(rollcall)
    const made = await admin.post('/api/employees', {
      employeeNumber: 'X1',
      displayName: 'Hildegard Vos',
      email: 'hildegard.vos@x.example',
    })
    expect(made).toMatchObject(savedInPart)
    await admin.post('/api/trainings', { title: 'Course of Hildegard' })
    await admin.patch(`/api/sessions/${session.id}`, { title: 'Second talk with Hildegard' })
    await admin.post('/api/service-keys', { name: 'Key of Hildegard', scopes: ['photos:read'] })
    await unblock()
    expect(rollcall.logLines.filter((line) => line.includes('Could not write an audit line')).length).toBe(4)
    expect(rollcall.logLines.join('').toLowerCase()).not.toContain('hildegard')
  })

  test('a session that is cancelled is cancelled in everyone’s calendar', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    const unblock = await blockTrail(rollcall)
    const answer = await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'Ill' })
    await unblock()
    expect(answer).toMatchObject(savedInPart)
    const meeting = await meetingOf(planned, session.dates[0]?.id ?? '')
    expect(meeting.cancelledAt).toBeDefined()
  })
})

test('a list whose request id is a person’s id isn’t part of that person’s history', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const add = (number: string) =>
    admin.post('/api/employees', { employeeNumber: number, displayName: `P ${number}`, email: `p${number}@x.example` })
  const { id } = (await add('1')).body as { id: string }
  const forged = { headers: { 'x-request-id': id } }
  const list = [{ employeeNumber: '2', displayName: 'Somebody Else', email: 'else@x.example' }]
  expect((await admin.post('/api/employees/import', list, forged)).status).toBe(200)
  const sessions = [{ training: 'First aid', session: 'Spring', start: '2027-03-01T09:00', end: '2027-03-01T10:00' }]
  expect((await admin.post('/api/sessions/import', sessions, forged)).status).toBe(200)
  const { items } = (await admin.get(`/api/employees/${id}/history`)).body as History
  expect(items.map((item) => item.kind === 'change' && item.action)).toEqual(['employee.created'])
  expect((await rollcall.ctx.store.audit.page({ limit: 9, targetId: id })).items).toHaveLength(1)
})
