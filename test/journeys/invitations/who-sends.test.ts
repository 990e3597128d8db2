import { describe, expect, test } from 'vitest'
import type { InvitationState } from '../../../api/features/invitations/contract.ts'
import type { Forecast } from '../../../api/features/invitations/forecast/contract.ts'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { expectOk, mailsByKind, send, startPlanning, stateOf, type Planned } from '../../helpers/plan-training.ts'
import type { StartOptions } from '../../helpers/start-rollcall.ts'
import { failure } from '../../helpers/training-desk.ts'

const OUTSIDE = { name: 'Eve from outside', email: 'eve@elsewhere.example', invited: true }
const FOREIGN = '<p>Sign in at <a href="https://evil.example/login">our portal</a>.</p>'
const DAY = { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels', location: 'Room 1' }

interface Desk {
  planned: Planned
  trainer: Caller
  keyWith(...scopes: string[]): Promise<Caller>
  /** The service task sends what is due. */
  night(): Promise<Record<string, number>>
  plan(caller: Caller, fields?: object): Promise<SessionView>
  change(caller: Caller, id: string, patch: object): Promise<SessionView>
  add(caller: Caller, id: string, people: number): Promise<void>
}

async function atTheDesk(work: (desk: Desk) => Promise<void>, options: StartOptions = {}): Promise<void> {
  const planned = await startPlanning({ people: 30, ...options })
  await using rollcall = planned.rollcall
  const admin = rollcall.as('admin')
  const task = { type: 'SessionInvitations', name: 'Nightly', schedule: '0 3 * * *', timeZone: 'UTC', enabled: true }
  const { id: taskId } = expectOk(await admin.post('/api/service-tasks', task)).body as { id: string }
  const people = (count: number) => planned.people.slice(0, count).map(({ id }) => ({ employee: id }))
  const trainer = rollcall.as('trainer')
  const { id: trainingId } = expectOk(await trainer.post('/api/trainings', { title: 'First aid' })).body as {
    id: string
  }
  await work({
    planned,
    trainer,
    keyWith: async (...scopes) => {
      const { body } = expectOk(await admin.post('/api/service-keys', { name: 'HR system', scopes }))
      return rollcall.withToken((body as { key: string }).key)
    },
    night: async () => (await rollcall.runTask(taskId)).counts,
    plan: async (caller, fields = {}) =>
      expectOk(
        await caller.post(`/api/trainings/${trainingId}/sessions`, {
          title: 'Spring',
          dates: [DAY],
          participants: people(3),
          ...fields,
        }),
      ).body as SessionView,
    change: async (caller, id, patch) => expectOk(await caller.patch(`/api/sessions/${id}`, patch)).body as SessionView,
    add: async (caller, id, count) => {
      expectOk(await caller.put(`/api/sessions/${id}/participants`, { participants: people(count) }))
    },
  })
}

const told = ({ rollcall }: Planned) => rollcall.tenant.mails.map(({ to }) => to)

describe('the first sending is up to a person', () => {
  test('a planning key creates a session that resends automatically, with an outsider and a foreign link: nothing is sent', async () => {
    await atTheDesk(async ({ planned, keyWith, night, plan }) => {
      const key = await keyWith('trainings:write')
      const session = await plan(key, {
        trainers: [OUTSIDE],
        invitation: { resendAutomatically: true, text: FOREIGN },
      })
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      expect(planned.rollcall.tenant.mails).toEqual([])
      expect(await stateOf(planned, session.id)).toMatchObject({ firstSending: 'person' })
    })
  })

  test('turning on Resend automatically for a draft sends nothing; after Send, changes go out', async () => {
    await atTheDesk(async ({ planned, trainer, night, plan, change, add }) => {
      const session = await plan(trainer)
      await change(trainer, session.id, { invitation: { resendAutomatically: true } })
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ invitation: 3 })
      await add(trainer, session.id, 4)
      expect(await night()).toEqual({ attendeesChanged: 1 })
      expect(mailsByKind(planned)).toEqual({ invitation: 4 })
    })
  })

  test('a trainer may leave the first invitation to the service task, and take that back', async () => {
    await atTheDesk(async ({ planned, trainer, night, plan, change }) => {
      const session = await plan(trainer, { invitation: { resendAutomatically: true } })
      const chosen = await change(trainer, session.id, { invitation: { sendFirst: true } })
      expect(chosen.invitation.sendFirst).toBe(true)
      expect((await stateOf(planned, session.id)).firstSending).toBe('task')
      await change(trainer, session.id, { invitation: { resendAutomatically: false } })
      const again = await change(trainer, session.id, { invitation: { resendAutomatically: true } })
      expect(again.invitation.sendFirst).toBe(false)
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      await change(trainer, session.id, { invitation: { sendFirst: true } })
      expect(await night()).toEqual({ created: 1 })
      expect((await stateOf(planned, session.id)).firstSending).toBe('done')
    })
  })

  test('a key that may not send can’t leave it to the service task either, and a copy starts over', async () => {
    await atTheDesk(async ({ planned, trainer, keyWith, night, plan }) => {
      const key = await keyWith('trainings:write')
      const session = await plan(trainer, { invitation: { resendAutomatically: true, sendFirst: true } })
      const draft = { title: 'By a key', dates: [DAY], invitation: { resendAutomatically: true, sendFirst: true } }
      for (const refused of [
        await key.patch(`/api/sessions/${session.id}`, { invitation: { sendFirst: true } }),
        await key.post(`/api/trainings/${session.trainingId}/sessions`, draft),
        await key.post(`/api/sessions/${session.id}/invitation/preview`),
        await key.post(`/api/sessions/${session.id}/invitation/send`, { revision: 'x' }),
      ])
        expect(refused).toMatchObject({ status: 403, body: failure('forbidden') })
      expectOk(
        await trainer.post(`/api/sessions/${session.id}/copy`, { firstDate: '2027-04-10', withParticipants: true }),
      )
      expect(await night()).toEqual({ created: 1, waitsForTrainer: 1 })
      expect(planned.rollcall.tenant.events()).toHaveLength(1)
    })
  })

  test('a key with the scope invitations:send sees the forecast and sends; the audit trail says by which right', async () => {
    await atTheDesk(async ({ planned, keyWith, plan }) => {
      const { rollcall } = planned
      const session = await plan(await keyWith('trainings:write'))
      const key = await keyWith('invitations:send')
      const path = `/api/sessions/${session.id}/invitation`
      const { revision } = expectOk(await key.post(`${path}/preview`)).body as Forecast
      expectOk(await key.post(`${path}/send`, { revision }))
      expect((expectOk(await key.get(path)).body as InvitationState).firstSending).toBe('done')
      expect(mailsByKind(planned)).toEqual({ invitation: 3 })
      const { items } = await rollcall.ctx.store.audit.page({ limit: 1 })
      expect(items[0]).toMatchObject({
        action: 'invitation.sent',
        actorName: 'HR system',
        changes: { scope: { after: 'invitations:send' } },
      })
      expect((await key.patch(`/api/sessions/${session.id}`, { title: 'Other' })).status).toBe(403)
    })
  })
})

