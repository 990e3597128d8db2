import { describe, expect, test } from 'vitest'
import type { InvitationState } from '../../../api/features/invitations/contract.ts'
import {
  addSession,
  changeSession,
  dateWith,
  expectOk,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  type Planned,
} from '../../helpers/plan-training.ts'

async function withPlanned(work: (planned: Planned) => Promise<void>): Promise<void> {
  const planned = await startPlanning({ people: 30 })
  await using _rollcall = planned.rollcall
  await work(planned)
}

const refresh = async ({ rollcall }: Planned, id: string) =>
  expectOk(await rollcall.as('trainer').post(`/api/sessions/${id}/invitation/replies`)).body as InvitationState
const settle = async ({ rollcall }: Planned, id: string, dateId: string, keep: 'outlook' | 'rollcall') =>
  expectOk(await rollcall.as('trainer').put(`/api/sessions/${id}/drift/${dateId}`, { keep })).body as InvitationState

async function sentSession(planned: Planned, wish: Parameters<typeof addSession>[1] = {}) {
  const session = await addSession(planned, wish)
  await send(planned, session.id)
  planned.rollcall.tenant.clearMails()
  const dateId = session.dates[0]?.id ?? ''
  const eventId = (await planned.rollcall.ctx.store.meetings.get(dateId))?.eventId ?? ''
  return { session, dateId, eventId }
}

describe('what someone changes in Outlook', () => {
  test('is shown beside what was sent, and nothing is sent for that date until someone decides', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const { session, dateId, eventId } = await sentSession(planned, { invitation: { onlineSession: true } })
      tenant.editInOutlook(eventId, {
        start: '2027-03-10T10:00',
        end: '2027-03-10T13:00',
        location: 'Canteen',
        subject: 'First aid, later',
      })
      tenant.clearMails()
      const state = await refresh(planned, session.id)
      expect(state.dates[0]).toMatchObject({
        state: 'drift',
        drift: {
          kind: 'changed',
          fields: {
            title: { rollcall: 'First aid: Spring', outlook: 'First aid, later' },
            start: { rollcall: '2027-03-10T09:00', outlook: '2027-03-10T10:00' },
            end: { rollcall: '2027-03-10T12:00', outlook: '2027-03-10T13:00' },
            location: { rollcall: 'Room 1', outlook: 'Canteen' },
          },
        },
      })
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 7' }))
      expect((await preview(planned, session.id)).problems).toMatchObject([
        { severity: 'stop', code: 'meeting_drifted', dateId },
      ])
      expect((await send(planned, session.id)).dates[0]).toMatchObject({
        result: 'failed',
        error: { code: 'meeting_drifted' },
      })
      expect(tenant.mails).toEqual([])
    })
  })

  test('is noticed by the sending itself, which doesn’t overwrite it', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const { session, eventId } = await sentSession(planned)
      tenant.editInOutlook(eventId, { location: 'Canteen' })
      tenant.clearMails()
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 7' }))
      expect((await send(planned, session.id)).dates[0]).toMatchObject({
        result: 'failed',
        error: { code: 'meeting_drifted' },
      })
      expect(tenant.events()[0]?.location).toBe('Canteen')
      expect(tenant.mails).toEqual([])
      expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({
        state: 'drift',
        drift: { fields: { location: { rollcall: 'Room 1', outlook: 'Canteen' } } },
      })
    })
  })

  test('is taken over with its text, without a mail', async () => {
    await withPlanned(async (planned) => {
      const { rollcall } = planned
      const { session, dateId, eventId } = await sentSession(planned, { invitation: { onlineSession: true } })
      rollcall.tenant.editInOutlook(eventId, {
        start: '2027-03-11T10:00',
        end: '2027-03-11T13:00',
        location: 'Canteen',
        html: '<p>Bring <b>tea</b>.</p>',
      })
      rollcall.tenant.clearMails()
      await refresh(planned, session.id)
      const state = await settle(planned, session.id, dateId, 'outlook')
      expect(state.dates[0]?.state).toBe('sent')
      expect(state.changesNotSent).toBe(0)
      const now = await rollcall.ctx.store.sessions.get(session.id)
      expect(now?.dates[0]).toMatchObject({
        start: '2027-03-11T10:00',
        end: '2027-03-11T13:00',
        timeZone: 'Europe/Brussels',
        location: 'Canteen',
      })
      expect(now?.invitation.text).toBe('<p>Bring <b>tea</b>.</p>')
      expect(rollcall.tenant.mails).toEqual([])
      expect((await refresh(planned, session.id)).dates[0]?.state).toBe('sent')
    })
  })

  test('is put back by one update', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const { session, dateId, eventId } = await sentSession(planned, { invitation: { onlineSession: true } })
      const link = tenant.events()[0]?.joinUrl
      tenant.editInOutlook(eventId, { start: '2027-03-11T10:00', end: '2027-03-11T13:00', html: '<p>Bring tea.</p>' })
      tenant.clearMails()
      await refresh(planned, session.id)
      expect((await settle(planned, session.id, dateId, 'rollcall')).dates[0]?.state).toBe('sent')
      expect(tenant.events()[0]).toMatchObject({ start: '2027-03-10T08:00:00.000Z', joinUrl: link })
      expect(tenant.events()[0]?.html).toContain('shoes')
      expect(mailsByKind(planned)).toEqual({ update: 3 })
      expect((await refresh(planned, session.id)).dates[0]?.state).toBe('sent')
    })
  })

  test('and changes back there is no longer drift', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const { session, eventId } = await sentSession(planned)
      tenant.editInOutlook(eventId, { location: 'Canteen' })
      expect((await refresh(planned, session.id)).dates[0]?.state).toBe('drift')
      tenant.editInOutlook(eventId, { location: 'Room 1' })
      expect((await refresh(planned, session.id)).dates[0]?.state).toBe('sent')
    })
  })

  test('after a deletion nothing is created again until the trainer puts it back, and then it is one new meeting', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const { session, dateId, eventId } = await sentSession(planned)
      tenant.deleteInOutlook(eventId)
      tenant.clearMails()
      expect((await refresh(planned, session.id)).dates[0]).toMatchObject({
        state: 'drift',
        drift: { kind: 'deleted' },
      })
      expect((await send(planned, session.id)).dates[0]).toMatchObject({
        result: 'failed',
        error: { code: 'meeting_deleted' },
      })
      expect((await settle(planned, session.id, dateId, 'outlook')).dates[0]?.state).toBe('cancelled')
      expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')
      await send(planned, session.id)
      expect(tenant.events()).toEqual([])
      expect((await settle(planned, session.id, dateId, 'rollcall')).dates[0]?.state).toBe('sent')
      expect(tenant.events()).toHaveLength(1)
      expect(tenant.events()[0]?.id).not.toBe(eventId)
      expect(mailsByKind(planned)).toEqual({ invitation: 3 })
      expect((await send(planned, session.id)).dates[0]?.result).toBe('nothing')
    })
  })
})

