import { describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface Change {
  employeeNumber: string
  training: string
  session: string
  date: string
  status: string
}

const DATES = [
  { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels' },
  { start: '2027-03-11T09:00', end: '2027-03-11T12:00', timeZone: 'Europe/Brussels' },
]

async function planned(rollcall: Rollcall) {
  const admin = rollcall.as('admin')
  const ids: string[] = []
  for (const number of ['A1', 'A2']) {
    const draft = { employeeNumber: number, displayName: `Person ${number}`, email: `${number}@contoso.example` }
    ids.push(((await admin.post('/api/employees', draft)).body as { id: string }).id)
  }
  const training = (await admin.post('/api/trainings', { title: 'First aid' })).body as { id: string }
  const session = (
    await admin.post(`/api/trainings/${training.id}/sessions`, {
      title: 'Spring',
      reference: 'FA-1',
      dates: DATES,
      participants: ids.map((employee) => ({ employee })),
    })
  ).body as { id: string; dates: { id: string }[] }
  const { body } = await admin.post('/api/service-keys', { name: 'HR', scopes: ['trainings:read'] })
  const hr = rollcall.withToken((body as { key: string }).key)
  const ask = async (since?: string) => {
    const answer = await hr.get(`/api/attendance/changes${since === undefined ? '' : `?since=${since}`}`)
    expect(answer.status).toBe(200)
    return answer.body as { items: Change[]; nextCursor: string; more: boolean }
  }
  return { admin, ids, session, ask, hr }
}

describe('attendance changes', () => {
  test('the first reading has everyone once for each date, later ones only who changed', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const { admin, ids, session, ask } = await planned(rollcall)
    const first = await ask()
    expect(first.items.map(({ employeeNumber, date, status }) => [employeeNumber, date, status]).sort()).toEqual([
      ['A1', '2027-03-10T09:00', 'Subscribed'],
      ['A1', '2027-03-11T09:00', 'Subscribed'],
      ['A2', '2027-03-10T09:00', 'Subscribed'],
      ['A2', '2027-03-11T09:00', 'Subscribed'],
    ])
    expect(first.items[0]).toMatchObject({ training: 'First aid', session: 'Spring', reference: 'FA-1' })
    await admin.put(`/api/sessions/${session.id}/participants`, {
      participants: [{ employee: ids[0], status: 'Attended' }, { employee: ids[1] }],
    })
    const second = await ask(first.nextCursor)
    expect(second.items.map(({ employeeNumber, status }) => [employeeNumber, status])).toEqual([
      ['A1', 'Attended'],
      ['A1', 'Attended'],
    ])
    expect((await ask(second.nextCursor)).items).toEqual([])
  })

  test('attendance on one date is reported for that date only', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const { admin, ids, session, ask } = await planned(rollcall)
    const { nextCursor } = await ask()
    const note = async (status: string, date: number) =>
      admin.post(`/api/sessions/${session.id}/attendance`, {
        employee: ids[0],
        status,
        dateId: session.dates[date]?.id,
      })
    await note('Attended', 0)
    const first = await ask(nextCursor)
    expect(first.items).toMatchObject([{ employeeNumber: 'A1', date: '2027-03-10T09:00', status: 'Attended' }])
    await note('Absent', 1)
    const second = await ask(first.nextCursor)
    expect(second.items).toMatchObject([{ employeeNumber: 'A1', date: '2027-03-11T09:00', status: 'Absent' }])
  })

  test('people who are removed, and everyone in a cancelled session, are reported as cancelled', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const { admin, ids, session, ask } = await planned(rollcall)
    const { nextCursor } = await ask()
    await admin.put(`/api/sessions/${session.id}/participants`, { participants: [{ employee: ids[0] }] })
    const off = await ask(nextCursor)
    expect(off.items.map(({ employeeNumber, status }) => [employeeNumber, status])).toEqual([
      ['A2', 'Cancelled'],
      ['A2', 'Cancelled'],
    ])
    await admin.post(`/api/sessions/${session.id}/cancel`, { comment: 'The room burned down' })
    const called = await ask(off.nextCursor)
    expect(called.items.map(({ employeeNumber, status }) => [employeeNumber, status])).toEqual([
      ['A1', 'Cancelled'],
      ['A1', 'Cancelled'],
    ])
  })

  test('a key for pictures can’t read attendance, and one for trainings can’t read pictures', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const { admin, hr } = await planned(rollcall)
    const { body } = await admin.post('/api/service-keys', { name: 'Faces', scopes: ['photos:read'] })
    expect((await rollcall.withToken((body as { key: string }).key).get('/api/attendance/changes')).status).toBe(403)
    expect((await hr.get('/api/photos/changes')).status).toBe(403)
  })
})
