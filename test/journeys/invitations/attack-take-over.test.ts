import { describe, expect, test } from 'vitest'
import type { InvitationState } from '../../../api/features/invitations/contract.ts'
import {
  addSession,
  changeSession,
  dateWith,
  expectOk,
  preview,
  send,
  startPlanning,
  stateOf,
  type Planned,
  type SessionWish,
} from '../../helpers/plan-training.ts'
import { failure } from '../../helpers/training-desk.ts'

const TWO_DATES: SessionWish['dates'] = [{}, { start: '2027-03-17T09:00', end: '2027-03-17T12:00', location: 'Room 2' }]

async function edited(
  planned: Planned,
  wish: SessionWish,
  change: Parameters<Planned['rollcall']['tenant']['editInOutlook']>[1],
) {
  const { rollcall } = planned
  const session = await addSession(planned, wish)
  await send(planned, session.id)
  const dateId = session.dates[0]?.id ?? ''
  const eventId = (await rollcall.ctx.store.meetings.get(dateId))?.eventId ?? ''
  rollcall.tenant.editInOutlook(eventId, change)
  rollcall.tenant.clearMails()
  const trainer = rollcall.as('trainer')
  expectOk(await trainer.post(`/api/sessions/${session.id}/invitation/replies`))
  const takeOver = () => trainer.put(`/api/sessions/${session.id}/drift/${dateId}`, { keep: 'outlook' })
  const read = async () =>
    expectOk(await trainer.get(`/api/sessions/${session.id}`)).body as {
      etag: string
      dates: { title?: string; text?: string; location?: string; timeZone: string; start: string }[]
      invitation: { title: string; text: string }
    }
  return { session, dateId, takeOver, read, trainer }
}

async function withPlanned(work: (planned: Planned) => Promise<void>): Promise<void> {
  const planned = await startPlanning({ people: 30 })
  await using _rollcall = planned.rollcall
  await work(planned)
}

describe('a change made in Outlook to one of several dates', () => {
  test('is taken over for that date only: no one gets a mail about the others', async () => {
    await withPlanned(async (planned) => {
      const wish = { dates: TWO_DATES, invitation: { title: '{training} on {date}', resendAutomatically: true } }
      const { session, takeOver, read, trainer } = await edited(planned, wish, {
        subject: 'First aid on Wednesday 10 March 2027 (bring lunch)',
        html: '<p>Lunch on Wednesday 10 March 2027.</p>',
      })
      const state = expectOk(await takeOver()).body as InvitationState
      expect(state.dates.map((date) => date.state)).toEqual(['sent', 'sent'])
      expect(state.changesNotSent).toBe(0)
      expect((await preview(planned, session.id)).dates.map(({ meeting }) => meeting?.subject)).toEqual([
        'First aid on Wednesday 10 March 2027 (bring lunch)',
        'First aid on Wednesday 17 March 2027',
      ])
      expect(planned.rollcall.tenant.mails).toEqual([])

      const now = await read()
      expect(now.invitation.title).toBe('{training} on {date}')
      expect(now.dates[0]).toMatchObject({
        title: '{training} on {date} (bring lunch)',
        text: '<p>Lunch on {date}.</p>',
      })
      // The date and its texts change; the answer can be sent back as it is.
      const dates = now.dates.map((date, at) =>
        at === 0 ? { ...date, start: '2027-03-11T09:00', end: '2027-03-11T12:00' } : date,
      )
      expectOk(await trainer.patch(`/api/sessions/${session.id}`, { dates }))
      expect((await preview(planned, session.id)).dates.map(({ meeting }) => meeting?.subject)).toEqual([
        'First aid on Thursday 11 March 2027 (bring lunch)',
        'First aid on Wednesday 17 March 2027',
      ])
      // What is written next in the tab applies to all dates.
      expectOk(await trainer.patch(`/api/sessions/${session.id}`, { invitation: { title: '{training}, {date}' } }))
      expect((await preview(planned, session.id)).dates.map(({ meeting }) => meeting?.subject)).toEqual([
        'First aid, Thursday 11 March 2027',
        'First aid, Wednesday 17 March 2027',
      ])
      expect((await read()).dates[0]?.text).toBe('<p>Lunch on {date}.</p>')
    })
  })

  test('has no effect if the date has been removed from the session', async () => {
    await withPlanned(async (planned) => {
      const { session, takeOver, read } = await edited(planned, { dates: TWO_DATES }, { subject: 'Something else' })
      await changeSession(planned, session.id, ({ dates }) => ({ dates: dates.slice(1) }))
      const before = await read()
      await takeOver()
      expect(await read()).toMatchObject({ dates: before.dates, invitation: before.invitation })
      expect((await preview(planned, session.id)).dates.map(({ action }) => action)).toEqual(['none', 'cancel'])
    })
  })
})

