import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ServiceTaskView } from '../../api/features/service-tasks/contract.ts'
import { employeesOf } from '../helpers/photo-state.ts'
import { outcome, scriptedRunner, untilStopped } from '../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, pageIs, part, press, reads, downloadFrom } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'

let browser: Browser
let rollcall: Rollcall
let tab: OpenTab
let taskId: string
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
  taskId = rollcall.prepared?.taskId ?? ''
  tab = await openTab(browser, rollcall.url)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})
beforeEach(() => void tab.problems())

const times = (frame: Frame) => part(frame, 'Next five runs').getByRole('listitem')
const withPhoto = async () => (await employeesOf(rollcall)).filter(({ photo }) => photo).length
const newest = async () =>
  ((await rollcall.as('admin').get('/api/service-tasks')).body as { items: ServiceTaskView[] }).items.find(
    ({ name }) => name === 'Once a month',
  )

test('a schedule of one’s own: nonsense is refused beside the field, and the next five times stand in the chosen zone', async () => {
  const { frame } = tab
  await tab.go('/service-tasks/new')
  await frame.getByLabel(/^Name/).fill('Once a month')
  await frame.getByRole('radio', { name: 'Custom (cron)' }).check()
  const cron = frame.getByLabel('Cron expression')
  await cron.fill('every full moon')
  await expect.poll(() => cron.getAttribute('aria-invalid')).toBe('true')
  await cron.fill('15 6 1 * *')
  const zone = frame.getByRole('combobox', { name: 'Time zone' })
  await zone.clear()
  await zone.pressSequentially('new york')
  await frame.getByRole('option', { name: /New York/ }).click()
  await reads(frame, 'Times in America/New York')
  await expect
    .poll(() => times(frame).allInnerTexts())
    .toSatisfy((found: string[]) => found.length === 5 && found.every((time) => /\b1,.*\b6:15\sAM/.test(time)))
  await press(frame, 'Create service task')
  await pageIs(frame, 'Once a month')
  await reads(frame, /^Day 1 of the month at 6:15\sAM$/)
  expect(await newest()).toMatchObject({ schedule: '15 6 1 * *', timeZone: 'America/New_York' })
  expect(tab.problems().filter((problem) => !/status of 400/.test(problem))).toEqual([])
})

test('two editors of a service task: the slower one is told, reloads and saves; days of the week are chosen in words', async () => {
  const { frame } = tab
  const task = await newest()
  await tab.go(`/service-tasks/${task?.id ?? ''}`)
  await press(frame, 'Edit')
  await pageIs(frame, 'Edit Once a month')
  await rollcall.as('admin').patch(`/api/service-tasks/${task?.id ?? ''}`, { timeZone: 'Europe/Paris' })
  const onDays = async () => {
    await frame.getByRole('radio', { name: 'On certain days of the week' }).check()
    await frame.getByRole('checkbox', { name: 'Thursday' }).check()
    await frame.getByLabel('Time', { exact: true }).fill('07:30')
    await expect
      .poll(() => times(frame).allInnerTexts())
      .toSatisfy((found: string[]) => found.length === 5 && found.every((time) => /\b7:30\sAM/.test(time)))
    await press(frame, 'Save')
  }
  await onDays()
  await reads(frame, 'Someone else just changed this.')
  await press(frame, 'Reload')
  await pageIs(frame, 'Once a month')
  await reads(frame, 'Europe/Paris')
  await press(frame, 'Edit')
  await onDays()
  await reads(frame, 'Saved')
  await reads(frame, 'Monday and Thursday at 7:30')
  expect(await newest()).toMatchObject({ schedule: '30 7 * * 1,4', timeZone: 'Europe/Paris' })
  expect(tab.problems().filter((problem) => !/status of 412/.test(problem))).toEqual([])
})

test('a service task is switched off and on, and deleted after a question', async () => {
  const { frame } = tab
  await tab.go(`/service-tasks/${(await newest())?.id ?? ''}`)
  const enabled = frame.getByRole('switch', { name: 'Switched on' })
  await enabled.click()
  await reads(frame, 'Switched off.')
  await expect.poll(async () => (await newest())?.enabled).toBe(false)
  await enabled.click()
  await reads(frame, 'Switched on.')
  await press(frame, 'Delete')
  await reads(asked(frame), 'Delete Once a month?')
  await reads(asked(frame), 'Pictures it synced stay.')
  await press(asked(frame), 'Delete service task')
  await reads(frame, 'The service task was deleted.')
  await pageIs(frame, 'Service Tasks')
  expect(await newest()).toBeUndefined()
  expect(tab.problems()).toEqual([])
})

