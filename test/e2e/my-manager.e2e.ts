import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pictureOf } from '../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { chooseFile, part, press, reads } from './actions.ts'
import { openTab, type OpenOptions } from './open-tab.ts'
import { planMyPage, type MyPagePlan } from './plan-my-page.ts'
import { tooWide } from './too-wide.ts'

const PHONE: OpenOptions = { as: 'employee', width: 360, height: 740 }

let browser: Browser
let rollcall: Rollcall
let plan: MyPagePlan
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
  plan = await planMyPage(rollcall)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

/** The colleague requests a seat, and the person on the phone is the manager. */
async function askManager(): Promise<void> {
  const { tightSession: sessionId, colleague } = plan
  await rollcall.ctx.store.enrolmentRequests.put({
    id: `${sessionId}.${colleague.id}`,
    sessionId,
    employee: colleague.id,
    managerUserId: rollcall.tenant.personFor('employee').id,
    askedAt: rollcall.clock.now().toISOString(),
  })
}

const statusOfColleague = async () => {
  const { body } = await rollcall.as('trainer').get(`/api/sessions/${plan.tightSession}`)
  const { participants } = body as { participants: { employee: string; status: string }[] }
  return participants.find(({ employee }) => employee === plan.colleague.id)?.status
}

test('a manager answers someone’s request on a phone with one press: no, and yes', async () => {
  await askManager()
  await using tab = await openTab(browser, rollcall.url, PHONE)
  const { frame } = tab
  const decisions = part(frame, 'Requests from your team')
  await reads(decisions, 'First aid · Spring')
  expect(await axeFindings(frame)).toEqual([])
  expect(await tooWide(frame)).toEqual([])
  await press(decisions, /^Decline: /)
  await decisions.waitFor({ state: 'detached' })
  expect(await statusOfColleague()).toBeUndefined()
  await askManager()
  await tab.go('/catalogue')
  await tab.go('/my')
  await press(decisions, /^Approve: /)
  await decisions.waitFor({ state: 'detached' })
  expect(await statusOfColleague()).toBe('Subscribed')
  expect(tab.problems()).toEqual([])
})

test('a trainer gives a training a picture, people see it in the catalogue on a phone, and it goes again', async () => {
  const { body } = await rollcall.as('trainer').get(`/api/sessions/${plan.tightSession}`)
  const { trainingId } = body as { trainingId: string }
  await using trainer = await openTab(browser, rollcall.url, { as: 'trainer', path: `/trainings/${trainingId}` })
  const picture = { name: 'aid.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await pictureOf(1)) }
  await chooseFile(trainer, 'Add picture', picture)
  await reads(trainer.frame, 'The picture was saved.')
  expect(await axeFindings(trainer.frame)).toEqual([])

  await using tab = await openTab(browser, rollcall.url, { ...PHONE, path: '/catalogue' })
  const image = tab.frame.getByRole('listitem').filter({ hasText: 'First aid' }).locator('img')
  await image.waitFor()
  expect(await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBeGreaterThan(0)
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(await tooWide(tab.frame)).toEqual([])

  await press(trainer.frame, 'Remove picture')
  await reads(trainer.frame, 'The picture was removed.')
  await expect.poll(() => trainer.frame.evaluate(() => document.activeElement?.textContent)).toBe('Add picture')
  await tab.go('/my')
  await tab.go('/catalogue')
  await image.waitFor({ state: 'detached' })
  expect([...trainer.problems(), ...tab.problems()]).toEqual([])
})
