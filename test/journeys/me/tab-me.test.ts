import { expect, test } from 'vitest'
import { startRollcall, type Rollcall, type Who } from '../../helpers/start-rollcall.ts'

const adminsFor = async (rollcall: Rollcall, who: Who) =>
  ((await rollcall.as(who).get('/api/me')).body as { admins: string[] }).admins

test('a trainer sees whom to ask: the named admins, and admins who opened the tab', async () => {
  const env = { ROLLCALL_ADMINS: 'Head@contoso.example, 11111111-2222-4333-8444-555555555555' }
  await using rollcall = await startRollcall({ people: 5, env })
  expect(await adminsFor(rollcall, 'trainer')).toEqual(['head@contoso.example'])
  await rollcall.as('admin').get('/api/me')
  await rollcall.as('admin').get('/api/me')
  expect(await adminsFor(rollcall, 'trainer')).toEqual([
    'head@contoso.example',
    rollcall.tenant.personFor('admin').userPrincipalName.toLowerCase(),
  ])
})

test('someone without a role sees no names', async () => {
  await using rollcall = await startRollcall({ people: 5, env: { ROLLCALL_ADMINS: 'head@contoso.example' } })
  await rollcall.as('admin').get('/api/me')
  expect(await adminsFor(rollcall, 'employee')).toEqual([])
})

test('a trainer, who can’t read the settings, gets the default time zone of a session date', async () => {
  await using rollcall = await startRollcall({ people: 5 })
  const zoneFor = async (who: Who) =>
    ((await rollcall.as(who).get('/api/me')).body as { defaultTimeZone: string }).defaultTimeZone
  expect(await zoneFor('trainer')).toBe('Europe/Brussels')
  await rollcall.as('admin').put('/api/settings/training', { defaultTimeZone: 'America/Curacao' })
  expect([await zoneFor('trainer'), await zoneFor('admin')]).toEqual(['America/Curacao', 'America/Curacao'])
})
