import { expect, test } from 'vitest'
import type { DiagnosticsBundle, DiagnosticsSummary } from '../../../api/features/diagnostics/contract.ts'
import { createLog } from '../../../api/lib/log.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

test('the bundle is one file about Rollcall’s state, without secrets or names', async () => {
  const scheduleKey = 'a-schedule-key-of-more-than-32-characters'
  await using rollcall = await startRollcall({
    people: 40,
    prepared: true,
    env: { SCHEDULE_KEY: scheduleKey, ROLLCALL_ADMINS: 'head.of.hr@contoso.example' },
  })
  rollcall.expectInternalErrors()
  const { ctx, tenant } = rollcall
  tenant.expireSecret()
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  const employees = []
  for await (const employee of ctx.store.employees.all()) employees.push(employee)
  const [anna] = employees
  ctx.log.info('a line that is none of its business')
  ctx.log.warn(
    { who: anna?.email, secret: 'x' },
    `the picture of ${anna?.displayName.toUpperCase() ?? ''} of user:t-1:u-1 is odd`,
  )
  const page = ctx.store.serviceKeys.page
  ctx.store.serviceKeys.page = () => Promise.reject(new Error(`something about ${anna?.displayName ?? ''}`))
  await rollcall.as('admin').get('/api/service-keys')
  ctx.store.serviceKeys.page = page

  const { status, body, headers, bytes } = await rollcall.as('admin').get('/api/diagnostics/bundle')
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="rollcall-diagnostics-\d{4}-\d\d-\d\d\.json"$/,
  )
  const bundle = body as DiagnosticsBundle
  expect(bundle).toMatchObject({
    versions: { rollcall: expect.stringMatching(/^\d+\.\d+\.\d+/) as string, node: process.version },
    health: { ready: true, scheduler: false },
    configuration: { mode: 'demo', admins: 1, publicUrl: 'https://rollcall.example.test' },
    counts: { employees: employees.length, remoteAccounts: 1, runs: 1, serviceTasks: 1 },
    runs: [{ status: 'failed', startedBy: 'user', error: { code: 'client_secret_expired' } }],
    tasks: [{ schedule: '0 2 * * *', running: false }],
    accounts: [{ hasClientSecret: true, hasMailbox: true, attention: 'client_secret_expired' }],
  })
  expect(bundle.auditBreaksAt).toBeUndefined()
  expect(bundle.metrics).toContain('rollcall_runs_total')
  expect(bundle.log.join('\n')).toContain('the picture of [name] of user is odd')
  expect(bundle.log.join('\n')).toContain('something about [name]')
  expect(bundle.log.join('\n')).not.toContain('none of its business')

  const text = Buffer.from(bytes).toString('utf8')
  const { graphAppSecret, mailbox } = tenant.ids
  const keys = ctx.secrets.keys.flatMap((key) => [key.toString('base64'), key.toString('hex')])
  const people = employees.flatMap(({ displayName, email }) => [displayName, email])
  const account = (await ctx.store.remoteAccounts.page({ limit: 1 })).items[0]
  const sealed = account?.type === 'MicrosoftGraphSecret' ? (account.clientSecret ?? 'none') : 'none'
  for (const hidden of [
    graphAppSecret,
    mailbox,
    scheduleKey,
    sealed,
    'head.of.hr',
    'Photos every night',
    'Demo company',
    ...keys,
    ...people,
  ]) {
    expect(text.toLowerCase().includes(hidden.toLowerCase()), hidden).toBe(false)
  }
})

test('its summary has its own address, and both are for admins', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const summary = (await rollcall.as('admin').get('/api/diagnostics')).body as DiagnosticsSummary
  expect(summary).toMatchObject({ health: { ready: true }, counts: { employees: 0, employeesWithPhoto: 0 } })
  expect(summary.health.upSeconds).toBeGreaterThanOrEqual(0)
  rollcall.ctx.store.health = () => Promise.resolve('no space left')
  expect((await rollcall.as('admin').get('/api/diagnostics')).body).toMatchObject({
    health: { ready: false, trouble: 'no space left' },
  })
  for (const path of ['/api/diagnostics', '/api/diagnostics/bundle'])
    expect((await rollcall.as('trainer').get(path)).status).toBe(403)
})

test('the log keeps its last 200 warnings, cut to length, and hides a secret that became known later', () => {
  const { logger, neverShow, troubles } = createLog({ level: 'debug', write: () => undefined })
  for (let line = 0; line < 250; line += 1) logger.warn({ line, note: 'hush-hush' }, 'odd')
  logger.info('fine')
  logger.error({ long: 'x'.repeat(10_000) }, 'worse')
  neverShow('hush-hush')
  expect(troubles().length).toBe(200)
  expect(troubles()[0]).toContain('"line":51,')
  expect(troubles().at(-1)?.length).toBe(4000)
  expect(troubles().join('')).not.toContain('hush-hush')
})