describe('a key that may not send, on a session whose invitations were sent and that resends automatically', () => {
  const sent = async ({ planned, trainer, plan }: Desk) => {
    const session = await plan(trainer, { reference: 'R1', invitation: { resendAutomatically: true } })
    await send(planned, session.id)
    planned.rollcall.tenant.clearMails()
    return session
  }

  test('keeps dates, place, seats and colleagues up to date', async () => {
    await atTheDesk(async (desk) => {
      const session = await sent(desk)
      const key = await desk.keyWith('trainings:write')
      const dates = session.dates.map((date) => ({ ...date, location: 'Room 7' }))
      await desk.change(key, session.id, { dates, capacity: 12, invitation: { onlineSession: true } })
      await desk.add(key, session.id, 5)
      expect(await desk.night()).toEqual({ updated: 1 })
      expect(mailsByKind(desk.planned)).toEqual({ invitation: 2, update: 3 })
    })
  })

  const line = { reference: 'R1', training: 'First aid', session: 'Spring', ...DAY }

  test.each([
    ['invites a stranger as trainer', 'outside', { trainers: [OUTSIDE] }],
    ['writes another text', 'invitation', { invitation: { text: FOREIGN } }],
    ['writes another title', 'invitation', { invitation: { title: 'You have won' } }],
    ['shows people to each other', 'invitation', { invitation: { hideAttendees: false } }],
    ['puts a web address into the place', 'link', { dates: [{ ...DAY, location: 'evil.com/login' }] }],
    ['puts a web address into the title', 'link', { title: 'See https://evil.example' }],
  ])('but when it %s, the change waits until someone sends', async (_what, reason, patch) => {
    await atTheDesk(async (desk) => {
      const { planned, night, change, add } = desk
      const session = await sent(desk)
      const key = await desk.keyWith('trainings:write')
      await change(desk.trainer, session.id, { invitation: { hideAttendees: true } })
      await night()
      planned.rollcall.tenant.clearMails()
      await change(key, session.id, patch)
      await add(key, session.id, 5)
      expect(Object.keys(await night())).toEqual(['waitsForTrainer'])
      expect(told(planned)).toEqual([])
      const state = await stateOf(planned, session.id)
      expect(state.unseen).toMatchObject({ by: 'HR system', because: [reason], code: 'changes_unseen' })
      expect(state.changesNotSent).toBeGreaterThan(0)
      await send(planned, session.id)
      expect((await stateOf(planned, session.id)).unseen).toBeUndefined()
      planned.rollcall.tenant.clearMails()
      await add(key, session.id, 6)
      expect(await night()).toEqual({ attendeesChanged: 1 })
    })
  })

  test('an import with it moves a session to a training named like a web address, and adds a private address: both wait', async () => {
    await atTheDesk(async (desk) => {
      const { planned, night } = desk
      await sent(desk)
      const key = await desk.keyWith('trainings:write')
      const admin = planned.rollcall.as('admin')
      expectOk(
        await admin.post('/api/employees', { employeeNumber: 'P1', displayName: 'Pia', email: 'pia@private.example' }),
      )
      const numbers = ['E0', 'E1', 'E2']
      const answer = await key.post('/api/sessions/import', [{ ...line, participants: [...numbers, 'P1'] }])
      expect(answer.body).toMatchObject({ sessions: { changed: 1 } })
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      await key.post('/api/sessions/import', [{ ...line, training: 'https://evil.example', participants: numbers }])
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      expect(told(planned)).toEqual([])
    })
  })

  test('can’t rename the training to a web address either', async () => {
    await atTheDesk(async (desk) => {
      const session = await sent(desk)
      const key = await desk.keyWith('trainings:write')
      expectOk(await key.patch(`/api/trainings/${session.trainingId}`, { title: 'Go to www.evil.com' }))
      expect(await desk.night()).toEqual({ waitsForTrainer: 1 })
    })
  })

  test('can’t release a trainer’s unsent change by turning on Resend automatically', async () => {
    await atTheDesk(async (desk) => {
      const { planned, night, change, add } = desk
      const session = await desk.plan(desk.trainer)
      await send(planned, session.id)
      await change(desk.trainer, session.id, { title: 'Still thinking about it' })
      const key = await desk.keyWith('trainings:write')
      await change(key, session.id, { invitation: { resendAutomatically: true } })
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      await send(planned, session.id)
      planned.rollcall.tenant.clearMails()
      await add(key, session.id, 4)
      expect(await night()).toEqual({ attendeesChanged: 1 })
    })
  })

  test('makes changes during a sending that don’t count as seen by the trainer', async () => {
    await atTheDesk(async (desk) => {
      const { planned, night, change } = desk
      const session = await sent(desk)
      const key = await desk.keyWith('trainings:write')
      await change(key, session.id, { title: 'Spring, see https://one.example' })
      planned.rollcall.tenant.latencyMs = 3_000
      const sending = send(planned, session.id)
      while (planned.rollcall.tenant.asked.writes < 2) await planned.rollcall.clock.sleep(100)
      await change(key, session.id, { title: 'Spring, see https://two.example' })
      await sending
      planned.rollcall.tenant.latencyMs = 0
      planned.rollcall.tenant.clearMails()
      expect(await night()).toEqual({ waitsForTrainer: 1 })
      expect(told(planned)).toEqual([])
    })
  })
})

