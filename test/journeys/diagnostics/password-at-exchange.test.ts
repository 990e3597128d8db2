import { expect, test } from 'vitest'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const start = (host: string, login = 'training%40contoso.example:secret-of-the-mailbox@') =>
  startRollcall({
    people: 3,
    env: { SMTP_URL: `smtps://${login}${host}:465`, MAIL_FROM: 'training@contoso.example' },
  })

const warningsOf = async (admin: Awaited<ReturnType<typeof start>>['anonymous']) =>
  ((await admin.get('/api/diagnostics')).body as { warnings: { code: string; remedy: string }[] }).warnings

test.each([
  'smtp.office365.com',
  'SMTP.Office365.com',
  'smtp-mail.outlook.com',
  'smtp.office365.us',
  'smtp.partner.outlook.cn',
])('a password at %s is warned about at start, in Diagnostics and in the settings, with a way out', async (host) => {
  await using rollcall = await start(host)
  const admin = rollcall.as('admin')
  expect(rollcall.logLines.join('\n')).toContain('smtp_password_ending')
  expect(await warningsOf(admin)).toEqual([
    expect.objectContaining({
      code: 'smtp_password_ending',
      remedy: expect.stringContaining('remote account') as string,
    }),
  ])
  expect((await admin.get('/api/settings/training')).body).toMatchObject({ mailServer: 'passwordEnding' })
  const said = [...rollcall.logLines, JSON.stringify((await admin.get('/api/diagnostics')).body)].join('\n')
  expect(said).not.toContain('secret-of-the-mailbox')
})

test.each([
  ['another server', 'smtp.contoso.example', undefined],
  ['a host that only ends alike', 'smtp.office365.com.contoso.example', undefined],
  ['Exchange without a password, as a relay by address takes it', 'smtp.office365.com', ''],
])('%s is not warned about', async (_what, host, login) => {
  await using rollcall = await start(host, login)
  expect(await warningsOf(rollcall.as('admin'))).toEqual([])
  expect((await rollcall.as('admin').get('/api/settings/training')).body).toMatchObject({ mailServer: 'ready' })
})
