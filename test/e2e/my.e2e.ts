import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personNamed } from '../journeys/my/my-person.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { unzip } from '../helpers/unzip.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { asked, part, press, reads } from './actions.ts'
import { openTab, setDate, type OpenOptions, type OpenTab } from './open-tab.ts'
import { planMyPage, type MyPagePlan } from './plan-my-page.ts'
import { tooWide } from './too-wide.ts'

const MANIFEST = new URL('../../dist/addin/.vite/manifest.json', import.meta.url)
const PHONE: OpenOptions = { as: 'employee', width: 360, height: 740 }

let browser: Browser
let rollcall: Rollcall
let plan: MyPagePlan
let invitationsTask: string
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  plan = await planMyPage(rollcall)
  const task = {
    type: 'SessionInvitations',
    name: 'Invitations',
    schedule: '0 3 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  invitationsTask = ((await rollcall.as('admin').post('/api/service-tasks', task)).body as { id: string }).id
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

/** Leaves the page and comes back. */
async function reopen(tab: OpenTab, path: string): Promise<void> {
  await tab.go('/nowhere')
  await tab.go(path)
}

/** The text of someone's inbox page. */
async function inboxOf(mail: string): Promise<string> {
  const context = await browser.newContext()
  await setDate(context)
  const page = await context.newPage()
  await page.goto(`${rollcall.url}/demo-tenant/inbox?as=${mail}`)
  await page.locator('[aria-busy]').waitFor({ state: 'detached' })
  const text = await page.locator('body').innerText()
  await context.close()
  return text
}

test('an employee enrols on a phone, gets the meeting, leaves, and the waiting colleague gets it', async () => {
  await using tab = await openTab(browser, rollcall.url, PHONE)
  const { frame } = tab
  expect(await frame.locator('h1').innerText()).toBe('My page')
  await press(part(frame, 'Open for enrolment'), 'Enrol: First aid · Spring')
  await part(frame, 'Coming up').getByText('First aid · Spring').waitFor()
  await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe('my-coming')
  await rollcall.runTask(invitationsTask)
  expect(await inboxOf(plan.me.mail)).toContain('First aid')

  const { userPrincipalName, oid, mail } = plan.colleague
  const colleague = await personNamed(rollcall, userPrincipalName, { oid })
  const waits = await colleague.post(`/api/my/sessions/${plan.tightSession}/enrol`, {})
  expect(waits.body).toEqual({ status: 'Waiting', place: 1 })

  await reopen(tab, '/my')
  await reads(part(frame, 'Coming up'), 'You haven’t answered the invitation yet')
  await part(frame, 'Coming up').getByRole('link', { name: 'Join online' }).waitFor()
  await press(frame, 'Give up my seat: First aid · Spring')
  await asked(frame).getByRole('textbox').fill('Night shift')
  await press(asked(frame), 'Give up my seat')
  await part(frame, 'Open for enrolment').getByText('First aid · Spring').waitFor()
  await rollcall.runTask(invitationsTask)
  expect(await inboxOf(mail)).toContain('First aid')
  expect(await inboxOf(plan.me.mail)).toMatch(/cancel/i)
  expect(tab.problems()).toEqual([])
})

test('an employee opts out, and the face is gone from the wall of HR at once', async () => {
  await using hr = await openTab(browser, rollcall.url, { path: '/employees' })
  const face = hr.frame.locator(`img[src*="/api/pictures/"]`)
  const name = String(rollcall.tenant.personFor('employee').displayName)
  const facesShown = async () => {
    await reopen(hr, '/employees')
    const card = hr.frame.locator('main [role=listitem], main li').filter({ hasText: name }).first()
    await card.waitFor()
    return card.locator('img').count()
  }
  await face.first().waitFor()
  expect(await facesShown()).toBe(1)
  await using tab = await openTab(browser, rollcall.url, PHONE)
  await tab.frame.getByRole('switch', { name: 'Don’t show a picture of me' }).check()
  await reads(tab.frame, 'You opted out: Rollcall keeps no picture of you.')
  expect(await facesShown()).toBe(0)
  await tab.frame.getByRole('switch', { name: 'Don’t show a picture of me' }).uncheck()
  await reads(tab.frame, 'There is no picture of you in Rollcall.')
  expect(tab.problems()).toEqual([])
})

test('an employee downloads everything that is kept', async () => {
  await using tab = await openTab(browser, rollcall.url, PHONE)
  const download = tab.page.waitForEvent('download')
  await press(tab.frame, 'Download my data')
  const file = await download
  expect(file.suggestedFilename()).toBe('my-data.zip')
  const files = await unzip(await readFile(await file.path()))
  expect([...files.keys()]).toEqual(expect.arrayContaining(['index.html', 'data.json']))
  expect(tab.problems()).toEqual([])
})

test('a seat that can no longer be given up names the trainer; so does a refusal that comes in between', async () => {
  await using tab = await openTab(browser, rollcall.url, PHONE)
  await press(part(tab.frame, 'Open for enrolment'), 'Enrol: Cycling safely')
  await press(tab.frame, 'Give up my seat: Cycling safely')
  await tab.frame.getByRole('alertdialog').waitFor()
  await tab.page.route('**/leave', (route) =>
    route.fulfill({
      status: 409,
      json: { error: { code: 'leave_deadline_passed', message: 'Too late.', remedy: 'Ask.', details: {} } },
    }),
  )
  await press(asked(tab.frame), 'Give up my seat')
  await reads(asked(tab.frame), 'You can’t give up this seat yourself any more. Ask the trainer.')
  tab.problems()
})

test.each([
  ['teams', 1280, 'default'],
  ['teams', 360, 'dark'],
  ['outlook', 360, 'default'],
  ['outlook', 1280, 'contrast'],
] as const)('my page has no fault of axe’s and fits: %s, %i wide, %s', async (host, width, theme) => {
  await using tab = await openTab(browser, rollcall.url, { as: 'employee', host, width, theme })
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(await tooWide(tab.frame)).toEqual([])
  expect(tab.problems()).toEqual([])
})

test('an employee’s start loads no page of an admin’s or a trainer’s', async () => {
  const loaded: string[] = []
  await using tab = await openTab(browser, rollcall.url, {
    ...PHONE,
    prepare: (context) =>
      Promise.resolve(context.on('request', (request) => loaded.push(new URL(request.url()).pathname))),
  })
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Record<string, { file: string }>
  const pages = Object.entries(manifest).filter(([source]) => source.startsWith('pages/'))
  expect(pages.length).toBeGreaterThan(15)
  const opened = pages.filter(([, { file }]) => loaded.includes(`/tab/${file}`)).map(([source]) => source)
  expect(opened).toEqual(['pages/my/my-page.tsx'])
  expect(tab.problems()).toEqual([])
})

test('the catalogue is searched without accents and narrowed by category; a link leads to one session', async () => {
  await using tab = await openTab(browser, rollcall.url, { ...PHONE, path: '/catalogue' })
  const { frame } = tab
  await frame.getByRole('heading', { name: 'Cycling safely · Lokeren' }).waitFor()
  await frame.getByLabel('Search trainings').fill('LÖKEREN')
  await expect.poll(() => frame.getByRole('heading', { level: 2 }).count()).toBe(1)
  await frame.getByLabel('Search trainings').fill('nothing like it')
  await reads(frame, 'No trainings found')
  await frame.getByLabel('Search trainings').fill('')
  await press(frame, 'Health')
  await expect
    .poll(() => frame.getByRole('heading', { level: 2 }).allInnerTexts())
    .toEqual(['Cycling safely · Lokeren'])
  expect(await axeFindings(frame)).toEqual([])
  expect(await tooWide(frame)).toEqual([])

  await tab.go(`/catalogue/${plan.tightSession}`)
  expect(await frame.locator('h1').innerText()).toBe('First aid')
  expect(await axeFindings(frame)).toEqual([])
  await tab.go('/catalogue/nothing')
  await reads(frame, 'This session isn’t open to you')
  expect(tab.problems().filter((problem) => !problem.includes('status of 404'))).toEqual([])
})

test('a trainer opens a session for enrolment, and everyone in the channel finds it there', async () => {
  const trainer = rollcall.as('trainer')
  const training = (await trainer.post('/api/trainings', { title: 'Lifting' })).body as { id: string }
  const dates = [{ start: '2027-06-01T09:00', end: '2027-06-01T12:00', timeZone: 'Europe/Brussels' }]
  const path = `/api/trainings/${training.id}/sessions`
  const session = (await trainer.post(path, { title: 'June', dates })).body as { id: string }
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', path: `/sessions/${session.id}` })
  await press(tab.frame, 'Edit session')
  const form = tab.frame.getByRole('alertdialog')
  await form.getByRole('radio', { name: 'Certain departments' }).check()
  await press(form, 'Save')
  await reads(form, 'Choose at least one department.')
  await form.getByRole('radio', { name: 'Everyone' }).check()
  await form.getByLabel('Enrolment deadline').fill('2027-05-28T12:00')
  expect(await axeFindings(tab.frame)).toEqual([])
  await press(form, 'Save')
  await reads(tab.frame, /Open for enrolment until/)
  expect((await trainer.get(`/api/sessions/${session.id}`)).body).toMatchObject({
    enrolment: { mode: 'open', until: '2027-05-28T12:00' },
  })
  await using channel = await openTab(browser, rollcall.url, { ...PHONE, path: `/channel/${training.id}` })
  await channel.frame.getByRole('link', { name: 'Read more and enrol: June' }).click()
  await press(channel.frame, 'Enrol: Lifting · June')
  await reads(channel.frame, 'You’ll get the invitation in your calendar.')
  expect(await axeFindings(channel.frame)).toEqual([])
  expect([...tab.problems(), ...channel.problems()]).toEqual([])
})

test('pressing twice enrols once, and a connection that breaks says so and loses nothing', async () => {
  const trainer = rollcall.as('trainer')
  const training = (await trainer.post('/api/trainings', { title: 'Ladders' })).body as { id: string }
  const dates = [{ start: '2027-07-01T09:00', end: '2027-07-01T12:00', timeZone: 'Europe/Brussels' }]
  const draft = { title: 'July', dates, enrolment: { mode: 'open' } }
  const session = (await trainer.post(`/api/trainings/${training.id}/sessions`, draft)).body as { id: string }
  await using tab = await openTab(browser, rollcall.url, { ...PHONE, path: `/catalogue/${session.id}` })
  const { frame, page } = tab
  await page.context().setOffline(true)
  await press(frame, 'Enrol: Ladders · July')
  await frame.getByRole('alert').waitFor()
  await page.context().setOffline(false)
  await frame.getByRole('button', { name: 'Enrol: Ladders · July' }).dblclick()
  await reads(frame, 'You have a seat')
  const { participants } = (await trainer.get(`/api/sessions/${session.id}`)).body as { participants: object[] }
  expect(participants).toHaveLength(1)
  await tab.go('/my')
  await page.context().setOffline(true)
  await press(frame, 'Give up my seat: Ladders · July')
  await press(asked(frame), 'Give up my seat')
  await asked(frame).getByRole('alert').waitFor()
  await page.context().setOffline(false)
  await press(asked(frame), 'Give up my seat')
  await part(frame, 'Open for enrolment').getByText('Ladders · July').waitFor()
  tab.problems()
})

test('where the manager is asked first, a request is sent, shown to the trainer, and answered', async () => {
  const trainer = rollcall.as('trainer')
  const training = (await trainer.post('/api/trainings', { title: 'Coaching' })).body as { id: string }
  const dates = [{ start: '2027-08-02T09:00', end: '2027-08-02T12:00', timeZone: 'Europe/Brussels' }]
  const draft = { title: 'August', dates, enrolment: { mode: 'open', approval: 'manager' } }
  const session = (await trainer.post(`/api/trainings/${training.id}/sessions`, draft)).body as { id: string }
  await using tab = await openTab(browser, rollcall.url, PHONE)
  await press(tab.frame, 'Request a seat: Coaching · August')
  await part(tab.frame, 'Waiting for an answer').getByText('Coaching · August').waitFor()
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(await tooWide(tab.frame)).toEqual([])
  const path = `/sessions/${session.id}/participants`
  await using desk = await openTab(browser, rollcall.url, { as: 'trainer', path })
  expect(await axeFindings(desk.frame)).toEqual([])
  await press(part(desk.frame, 'Requests'), /^Approve/)
  await expect.poll(() => part(desk.frame, 'Requests').count()).toBe(0)
  await reopen(tab, '/my')
  await part(tab.frame, 'Coming up').getByText('Coaching · August').waitFor()
  expect([...tab.problems(), ...desk.problems()]).toEqual([])
})

test('a past session that went differently on its dates has a line for each of them', async () => {
  const trainer = rollcall.as('trainer')
  const training = (await trainer.post('/api/trainings', { title: 'Welding' })).body as { id: string }
  const on = (day: string) => ({ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels' })
  const draft = {
    title: 'Autumn',
    dates: [on('2026-10-05'), on('2026-10-06')],
    participants: [{ employee: plan.me.id }],
  }
  const session = (await trainer.post(`/api/trainings/${training.id}/sessions`, draft)).body as {
    id: string
    dates: { id: string }[]
  }
  for (const [at, status] of ['Attended', 'Absent'].entries())
    await trainer.post(`/api/sessions/${session.id}/attendance`, {
      employee: plan.me.id,
      dateId: session.dates[at]?.id,
      status,
    })
  await using tab = await openTab(browser, rollcall.url, PHONE)
  const line = part(tab.frame, 'My training record').getByRole('listitem').filter({ hasText: 'Welding' })
  await reads(line, 'Attended')
  await reads(line, 'Absent')
  expect(await tooWide(tab.frame)).toEqual([])
  expect(await axeFindings(tab.frame)).toEqual([])
})
