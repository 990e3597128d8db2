import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { Forecast } from '../../api/features/invitations/forecast/contract.ts'
import type { InvitationState } from '../../api/features/invitations/contract.ts'
import { createCaller, type Answer, type Caller } from '../helpers/caller.ts'
import { startMailServer, type MailServer } from '../helpers/mail-server.ts'
import { calendarFrom } from '../helpers/personal-calendar.ts'
import { comingDay } from './coming-day.ts'
import { accountOf } from '../helpers/prepare.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { makeCertificate, startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

const PEOPLE = 24
/** Mails sent at the same time: this many may be on their way when the process is killed. */
const AT_ONCE = 3
const [USER, PASSWORD] = ['training@contoso.example', 'a/password:with@signs']

const ok = (answer: Answer) => {
  if (answer.status >= 300)
    throw new Error(`Not what was expected: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

/** A mail server over TLS that requires sign-in and whose certificate Rollcall is told to trust. */
async function trustedMailServer(microsoft: TlsTenant): Promise<{ server: MailServer; env: Record<string, string> }> {
  const certificate = await makeCertificate('mail server')
  const server = await startMailServer({ ...certificate, secure: true, authOptional: false })
  server.rules.signIn = (user, password) =>
    user === USER && password === PASSWORD ? undefined : { code: 535, text: '5.7.8 No' }
  const authorities = join(await temporaryFolder(), 'authorities.pem')
  await writeFile(authorities, `${await readFile(microsoft.caFile, 'utf8')}\n${certificate.cert}`)
  const login = `${encodeURIComponent(USER)}:${encodeURIComponent(PASSWORD)}`
  return {
    server,
    env: {
      NODE_EXTRA_CA_CERTS: authorities,
      SMTP_URL: `smtps://${login}@localhost:${String(server.port)}`,
      MAIL_FROM: 'Training <training@contoso.example>',
    },
  }
}

const trainerOf = ({ url }: Serving, { tenant }: TlsTenant) => createCaller(url, () => tenant.signIn('trainer'))

