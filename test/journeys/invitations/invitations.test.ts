import { describe, expect, test } from 'vitest'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  invitationWith,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  takeOff,
  trySend,
} from '../../helpers/plan-training.ts'

const errorIn = (answer: { body: unknown }) =>
  (answer.body as { error: { code: string; message: string; remedy: string; details: Record<string, unknown> } }).error

describe('sending an invitation', () => {
  test('one meeting per date with exactly the Subscribed people, title and text as on the tab', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const waiting = planned.people.slice(5, 7).map(({ id }) => id)
    const session = await addSession(planned, {
      people: 4,
      waiting,
      dates: [{}, { start: '2027-03-17T13:00', end: '2027-03-17T16:00' }],
    })
    const forecast = await preview(planned, session.id)
    expect(forecast.mails).toEqual({ new: 8, updated: 0, cancelled: 0, undisturbed: 0 })
    expect(forecast.dates.map(({ action }) => action)).toEqual(['create', 'create'])
    expect(rollcall.tenant.asked.writes).toBe(0)

    const sent = await send(planned, session.id)
    expect(sent.dates.map(({ action, result }) => [action, result])).toEqual([
      ['create', 'done'],
      ['create', 'done'],
    ])
    const events = rollcall.tenant.events()
    expect(events).toHaveLength(2)
    const expected = planned.people.slice(0, 4).map(({ address }) => address)
    for (const event of events) {
      expect(event.organiser).toBe(rollcall.tenant.ids.mailbox)
      expect(event.subject).toBe('First aid: Spring')
      expect(event.html).toContain('Bring <b>good</b> shoes on Wednesday')
      expect(event.attendees.map(({ address }) => address.toLowerCase()).sort()).toEqual([...expected].sort())
      expect(event.reminderMinutes).toBe(30)
    }
    expect(events.map(({ start }) => start).sort()).toEqual(['2027-03-10T08:00:00.000Z', '2027-03-17T12:00:00.000Z'])
    expect(mailsByKind(planned)).toEqual({ invitation: 8 })
    const state = await stateOf(planned, session.id)
    expect(state.changesNotSent).toBe(0)
    expect(state.dates.map(({ state: one }) => one)).toEqual(['sent', 'sent'])
    expect(state.dates[0]?.participants.every(({ sent: has, response }) => has && response === 'none')).toBe(true)
  })

  test('the Teams link is there if requested, and still there after a roster change, a text change and a move', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { invitation: { onlineSession: true } })
    const link = (await send(planned, session.id)).dates[0]?.joinUrl
    expect(link).toMatch(/^https:\/\/teams\.microsoft\.com/)
    const still = () => expect(rollcall.tenant.events()[0]).toMatchObject({ isOnline: true, joinUrl: link })
    await changeSession(planned, session.id, addPerson(planned.people[8]?.id ?? ''))
    await send(planned, session.id)
    still()
    await changeSession(planned, session.id, invitationWith({ text: '<p>Bring water.</p>' }))
    await send(planned, session.id)
    still()
    expect(rollcall.tenant.events()[0]?.html).toContain('Bring water.')
    expect(rollcall.tenant.events()[0]?.html).not.toContain('shoes')
    await changeSession(planned, session.id, dateWith(0, { start: '2027-03-11T09:00', end: '2027-03-11T12:00' }))
    await send(planned, session.id)
    still()
    await changeSession(planned, session.id, invitationWith({ text: '<p>Bring tea.</p>' }))
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ result: 'done', joinUrl: link })
    still()
    expect(rollcall.tenant.events()[0]?.html.match(/me-email-text/g)).toHaveLength(1)
  })

  test(
    'adding one person to 240 sends one mail, changing the room sends 240 mails by one write, and sending again sends none',
    { timeout: 120_000 },
    async () => {
      const planned = await startPlanning({ people: 300 })
      await using rollcall = planned.rollcall
      const session = await addSession(planned, { people: 240 })
      await send(planned, session.id)
      rollcall.tenant.clearMails()
      rollcall.tenant.asked.reset()
      await changeSession(planned, session.id, addPerson(planned.people[245]?.id ?? ''))
      expect((await preview(planned, session.id)).mails).toEqual({ new: 1, updated: 0, cancelled: 0, undisturbed: 240 })
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ invitation: 1 })
      await changeSession(planned, session.id, takeOff(planned.people[245]?.id ?? ''))
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ invitation: 1, cancellation: 1 })

      rollcall.tenant.clearMails()
      rollcall.tenant.asked.reset()
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
      const { revision, confirmationNeeded } = await preview(planned, session.id)
      expect(confirmationNeeded).toBe(true)
      const refused = await trySend(planned, session.id, { revision })
      expect(errorIn(refused)).toMatchObject({ code: 'confirmation_needed', details: { updated: 240 } })
      expect(rollcall.tenant.asked.writes).toBe(0)
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ update: 240 })
      expect(rollcall.tenant.asked.writes).toBe(1)

      rollcall.tenant.asked.reset()
      const again = await send(planned, session.id)
      expect(again.dates.map(({ result }) => result)).toEqual(['nothing'])
      expect(rollcall.tenant.asked.requests).toBe(0)
    },
  )
})