describe('replies', () => {
  test('are read on demand, with their time, and are in the roster’s CSV', async () => {
    await withPlanned(async (planned) => {
      const { rollcall, people } = planned
      const { session, eventId } = await sentSession(planned, { people: 4 })
      const [accepts, declines, unsure] = people.map(({ address }) => address)
      rollcall.tenant.reply(accepts ?? '', eventId, 'accepted')
      rollcall.tenant.reply(declines ?? '', eventId, 'declined')
      rollcall.tenant.reply(unsure ?? '', eventId, 'tentative')
      const state = await refresh(planned, session.id)
      expect(state.repliesReadAt).toBeDefined()
      expect(state.dates[0]?.participants.map(({ response }) => response)).toEqual([
        'accepted',
        'declined',
        'tentative',
        'none',
      ])
      expect(state.dates[0]?.participants[0]?.respondedAt).toBeDefined()
      expect(state.dates[0]?.state).toBe('sent')
      await rollcall.ctx.store.employees.change(people[0]?.id ?? '', (employee) => ({
        ...employee,
        displayName: '=HYPERLINK("x")',
      }))
      const csv = await rollcall.as('trainer').get(`/api/sessions/${session.id}/roster.csv`)
      const lines = Buffer.from(csv.bytes).toString('utf8').split('\r\n')
      expect(lines[0]).toMatch(/displayName,.*attendance,2027-03-10 09:00/)
      expect(lines.join('')).not.toMatch(/employeeNumber|E\d/)
      const asked = await rollcall.as('trainer').get(`/api/sessions/${session.id}/roster.csv?employeeNumbers=true`)
      expect(Buffer.from(asked.bytes).toString('utf8')).toMatch(/^\ufeffemployeeNumber,displayName,.*\r\nE\d+,/)
      expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
      expect(lines.slice(1, 5).map((line) => line.split(',').at(-2))).toEqual([
        'accepted',
        'declined',
        'tentative',
        'none',
      ])
    })
  })

  test('a reminder goes to those who have not answered, and to no one else', async () => {
    await withPlanned(async (planned) => {
      const { rollcall, people } = planned
      const { session, eventId } = await sentSession(planned, { people: 4 })
      rollcall.tenant.reply(people[0]?.address ?? '', eventId, 'accepted')
      const answer = await rollcall
        .as('trainer')
        .post(`/api/sessions/${session.id}/invitation/remind`, { comment: 'Will you come?' })
      expect(answer.body).toEqual({ reminded: 3, failed: 0 })
      expect(rollcall.tenant.mails.map(({ to, kind, comment }) => [to, kind, comment])).toEqual(
        people.slice(1, 4).map(({ address }) => [address, 'forward', 'Will you come?']),
      )
      expect(rollcall.tenant.events()[0]?.attendees).toHaveLength(4)
    })
  })

  test.each([true, false])(
    'a decline gives the seat to the first person waiting, if the setting says so (%s)',
    async (declineFreesSeat) => {
      await withPlanned(async (planned) => {
        const { rollcall, people, accountId } = planned
        await rollcall.as('admin').put('/api/settings/training', {
          invitationType: 'MicrosoftGraph',
          invitationSynchronizationAccountId: accountId,
          declineFreesSeat,
        })
        const waiting = people.slice(5, 7).map(({ id }) => id)
        const { session, eventId } = await sentSession(planned, { people: 3, capacity: 3, waiting })
        rollcall.tenant.reply(people[1]?.address ?? '', eventId, 'declined')
        const state = await refresh(planned, session.id)
        const roster = (await rollcall.ctx.store.sessions.get(session.id))?.participants.map(({ status, declined }) => [
          status,
          declined,
        ])
        if (declineFreesSeat) {
          expect(roster).toEqual([
            ['Subscribed', undefined],
            ['Cancelled', true],
            ['Subscribed', undefined],
            ['Subscribed', undefined],
            ['Waiting', undefined],
          ])
          expect(state.changesNotSent).toBe(1)
          expect((await preview(planned, session.id)).mails).toEqual({
            new: 1,
            updated: 0,
            cancelled: 1,
            undisturbed: 2,
          })
        } else {
          expect(roster?.map(([status]) => status)).toEqual([
            'Subscribed',
            'Subscribed',
            'Subscribed',
            'Waiting',
            'Waiting',
          ])
          expect(state.changesNotSent).toBe(0)
        }
      })
    },
  )
})
