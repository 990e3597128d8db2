import { describe, expect, test } from 'vitest'
import { resealSecrets } from '../../../api/features/remote-accounts/reseal-secrets.ts'
import { placeOfCache } from '../../../api/graph/sealed-places.ts'
import { addPasswordAccount } from '../../helpers/consent.ts'
import {
  addSession,
  changeSession,
  dateWith,
  expectOk,
  mailsByKind,
  meetingOf,
  preview,
  send,
  startPlanning,
  stateOf,
  type Planned,
} from '../../helpers/plan-training.ts'

async function sentTo(planned: Planned, wish: Parameters<typeof addSession>[1] = {}) {
  const session = await addSession(planned, wish)
  await send(planned, session.id)
  planned.rollcall.tenant.clearMails()
  const dateId = session.dates[0]?.id ?? ''
  const eventId = (await meetingOf(planned, dateId)).eventId ?? ''
  return { session, dateId, eventId }
}

/** All meetings and sessions in the store, as text. */
async function written({ rollcall }: Planned): Promise<string> {
  const records: unknown[] = []
  for await (const meeting of rollcall.ctx.store.meetings.all()) records.push(meeting)
  for await (const session of rollcall.ctx.store.sessions.all()) records.push(session)
  return JSON.stringify(records).toLowerCase()
}

const leave = async ({ rollcall }: Planned, id: string) =>
  expectOk(await rollcall.as('admin').delete(`/api/employees/${id}`))
const task = async ({ rollcall }: Planned) =>
  (
    expectOk(
      await rollcall.as('admin').post('/api/service-tasks', {
        type: 'SessionInvitations',
        name: 'Send',
        schedule: '0 2 * * *',
        timeZone: 'Europe/Brussels',
      }),
    ).body as { id: string }
  ).id

const SOON = (planned: Planned) => {
  const day = new Date(planned.rollcall.clock.now().getTime() + 48 * 3_600_000).toISOString().slice(0, 10)
  return [{ start: `${day}T09:00`, end: `${day}T10:00`, timeZone: 'UTC' }]
}

describe('an employee who is deleted', () => {
  test('has no name or address in past meetings; how many came and what they replied stays', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const [leaver] = planned.people
    if (!leaver) throw new Error('The company has nobody.')
    const { session, dateId, eventId } = await sentTo(planned, { dates: SOON(planned) })
    rollcall.tenant.reply(leaver.address, eventId, 'accepted')
    expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`))
    rollcall.letPass(72)
    await leave(planned, leaver.id)

    const text = await written(planned)
    expect(text).not.toContain(leaver.address)
    expect(text).not.toContain(leaver.name.toLowerCase())
    const [date] = (await stateOf(planned, session.id)).dates
    expect(date?.participants).toHaveLength(3)
    expect(date?.participants[0]).toMatchObject({ name: 'Former employee', response: 'accepted', sent: true })
    expect((await meetingOf(planned, dateId)).sent?.attendees).toHaveLength(3)
    expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')
  })

  test('gets nothing when a past meeting is moved to a new day, though others do', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const [leaver] = planned.people
    if (!leaver) throw new Error('The company has nobody.')
    const { session } = await sentTo(planned, { dates: SOON(planned) })
    rollcall.letPass(72)
    await leave(planned, leaver.id)
    await changeSession(planned, session.id, dateWith(0, { start: '2027-06-10T09:00', end: '2027-06-10T10:00' }))
    expect((await preview(planned, session.id)).mails).toEqual({ new: 0, updated: 2, cancelled: 0, undisturbed: 0 })
  })

  test('gets the cancellation of a coming meeting with the next sending, and is then forgotten', async () => {
    const planned = await startPlanning({ people: 20 })
    await using _rollcall = planned.rollcall
    const [leaver] = planned.people
    if (!leaver) throw new Error('The company has nobody.')
    const { session } = await sentTo(planned, {})
    await leave(planned, leaver.id)
    expect((await preview(planned, session.id)).mails).toEqual({ new: 0, updated: 0, cancelled: 1, undisturbed: 2 })
    await send(planned, session.id)
    expect(mailsByKind(planned)).toEqual({ cancellation: 1 })
    const text = await written(planned)
    expect(text).not.toContain(leaver.address)
    expect(text).not.toContain(leaver.name.toLowerCase())
  })

  test('is forgotten by the service task once the meeting is over, even if no one sent the change', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const [leaver] = planned.people
    if (!leaver) throw new Error('The company has nobody.')
    await sentTo(planned, { dates: SOON(planned) })
    await leave(planned, leaver.id)
    expect(await written(planned)).toContain(leaver.address)
    rollcall.letPass(72)
    await rollcall.runTask(await task(planned))
    expect(await written(planned)).not.toContain(leaver.address)
  })

  test('leaves no reply behind in a meeting that was cancelled, nor in one that was deleted in Outlook', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const [leaver] = planned.people
    if (!leaver) throw new Error('The company has nobody.')
    const trainer = rollcall.as('trainer')
    const off = await sentTo(planned)
    rollcall.tenant.reply(leaver.address, off.eventId, 'declined')
    expectOk(await trainer.post(`/api/sessions/${off.session.id}/invitation/replies`))
    expectOk(await trainer.post(`/api/sessions/${off.session.id}/cancel`, { comment: '' }))
    const deleted = await sentTo(planned)
    rollcall.tenant.reply(leaver.address, deleted.eventId, 'accepted')
    expectOk(await trainer.post(`/api/sessions/${deleted.session.id}/invitation/replies`))
    rollcall.tenant.deleteInOutlook(deleted.eventId)
    expectOk(await trainer.put(`/api/sessions/${deleted.session.id}/drift/${deleted.dateId}`, { keep: 'outlook' }))
    await leave(planned, leaver.id)
    expect(await written(planned)).not.toContain(leaver.address)
  })
})

describe('a process that was killed in the middle of a deletion', () => {
  test('leaves no one without a record on a roster: the next run of the service task gives the seat to the waiting list', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const [leaver, , waits] = planned.people
    if (!leaver || !waits) throw new Error('The company has nobody.')
    const session = await addSession(planned, {
      people: 2,
      capacity: 2,
      waiting: [waits.id],
      invitation: { resendAutomatically: true },
    })
    await send(planned, session.id)
    planned.rollcall.tenant.clearMails()
    await rollcall.ctx.store.employees.remove(leaver.id)
    await rollcall.runTask(await task(planned))
    const roster = (await rollcall.ctx.store.sessions.get(session.id))?.participants
    expect(roster?.map(({ employee, status }) => [employee, status])).toEqual([
      [planned.people[1]?.id, 'Subscribed'],
      [waits.id, 'Subscribed'],
    ])
    expect(mailsByKind(planned)).toEqual({ cancellation: 1, invitation: 1 })
  })

  test('leaves no stored sign-in of a deleted account: the next start removes it', async () => {
    const { rollcall } = await startPlanning({ people: 20 })
    await using _rollcall = rollcall
    const { ctx } = rollcall
    const id = await addPasswordAccount(rollcall)
    await ctx.store.tokenCaches.put({
      id,
      cache: ctx.seal.seal('tokens', placeOfCache(id)),
      updatedAt: ctx.clock.now().toISOString(),
    })
    await ctx.store.remoteAccounts.remove(id)
    expect(await ctx.store.tokenCaches.get(id)).toBeDefined()
    await resealSecrets(ctx)
    expect(await ctx.store.tokenCaches.get(id)).toBeUndefined()
  })
})
