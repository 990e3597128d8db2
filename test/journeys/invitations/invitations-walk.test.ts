import { expect, test } from 'vitest'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { expectOk, mailsByKind, preview, send, startPlanning, stateOf } from '../../helpers/plan-training.ts'

test('a trainer plans a session, invites, adds someone, moves a date, removes one, cancels and deletes the session', async () => {
  const planned = await startPlanning({ people: 30 })
  await using rollcall = planned.rollcall
  const trainer = rollcall.as('trainer')
  const { tenant } = rollcall
  const { id: trainingId } = expectOk(await trainer.post('/api/trainings', { title: 'First aid' })).body as {
    id: string
  }
  const draft = {
    title: 'Spring',
    capacity: 3,
    trainers: [{ name: 'Ms Doctor', email: 'doctor@example.org', invited: true }],
    dates: [
      { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels', location: 'Room 1' },
      { start: '2027-10-31T09:00', end: '2027-10-31T12:00', timeZone: 'America/Curacao' },
    ],
    participants: planned.people.slice(0, 4).map(({ id }) => ({ employee: id })),
    invitation: {
      title: '{training} with {trainer}',
      text: '<p>In {location}.</p><script>alert(1)</script>',
      onlineSession: true,
    },
  }
  const session = expectOk(await trainer.post(`/api/trainings/${trainingId}/sessions`, draft)).body as SessionView
  const read = async () => expectOk(await trainer.get(`/api/sessions/${session.id}`)).body as SessionView
  const listed = async () =>
    (expectOk(await trainer.get('/api/sessions')).body as { items: { id: string; invitations: string }[] }).items.find(
      ({ id }) => id === session.id,
    )?.invitations
  expect(session.seats).toMatchObject({ taken: 3, waiting: 1 })

  expect((await send(planned, session.id)).mails).toEqual({ new: 8, updated: 0, cancelled: 0, undisturbed: 0 })
  const events = [...tenant.events()].sort((a, b) => a.start.localeCompare(b.start))
  expect(events.map(({ start }) => start)).toEqual(['2027-03-10T08:00:00.000Z', '2027-10-31T13:00:00.000Z'])
  expect(events[0]).toMatchObject({ subject: 'First aid with Ms Doctor', isOnline: true })
  expect(events[0]?.html).toContain('In Room 1.')
  expect(events[0]?.html).not.toContain('alert')
  expect(await listed()).toBe('sent')

  // Someone drops out, so the person on the waiting list moves up.
  tenant.clearMails()
  const roster = (await read()).participants.map(({ employee, status }) => ({
    employee,
    status: employee === planned.people[0]?.id ? 'Cancelled' : status,
  }))
  expectOk(await trainer.put(`/api/sessions/${session.id}/participants`, { participants: roster }))
  expect(await listed()).toBe('changed')
  expect((await stateOf(planned, session.id)).changesNotSent).toBe(2)
  expect((await preview(planned, session.id)).mails).toEqual({ new: 2, updated: 0, cancelled: 2, undisturbed: 6 })
  await send(planned, session.id)
  expect(mailsByKind(planned)).toEqual({ invitation: 2, cancellation: 2 })

  tenant.clearMails()
  const [first, second] = (await read()).dates
  expectOk(
    await trainer.patch(`/api/sessions/${session.id}`, {
      dates: [{ ...first, start: '2027-03-11T09:00', end: '2027-03-11T12:00' }, second],
    }),
  )
  await send(planned, session.id)
  expect(mailsByKind(planned)).toEqual({ update: 4 })
  expectOk(
    await trainer.patch(`/api/sessions/${session.id}`, {
      dates: [{ ...first, start: '2027-03-11T09:00', end: '2027-03-11T12:00' }],
    }),
  )
  await send(planned, session.id)
  expect(mailsByKind(planned)).toEqual({ update: 4, cancellation: 4 })
  expect(tenant.events().map(({ start }) => start)).toEqual(['2027-03-11T08:00:00.000Z'])

  expect((await trainer.delete(`/api/sessions/${session.id}`)).status).toBe(409)
  expectOk(await trainer.post(`/api/sessions/${session.id}/cancel`, { comment: 'Off.' }))
  expect(tenant.events()).toEqual([])
  expect((await trainer.delete(`/api/sessions/${session.id}`)).status).toBe(204)
  const audit = (
    expectOk(await rollcall.as('admin').get(`/api/audit?limit=200`)).body as { items: { action: string }[] }
  ).items.map(({ action }) => action)
  expect(audit.filter((action) => action === 'invitation.sent')).toHaveLength(5)
  expect(audit).toContain('session.cancelled')
})
