import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { seededRandom } from '../../api/demo-tenant/company/seeded.ts'
import type { Forecast } from '../../api/features/invitations/forecast/contract.ts'
import type { InvitationState } from '../../api/features/invitations/contract.ts'
import type { Transport } from '../../api/graph/transport.ts'
import { createCaller, type Answer, type Caller } from '../helpers/caller.ts'
import { accountOf } from '../helpers/prepare.ts'
import { comingDay } from './coming-day.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 600_000 })

const PEOPLE = 5
const DATES = 4

/** The moment of a request at which its sender is killed. */
type Moment = 'before it arrives' | 'once it is carried out' | 'right after the answer left'

interface Trap {
  on: RegExp
  /** The nth such request. */
  nth: number
  moment: Moment
  kill: () => void
}

/** A tenant behind an interceptor that kills Rollcall at the given moment. */
async function trappedTenant() {
  let trap: Trap | undefined
  const watch =
    (send: Transport): Transport =>
    async (request) => {
      if (!trap || !trap.on.test(`${request.method} ${new URL(request.url).pathname}`) || --trap.nth > 0)
        return send(request)
      const { moment, kill } = trap
      trap = undefined
      if (moment === 'before it arrives') {
        kill()
        throw new TypeError('The connection broke.')
      }
      const answer = await send(request)
      if (moment === 'once it is carried out') kill()
      else setTimeout(kill, 8)
      return answer
    }
  const microsoft = await startTlsTenant({ people: 20, watch })
  return { microsoft, set: (next: Trap) => (trap = next) }
}

