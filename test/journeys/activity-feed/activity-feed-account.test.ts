import { expect, test } from 'vitest'
import { expectOk } from '../../helpers/plan-training.ts'
import { ROLES, startFeedDesk, TEAMS_APP_ID, type FeedDesk } from '../../helpers/feed-desk.ts'

interface Check {
  id: string
  status: string
  code?: string
}

async function testOf({ planned }: FeedDesk, id: string): Promise<{ ok: boolean; check(id: string): unknown }> {
  const { body } = expectOk(await planned.rollcall.as('admin').post(`/api/remote-accounts/${id}/test`))
  const { ok, checks } = body as { ok: boolean; checks: Check[] }
  return { ok, check: (one) => checks.find((check) => check.id === one) }
}

test('the account test checks whether notifications are allowed, and sends none', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const good = await testOf(desk, desk.feedAccountId)
  expect(good.ok).toBe(true)
  expect(good.check('activityFeed')).toMatchObject({ status: 'pass' })
  expect(good.check('permissions')).toMatchObject({ status: 'pass' })
  rollcall.tenant.setRoles(ROLES.slice(0, 3))
  const bad = await testOf(desk, desk.feedAccountId)
  expect(bad.check('activityFeed')).toMatchObject({ status: 'warn', code: 'activity_permission_missing' })
  expect(rollcall.tenant.notifications).toEqual([])
})

test('an account that only sends notifications needs no permission to read people', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  rollcall.tenant.setRoles(['TeamsActivity.Send'])
  const { ok, check } = await testOf(desk, desk.feedAccountId)
  expect(ok).toBe(true)
  expect(check('readUsers')).toMatchObject({ status: 'skipped' })
  expect(check('activityFeed')).toMatchObject({ status: 'pass' })
})

test('an account of a different app than the package names is reported, because Teams would refuse everything', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  await desk.setFeed({ activityFeedAccountId: desk.planned.accountId, teamsAppId: TEAMS_APP_ID })
  const { check } = await testOf(desk, desk.planned.accountId)
  expect(check('activityFeed')).toMatchObject({ status: 'warn', code: 'activity_app_differs' })
  const own = await testOf(desk, desk.feedAccountId)
  expect(own.check('activityFeed')).toMatchObject({ status: 'skipped' })
  const { body } = await rollcall.as('admin').delete(`/api/remote-accounts/${desk.planned.accountId}`)
  expect(body).toMatchObject({ error: { code: 'remote_account_in_use' } })
})
