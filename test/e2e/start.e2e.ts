import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { openTab, type OpenTab } from './open-tab.ts'

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 10, hostPage: true, speed: 1 })
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

const heading = ({ frame }: OpenTab) => frame.locator('h1').first().innerText()

test('the host hears that something can be seen and then that the tab can be used, each once', async () => {
  await using tab = await openTab(browser, rollcall.url)
  await tab.go('/employees')
  const told = async () => (await tab.hostMessages()).filter((what) => what.startsWith('appInitialization.'))
  await expect.poll(told).toEqual(['appInitialization.appLoaded', 'appInitialization.success'])
  await tab.page.locator('#loading').waitFor({ state: 'hidden' })
})

test('in a plain window the tab says where to open it, and asks for nothing', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${rollcall.url}/tab/`)
  await page.locator('h1', { hasText: 'Open Rollcall in Microsoft 365' }).waitFor()
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
  await page.close()
})

test('a deep link leads to its page', async () => {
  await using tab = await openTab(browser, rollcall.url, { path: '/audit', locale: 'nl-be' })
  expect(await tab.frame.evaluate(() => location.hash)).toBe('#/audit')
  expect(await heading(tab)).toBe('Audit')
})

test('a change of the theme applies without reloading', async () => {
  await using tab = await openTab(browser, rollcall.url)
  const paper = () =>
    tab.frame.evaluate(
      () => getComputedStyle(document.querySelector('.fui-FluentProvider') ?? document.body).backgroundColor,
    )
  await tab.frame.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  const light = await paper()
  await tab.page.selectOption('select[name=theme]', 'dark')
  await expect.poll(paper).not.toBe(light)
  expect(await tab.frame.evaluate(() => 'stillHere' in globalThis)).toBe(true)
})

describe('who may not use it yet', () => {
  test('an employee without a role whom no one entered yet reads whom to ask, and the API refuses the rest', async () => {
    await using tab = await openTab(browser, rollcall.url, { as: 'employee' })
    expect(await heading(tab)).toBe('My page')
    await tab.frame.getByText('We can’t find your personnel record').waitFor()
    expect(await axeFindings(tab.frame)).toEqual([])
    await tab.go('/employees')
    expect(await heading(tab)).toBe('This page needs another role')
    expect(tab.problems()).toEqual([])
    expect((await rollcall.as('employee').get('/api/employees')).status).toBe(403)
  })

  test('a trainer before the set-up reads whom to ask, sees no page of an admin’s, and the API refuses them', async () => {
    await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
    const { admins } = (await rollcall.as('trainer').get('/api/me')).body as { admins: string[] }
    const said = await tab.frame.locator('main').innerText()
    expect(said).toContain('set up')
    for (const admin of admins) expect(said).toContain(admin)
    expect(await tab.frame.locator('nav a').allInnerTexts()).toEqual([
      'My page',
      'Catalogue',
      'Home',
      'Trainings',
      'Calendar',
    ])
    expect(await axeFindings(tab.frame)).toEqual([])
    await tab.go('/remote-accounts')
    expect(await heading(tab)).toBe('This page needs another role')
    expect(tab.problems()).toEqual([])
    expect((await rollcall.as('trainer').get('/api/remote-accounts')).status).toBe(403)
  })
})

describe('a sign-in that fails says so, and works when tried again', () => {
  const works = (page: Page) =>
    page.evaluate(() => {
      rollcallHost.choices.token = 'given'
    })

  test.each([
    ['cancelled', 'You are not signed in', 'The sign-in was cancelled'],
    ['consent', 'You are not signed in', 'Rollcall needs approval'],
    ['refused', 'You are not signed in', 'The sign-in failed'],
    ['forged', 'Rollcall doesn’t recognise this sign-in', 'signature'],
  ] as const)('%s', async (token, title, words) => {
    await using tab = await openTab(browser, rollcall.url, { token })
    expect(await heading(tab)).toBe(title)
    expect((await tab.frame.locator('[role=alert]').innerText()).toLowerCase()).toContain(words.toLowerCase())
    expect(await axeFindings(tab.frame)).toEqual([])
    expect(tab.problems().filter((problem) => !/status of 401/.test(problem))).toEqual([])
    await works(tab.page)
    await tab.frame.getByRole('button', { name: 'Try again' }).click()
    await tab.frame.locator('nav').waitFor()
    expect(tab.problems()).toEqual([])
  })

  test('that never comes', async () => {
    await using tab = await openTab(browser, rollcall.url, { token: 'never', unsettled: true })
    await tab.frame.locator('[aria-busy=true]').waitFor()
    await expect.poll(() => tab.hostMessages()).toContain('authentication.getAuthToken')
    await tab.page.clock.fastForward(16_000)
    await tab.settled()
    expect(await tab.frame.locator('[role=alert]').innerText()).toContain('No answer from Microsoft 365')
    await works(tab.page)
    await tab.frame.getByRole('button', { name: 'Try again' }).click()
    await tab.frame.locator('nav').waitFor()
  })
})

describe('an API that fails says so, and works when tried again', () => {
  const refusal = {
    error: {
      code: 'forbidden',
      message: 'Guests are not let in.',
      remedy: 'Ask an admin.',
      details: {},
      requestId: '0123456789',
    },
  }

  test.each([
    ['is down', 'Rollcall isn’t responding', undefined],
    ['is broken', 'Rollcall isn’t responding', { status: 502, body: 'a proxy says no' }],
    ['refuses the person', 'This account has no access to Rollcall', { status: 403, json: refusal }],
  ] as const)('%s', async (_what, title, answer) => {
    let failing = true
    await using tab = await openTab(browser, rollcall.url, {
      prepare: (context) =>
        context.route('**/api/me', (route) =>
          failing ? (answer ? route.fulfill(answer) : route.abort()) : route.continue(),
        ),
    })
    expect(await heading(tab)).toBe(title)
    expect(await axeFindings(tab.frame)).toEqual([])
    tab.problems()
    failing = false
    await tab.frame.getByRole('button', { name: 'Try again' }).click()
    await tab.frame.locator('nav').waitFor()
    expect(tab.problems()).toEqual([])
  })
})