describe('a change made in Outlook to the only date', () => {
  test('becomes the session’s text, with placeholders where their values were', async () => {
    await withPlanned(async (planned) => {
      const wish = {
        invitation: { title: '{training}: {session}', text: '<p>Bring <b>good</b> shoes on {date} to {location}.</p>' },
      }
      const { takeOver, read, session } = await edited(planned, wish, {
        subject: 'First aid: Spring, at last',
        html: '<p>On <i>Wednesday 10 March 2027</i> in Room 1: bring tea.</p><script>alert(1)</script>',
      })
      expectOk(await takeOver())
      expect(await read()).toMatchObject({
        invitation: {
          title: '{training}: {session}, at last',
          text: '<p>On <i>{date}</i> in {location}: bring tea.</p>',
        },
      })
      expect((await stateOf(planned, session.id)).changesNotSent).toBe(0)
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 9' }))
      expect((await preview(planned, session.id)).dates[0]?.meeting?.html).toBe(
        '<p>On <i>Wednesday 10 March 2027</i> in Room 9: bring tea.</p>',
      )
    })
  })

  test('stays literal where a value is ambiguous', async () => {
    await withPlanned(async (planned) => {
      const { takeOver, read } = await edited(
        planned,
        { title: 'A', invitation: { title: '{session}: {training}' } },
        { subject: 'A or A: learn FIRST aid, A' },
      )
      expectOk(await takeOver())
      expect((await read()).invitation.title).toBe('A or A: learn FIRST aid, A')
    })
  })

  test.each([['Bring your {badge}'], ['On {date}'], ['x'.repeat(256)]])(
    'is refused with a reason if the tab couldn’t store it: %.20s',
    async (subject) => {
      await withPlanned(async (planned) => {
        const { takeOver, read } = await edited(planned, {}, { subject })
        const before = await read()
        expect(await takeOver()).toMatchObject({ status: 400, body: failure('validation_failed') })
        expect(await read()).toEqual(before)
      })
    },
  )

  test('a time is taken over in the zone it was sent in, even if the date has another zone now', async () => {
    await withPlanned(async (planned) => {
      const { takeOver, session } = await edited(planned, {}, { start: '2027-03-10T10:00', end: '2027-03-10T13:00' })
      await changeSession(planned, session.id, dateWith(0, { timeZone: 'Asia/Kolkata' }))
      expectOk(await takeOver())
      expect((await preview(planned, session.id)).dates[0]?.meeting).toMatchObject({
        startsAt: '2027-03-10T09:00:00.000Z',
        endsAt: '2027-03-10T12:00:00.000Z',
      })
    })
  })

  test('a location of several lines or of great length is shortened to one that can be saved', async () => {
    await withPlanned(async (planned) => {
      const { takeOver, read, session, trainer } = await edited(
        planned,
        {},
        { location: `Room 5\r\n${'x'.repeat(400)}` },
      )
      expectOk(await takeOver())
      const { dates } = await read()
      expectOk(await trainer.patch(`/api/sessions/${session.id}`, { dates }))
      expect((await stateOf(planned, session.id)).changesNotSent).toBe(0)
    })
  })
})