test('a dry run reports what would happen and changes nothing; its outcomes are filtered and saved', async () => {
  const { frame } = tab
  await tab.go(`/service-tasks/${taskId}`)
  await press(frame, 'Dry run')
  await reads(frame, 'The dry run started.')
  const runs = part(frame, 'Runs')
  await reads(runs, 'Succeeded')
  expect(await withPhoto()).toBe(0)
  await runs.getByRole('link').first().click()
  await reads(frame, 'This was a dry run: nothing was changed.')
  const outcomes = part(frame, 'Person by person')
  const added = outcomes.getByRole('button', { name: /^Added/ })
  const count = Number((await added.innerText()).replace(/\D/g, ''))
  expect(count).toBeGreaterThan(5)
  await added.click()
  await expect.poll(() => outcomes.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(count + 1))
  await expect
    .poll(() => outcomes.locator('[data-row]').allInnerTexts())
    .toSatisfy((rows: string[]) => rows.length > 0 && rows.every((row) => row.includes('Added')))
  const file = await downloadFrom(tab, 'Export as CSV')
  await reads(frame, 'The list was saved as a file.')
  expect(file.name).toMatch(/^rollcall-run-\d{4}-\d\d-\d\d-added\.csv$/)
  expect(file.text.trim().split('\n')).toHaveLength(count + 1)
  await outcomes.getByRole('button', { name: /^All/ }).click()
  const all = await downloadFrom(tab, 'Export as CSV')
  expect(all.text.trim().split('\n').length).toBeGreaterThan(count + 1)
  expect(tab.problems()).toEqual([])
})

test('the runs of a task are filtered and sorted, and a count leads to the people it counts', async () => {
  const runner = scriptedRunner()
  await using other = await startRollcall({ people: 5, prepared: true, hostPage: true, speed: 1, runners: [runner] })
  const task = other.prepared?.taskId ?? ''
  await other.runTask(task)
  runner.script = async (handle) => {
    await handle.settle([outcome('updated', 'Bert'), outcome('updated', 'Dora'), outcome('failed', 'Cleo')])
    return { status: 'succeeded' }
  }
  await other.runTask(task)
  await using there = await openTab(browser, other.url, { path: `/service-tasks/${task}` })
  const { frame } = there
  const row = (index: number) => frame.locator(`[data-row="${String(index)}"]`)
  await reads(row(0), 'Done, with failures')
  await press(frame, 'Started')
  await reads(row(0), 'Succeeded')
  await press(part(frame, 'Runs'), /^Done, with failures/)
  await expect.poll(() => frame.locator('[data-row]').count()).toBe(1)
  expect(await frame.evaluate(() => location.hash)).toContain('order=asc&status=partial')
  await row(0).getByRole('link', { name: 'Updated: 2' }).click()
  await pageIs(frame, /^Run of /)
  await reads(row(1), 'Dora')
  expect(await frame.locator('[data-row]').count()).toBe(2)
  expect(there.problems()).toEqual([])
})

test('a run that would remove most faces is rejected, and every picture stays', async () => {
  // A separate Rollcall, because moving the clock forward ends the sign-in of an open tab.
  await using other = await startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
  const task = other.prepared?.taskId ?? ''
  const faces = async () => (await employeesOf(other)).filter(({ photo }) => photo).length
  await other.runTask(task)
  const pictures = await faces()
  for (const { id } of other.tenant.people) other.tenant.setPhoto(id, undefined)
  await other.runTask(task)
  other.letPass(24)
  expect((await other.runTask(task)).status).toBe('held')
  await using there = await openTab(browser, other.url)
  const { frame } = there
  await reads(frame, 'A run of Photos every night is waiting for your decision')
  await press(frame, 'Open the run')
  await frame.locator('main img').first().waitFor()
  await press(frame, 'Reject changes')
  await reads(asked(frame), 'All pictures stay as they are.')
  await press(asked(frame), 'Reject changes')
  await reads(frame, 'The changes were rejected.')
  await frame.getByText('This run waits for your decision').waitFor({ state: 'detached' })
  expect(pictures).toBeGreaterThan(10)
  expect(await faces()).toBe(pictures)
  expect(there.problems()).toEqual([])
})

test('a run is watched while it runs, and stopped', async () => {
  const runner = scriptedRunner()
  await using other = await startRollcall({ people: 5, prepared: true, hostPage: true, speed: 1, runners: [runner] })
  await using there = await openTab(browser, other.url, { path: `/service-tasks/${other.prepared?.taskId ?? ''}` })
  const { frame } = there
  runner.script = async (handle) => {
    handle.progress(3, 10)
    await handle.settle([outcome('added', 'Anna'), outcome('added', 'Bert'), outcome('failed', 'Cleo')])
    return untilStopped(handle)
  }
  await press(frame, 'Run now')
  await reads(frame, '3 of 10 people')
  const bar = frame.getByRole('progressbar', { name: 'Progress of the run' })
  await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('3')
  await reads(part(frame, 'Running'), '2 Added')
  runner.handles.at(-1)?.progress(7, 10)
  await reads(frame, '7 of 10 people')
  expect(await frame.getByRole('button', { name: 'Run now' }).isDisabled()).toBe(true)
  await press(frame, 'Stop run')
  await reads(asked(frame), 'Stop this run?')
  await press(asked(frame), 'Stop run')
  await reads(frame, 'Run finished: Stopped')
  await expect.poll(() => frame.getByRole('button', { name: 'Run now' }).isEnabled()).toBe(true)
  await reads(part(frame, 'Runs'), 'Stopped')
  expect(there.problems()).toEqual([])
})