const ok = (answer: Answer) => {
  if (answer.status >= 300)
    throw new Error(`Not what was expected: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

const trainerOf = ({ url }: Serving, { tenant }: TlsTenant) => createCaller(url, () => tenant.signIn('trainer'))

/** An account, employees, and a session of four dates with five people. */
async function plan(admin: Caller, trainer: Caller, { tenant }: TlsTenant): Promise<string> {
  const account = ok(await admin.post('/api/remote-accounts', accountOf(tenant))).body as { id: string }
  ok(
    await admin.put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: account.id,
    }),
  )
  const staff = tenant.people
    .filter((person) => person.userType !== 'Guest' && person.mail && person.hasMailbox)
    .slice(0, PEOPLE)
  ok(
    await admin.post(
      '/api/employees/import',
      staff.map((person, at) => ({
        employeeNumber: `E${String(at)}`,
        displayName: person.displayName,
        email: person.mail,
      })),
    ),
  )
  const employees = (ok(await admin.get('/api/employees?limit=50')).body as { items: { id: string }[] }).items
  const training = ok(await trainer.post('/api/trainings', { title: 'First aid' })).body as { id: string }
  const dates = Array.from({ length: DATES }, (_, at) => ({
    start: `${comingDay(60 + at)}T09:00`,
    end: `${comingDay(60 + at)}T12:00`,
    timeZone: 'Europe/Brussels',
    location: 'Room 1',
  }))
  const session = {
    title: 'Spring',
    dates,
    participants: employees.map(({ id }) => ({ employee: id })),
    invitation: { title: '{training}', text: '<p>Welcome.</p>' },
  }
  return (ok(await trainer.post(`/api/trainings/${training.id}/sessions`, session)).body as { id: string }).id
}

/** Presses Send until nothing is left to send. */
async function sendUntilDone(trainer: Caller, sessionId: string): Promise<void> {
  for (;;) {
    const forecast = ok(await trainer.post(`/api/sessions/${sessionId}/invitation/preview`)).body as Forecast
    const sent = await trainer.post(`/api/sessions/${sessionId}/invitation/send`, { revision: forecast.revision })
    const { changesNotSent, sending } = ok(await trainer.get(`/api/sessions/${sessionId}/invitation`))
      .body as InvitationState
    if (sent.status === 200 && changesNotSent === 0 && !sending) return
    if (sent.status !== 200 && sent.status !== 409)
      throw new Error(`The session cannot be sent: ${JSON.stringify(sent.body)}`)
    await delay(300)
  }
}

async function pressSend(trainer: Caller, sessionId: string): Promise<void> {
  const { revision } = ok(await trainer.post(`/api/sessions/${sessionId}/invitation/preview`)).body as Forecast
  await trainer.post(`/api/sessions/${sessionId}/invitation/send`, { revision }).catch(() => undefined)
}

function mailsTo({ tenant }: TlsTenant): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { to, kind, eventId } of tenant.mails)
    counts.set(`${to} ${kind} ${eventId}`, (counts.get(`${to} ${kind} ${eventId}`) ?? 0) + 1)
  return counts
}

/** Each date has one meeting that Rollcall knows, and nobody got a mail twice. */
async function expectOnce(microsoft: TlsTenant, serving: Serving, sessionId: string, kind: string): Promise<void> {
  const events = microsoft.tenant.events()
  expect(new Set(events.map(({ start }) => start)).size).toBe(events.length)
  expect(events).toHaveLength(DATES)
  const mails = mailsTo(microsoft)
  expect(
    [...mails.values()].every((count) => count === 1),
    JSON.stringify([...mails]),
  ).toBe(true)
  expect([...mails.keys()].filter((key) => key.includes(` ${kind} `))).toHaveLength(DATES * PEOPLE)
  const state = ok(await trainerOf(serving, microsoft).get(`/api/sessions/${sessionId}/invitation`))
    .body as InvitationState
  expect(state.dates.map(({ state: one }) => one)).toEqual(Array.from({ length: DATES }, () => 'sent'))
}

const CREATE = /^POST .*\/events$/
const PATCH = /^PATCH /
const CANCEL = /^POST .*\/cancel$/
const MOMENTS: Moment[] = ['before it arrives', 'once it is carried out', 'right after the answer left']

test.each(MOMENTS)(
  'killed while it sends, %s: a first sending, a change and a cancellation each come to their end once',
  async (moment) => {
    const { microsoft, set } = await trappedTenant()
    const { tenant } = microsoft
    tenant.transactionIdRepeat = 'ignored'
    tenant.eventIndexLagMs = 1_000
    const folder = await temporaryFolder()
    let serving = await serve(microsoft, folder)
    const sessionId = await plan(serving.admin, trainerOf(serving, microsoft), microsoft)
    const killIn = async (on: RegExp, act: (trainer: Caller) => Promise<void>) => {
      const { program } = serving
      set({ on, nth: 2, moment, kill: () => program.process.kill('SIGKILL') })
      await act(trainerOf(serving, microsoft))
      await program.ended
      serving = await serve(microsoft, folder)
    }
    await killIn(CREATE, (trainer) => pressSend(trainer, sessionId))
    await sendUntilDone(trainerOf(serving, microsoft), sessionId)
    await expectOnce(microsoft, serving, sessionId, 'invitation')

    tenant.clearMails()
    const trainer = trainerOf(serving, microsoft)
    const session = ok(await trainer.get(`/api/sessions/${sessionId}`)).body as { dates: Record<string, unknown>[] }
    ok(
      await trainer.patch(`/api/sessions/${sessionId}`, {
        dates: session.dates.map((date) => ({ ...date, location: 'Room 2' })),
      }),
    )
    await killIn(PATCH, (again) => pressSend(again, sessionId))
    await sendUntilDone(trainerOf(serving, microsoft), sessionId)
    await expectOnce(microsoft, serving, sessionId, 'update')
    expect(tenant.events().every(({ location }) => location === 'Room 2')).toBe(true)

    tenant.clearMails()
    const cancel = async (again: Caller) =>
      void (await again.post(`/api/sessions/${sessionId}/cancel`, { comment: 'Called off.' }).catch(() => undefined))
    await killIn(CANCEL, cancel)
    while (
      (
        ok(await trainerOf(serving, microsoft).get(`/api/sessions/${sessionId}/invitation`)).body as InvitationState
      ).dates.some(({ state }) => state !== 'cancelled')
    ) {
      await cancel(trainerOf(serving, microsoft))
      await delay(200)
    }
    expect(tenant.events()).toEqual([])
    expect([...mailsTo(microsoft).values()]).toEqual(Array.from({ length: DATES * PEOPLE }, () => 1))
    await stopServing(serving)
  },
)

test('killed at random moments of sending, again and again: in the end each date has one meeting, and no one had a mail twice', async () => {
  const random = seededRandom(2027)
  const microsoft = await startTlsTenant({ people: 20 })
  microsoft.tenant.transactionIdRepeat = 'ignored'
  microsoft.tenant.latencyMs = 40
  const folder = await temporaryFolder()
  let serving = await serve(microsoft, folder)
  const sessionId = await plan(serving.admin, trainerOf(serving, microsoft), microsoft)
  for (let kill = 0; kill < 8; kill += 1) {
    const { program } = serving
    const pressed = pressSend(trainerOf(serving, microsoft), sessionId)
    await delay(random() * 250)
    program.process.kill('SIGKILL')
    await Promise.all([program.ended, pressed.catch(() => undefined)])
    serving = await serve(microsoft, folder)
  }
  await sendUntilDone(trainerOf(serving, microsoft), sessionId)
  await expectOnce(microsoft, serving, sessionId, 'invitation')
  await stopServing(serving)
})