async function plan(admin: Caller, trainer: Caller, mailAccountId: string | null = null): Promise<string> {
  ok(await admin.put('/api/settings/training', { invitationType: 'Email', mailAccountId }))
  ok(
    await admin.post(
      '/api/employees/import',
      Array.from({ length: PEOPLE }, (_none, at) => ({
        employeeNumber: `E${String(at)}`,
        displayName: `Person ${String(at)}`,
        email: addressOf(at),
      })),
    ),
  )
  const employees = (ok(await admin.get('/api/employees?limit=50')).body as { items: { id: string }[] }).items
  const training = ok(await trainer.post('/api/trainings', { title: 'First aid' })).body as { id: string }
  const day = comingDay(60)
  const dates = [{ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels' }]
  const session = {
    title: 'Spring',
    dates,
    participants: employees.map(({ id }) => ({ employee: id })),
    invitation: { title: '{training}', text: '<p>Welcome.</p>' },
  }
  return (ok(await trainer.post(`/api/trainings/${training.id}/sessions`, session)).body as { id: string }).id
}

const addressOf = (at: number) => `p${String(at)}@contoso.example`

async function untilSent(trainer: Caller, sessionId: string): Promise<void> {
  for (;;) {
    const { changesNotSent, sending, dates } = ok(await trainer.get(`/api/sessions/${sessionId}/invitation`))
      .body as InvitationState
    if (changesNotSent === 0 && !sending && dates[0]?.state === 'sent') return
    const { revision } = ok(await trainer.post(`/api/sessions/${sessionId}/invitation/preview`)).body as Forecast
    await trainer.post(`/api/sessions/${sessionId}/invitation/send`, { revision })
    await delay(200)
  }
}

test.each(['recipient', 'mail'] as const)(
  'killed when the mail server has heard of the %s: everybody has the meeting once, and none but mails under way went twice, as the same message',
  async (step) => {
    const microsoft = await startTlsTenant({ people: 10 })
    const { server, env } = await trustedMailServer(microsoft)
    await using _server = server
    const folder = await temporaryFolder()
    const first = await serve(microsoft, folder, env)
    const sessionId = await plan(first.admin, trainerOf(first, microsoft))
    server.rules[step] = () => {
      if (server.mails.length >= 9) first.program.process.kill('SIGKILL')
      return undefined
    }
    const { revision } = ok(await trainerOf(first, microsoft).post(`/api/sessions/${sessionId}/invitation/preview`))
      .body as Forecast
    await trainerOf(first, microsoft)
      .post(`/api/sessions/${sessionId}/invitation/send`, { revision })
      .catch(() => undefined)
    expect(server.mails.length).toBeGreaterThanOrEqual(9)
    await first.program.ended
    const before = server.mails.length
    expect(before).toBeLessThan(PEOPLE)

    server.rules[step] = () => undefined
    const second = await serve(microsoft, folder, env)
    await untilSent(trainerOf(second, microsoft), sessionId)
    expect(server.mails.every(({ encrypted, user }) => encrypted && user === USER)).toBe(true)
    expect(server.mails.length).toBeLessThanOrEqual(PEOPLE + AT_ONCE)
    for (let at = 0; at < PEOPLE; at += 1) {
      const own = server.mails.filter(({ to }) => to[0] === addressOf(at))
      expect(own.length).toBeGreaterThanOrEqual(1)
      expect(new Set(own.map(({ parsed }) => parsed.messageId)).size).toBe(1)
      expect(calendarFrom(own, addressOf(at))).toHaveLength(1)
    }
    const output = [first, second].map(({ program }) => program.stdout() + program.stderr()).join('')
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), Buffer.from(PASSWORD).toString('base64')])
      expect(output).not.toContain(secret)
    await stopServing(second)
  },
)

test('killed while a mailbox sends through Graph: no one is told twice, and who may have been told is named', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const { tenant } = microsoft
  tenant.setRoles(['User.Read.All', 'Mail.Send'])
  const folder = await temporaryFolder()
  const first = await serve(microsoft, folder)
  const account = ok(await first.admin.post('/api/remote-accounts', accountOf(tenant))).body as { id: string }
  const sessionId = await plan(first.admin, trainerOf(first, microsoft), account.id)
  const { revision } = ok(await trainerOf(first, microsoft).post(`/api/sessions/${sessionId}/invitation/preview`))
    .body as Forecast
  tenant.latencyMs = 50
  const sending = trainerOf(first, microsoft)
    .post(`/api/sessions/${sessionId}/invitation/send`, { revision })
    .catch(() => undefined)
  await vi.waitUntil(() => tenant.sentMails.length >= 9, { timeout: 60_000, interval: 1 })
  first.program.process.kill('SIGKILL')
  await sending
  await first.program.ended
  await delay(200)
  expect(tenant.sentMails.length).toBeLessThan(PEOPLE)

  const second = await serve(microsoft, folder)
  await untilSent(trainerOf(second, microsoft), sessionId)
  const { dates } = ok(await trainerOf(second, microsoft).get(`/api/sessions/${sessionId}/invitation`))
    .body as InvitationState
  const open = dates[0]?.participants.filter(({ error }) => error) ?? []
  expect(open.every(({ sent, error }) => sent && error?.code === 'mail_perhaps_sent')).toBe(true)
  expect(open.length).toBeLessThanOrEqual(AT_ONCE)
  const told = tenant.sentMails.map(({ to }) => to)
  expect(new Set(told).size).toBe(told.length)
  const certain = Array.from({ length: PEOPLE }, (_none, at) => addressOf(at)).filter(
    (address) => !open.some((person) => person.address === address),
  )
  expect(certain.filter((address) => !told.includes(address))).toEqual([])
  await stopServing(second)
})