describe('the forecast', () => {
  test('counts and names people outside the company, also guests and trainers', async () => {
    await atTheDesk(async ({ planned, trainer, plan }) => {
      const { tenant } = planned.rollcall
      const guest = tenant.people.find(({ mail }) => mail?.toLowerCase() === planned.people[0]?.address)
      tenant.changePerson(guest?.id ?? '', { userType: 'Guest' })
      const session = await plan(trainer, {
        trainers: [OUTSIDE, { name: 'Not invited', email: 'no@elsewhere.example' }],
      })
      const path = `/api/sessions/${session.id}/invitation/preview`
      const forecast = expectOk(await trainer.post(path)).body as Forecast
      expect(forecast.outside).toEqual({
        count: 2,
        people: [
          { name: planned.people[0]?.name, address: planned.people[0]?.address, employee: planned.people[0]?.id },
          { name: OUTSIDE.name, address: OUTSIDE.email },
        ],
      })
      expect(forecast.problems.find(({ code }) => code === 'attendees_outside')?.message).toBe(
        '1 person outside the company gets a mail: Eve from outside (eve@elsewhere.example).',
      )
    })
  })

  test('also does so by e-mail, from the addresses alone', async () => {
    await atTheDesk(
      async ({ planned, trainer, plan }) => {
        const settings = { invitationType: 'Email', invitationSynchronizationAccountId: null }
        expectOk(await planned.rollcall.as('admin').put('/api/settings/training', settings))
        const session = await plan(trainer, { trainers: [OUTSIDE] })
        const path = `/api/sessions/${session.id}/invitation/preview`
        expect((expectOk(await trainer.post(path)).body as Forecast).outside).toEqual({
          count: 1,
          people: [{ name: OUTSIDE.name, address: OUTSIDE.email }],
        })
      },
      { demoPost: true },
    )
  })
})
