import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EmployeeList } from '../../api/features/employees/contract.ts'
import type { SessionView } from '../../api/features/trainings/sessions/contract.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, pageIs, press, reads, downloadFrom } from './actions.ts'
import { chooseTheme, openTab, type OpenTab } from './open-tab.ts'
import { planSessions } from './plan-sessions.ts'
import { tooWide } from './too-wide.ts'

let browser: Browser
let rollcall: Rollcall
let tab: OpenTab
let sessionId: string
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 60, prepared: true, hostPage: true, speed: 1 })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  sessionId = (await planSessions(rollcall)).sessionId
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})
beforeEach(async () => {
  tab = await openTab(browser, rollcall.url)
  return () => tab[Symbol.asyncDispose]()
})

const list = async (query: string) =>
  (await rollcall.as('admin').get(`/api/employees?limit=200&${query}`)).body as EmployeeList
const row = (index: number) => tab.frame.locator(`[data-row="${String(index)}"]`)
const box = (index: number) => row(index).getByRole('checkbox')
const namesShown = async () => {
  const texts = await tab.frame.locator('[data-row] [data-person]').allInnerTexts()
  return texts.slice(0, 8)
}
const bar = () => tab.frame.getByRole('toolbar', { name: 'Actions for the selection' })
const address = () => tab.frame.evaluate(() => location.hash)
const openPeople = async (query = '') => {
  await tab.go(`/employees?view=table${query}`)
  await row(0).waitFor()
}

describe('the table of employees', () => {
  test('is sorted by its titles, the order is in the address, and the navigation resets it', async () => {
    await openPeople('&photo=with')
    await press(tab.frame, 'Department')
    await expect.poll(address).toContain('sort=department')
    const header = tab.frame.getByRole('columnheader', { name: 'Department' })
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending')
    const byDepartment = (await list('photo=with&sort=department')).items.map(({ displayName }) => displayName)
    await expect.poll(namesShown).toEqual(byDepartment.slice(0, 8))
    await press(tab.frame, 'Department')
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending')
    await expect
      .poll(namesShown)
      .toEqual(
        (await list('photo=with&sort=department&order=desc')).items.slice(0, 8).map(({ displayName }) => displayName),
      )

    await row(2).getByRole('link').click()
    await tab.frame.getByRole('navigation', { name: 'Where you are' }).getByRole('link').click()
    await row(0).waitFor()
    await expect.poll(address).toContain('photo=with&view=table&sort=department&order=desc')
    await choose(tab, 'Employees')
    await expect.poll(address).toBe('#/employees')
    expect(tab.problems()).toEqual([])
  })

  test('two filters chosen in the same moment are both kept', async () => {
    await openPeople()
    const [picture, employment] = await Promise.all(
      ['Picture', 'Employment'].map((label) => tab.frame.getByLabel(label, { exact: true }).elementHandle()),
    )
    await tab.frame.evaluate(
      (chosen) => {
        for (const [field, value] of chosen) {
          if (!(field instanceof HTMLSelectElement)) throw new Error('The filter is not a list.')
          field.value = value
          field.dispatchEvent(new Event('change', { bubbles: true }))
        }
      },
      [
        [picture, 'with'],
        [employment, 'current'],
      ] as const,
    )
    await expect.poll(address).toContain('photo=with&employment=current')
    expect(tab.problems()).toEqual([])
  })

  test('several are opted out at once after a question, and Undo allows their pictures again', async () => {
    await openPeople('&photo=with')
    const [first, , third] = (await list('photo=with')).items
    await box(0).click()
    await box(2).click({ modifiers: ['Shift'] })
    await reads(bar(), '3 selected')
    await press(bar(), 'Opt out of pictures')
    await reads(asked(tab.frame), 'Opt 3 people out of pictures?')
    await press(asked(tab.frame), 'Opt out 3 people')
    await reads(tab.frame, '3 people opted out.')
    expect((await rollcall.as('admin').get(`/api/employees/${first?.id ?? ''}`)).body).toMatchObject({
      photoOptOut: true,
    })
    // They no longer fit the filter.
    await expect.poll(namesShown).not.toContain(third?.displayName)
    await bar().waitFor({ state: 'detached' })
    await press(tab.frame, 'Undo')
    await reads(tab.frame, 'Pictures are allowed for 3 people again.')
    expect((await rollcall.as('admin').get(`/api/employees/${third?.id ?? ''}`)).body).not.toHaveProperty('photoOptOut')
    expect(tab.problems()).toEqual([])
  })

  test('all that fit are selected with one box; who has no picture to pin is named', async () => {
    await openPeople()
    const { total } = await list('')
    await tab.frame.getByRole('checkbox', { name: 'Select all' }).click()
    await reads(bar(), `${String(total)} selected`)
    await box(0).click()
    await reads(bar(), `${String(total - 1)} selected`)
    await press(bar(), 'Pin pictures')
    await reads(tab.frame, /pictures are pinned\. Sync won’t change them\./)
    await reads(tab.frame.getByRole('alert'), /No picture to pin: /)
    const { items } = await list('')
    expect(items.filter(({ photo }) => photo).every(({ photo }, at) => at === 0 || photo?.pinned)).toBe(true)
    await press(tab.frame, 'Undo')
    await reads(tab.frame, /pictures are no longer pinned/)
    expect((await list('')).items.some(({ photo }) => photo?.pinned)).toBe(false)
    expect(tab.problems()).toEqual([])
  })

  test('the selection is saved as a file, and added to a session', async () => {
    await openPeople()
    const { items } = await list('')
    await box(1).click()
    await box(3).click()
    await press(bar(), 'Export as CSV')
    await reads(asked(tab.frame), 'Save the data of 2 people?')
    const { name, text } = await downloadFrom(tab, 'Save file')
    expect(name).toBe('employees.csv')
    expect(text.trim().split('\r\n')).toHaveLength(3)
    expect(text).toContain(items[3]?.displayName)

    await press(bar(), 'Add to a session')
    const dialog = asked(tab.frame)
    await reads(dialog, 'Add 2 people to a session')
    await press(dialog, 'Add')
    await reads(tab.frame, /people were added|was added|already on the list/)
    expect(tab.problems()).toEqual([])
  })

  test('those in doubt are found in Entra ID one after the other, only the ones selected', async () => {
    await openPeople('&outcome=ambiguous')
    await box(0).click()
    const [somebody] = (await list('outcome=ambiguous')).items
    await press(bar(), 'More')
    await tab.frame.getByRole('menuitem', { name: 'Find in Entra ID' }).click()
    await reads(tab.frame, 'Showing only the people you selected.')
    await tab.frame.getByRole('heading', { level: 2, name: somebody?.displayName ?? '' }).waitFor()
    await press(tab.frame, 'Skip')
    await reads(tab.frame, 'Everyone')
    expect(tab.problems()).toEqual([])
  })

  test('works by keyboard alone', async () => {
    await openPeople()
    const { items } = await list('')
    await row(0).getByRole('link').focus()
    await tab.page.keyboard.press('ArrowDown')
    await tab.page.keyboard.press('Space')
    await reads(bar(), '1 selected')
    await tab.page.keyboard.press('Shift+ArrowDown')
    await tab.page.keyboard.press('Shift+ArrowDown')
    await reads(bar(), '3 selected')
    expect(await row(2).getAttribute('aria-selected')).toBe('true')
    await tab.page.keyboard.press('End')
    const last = items.at(-1)?.displayName
    await expect.poll(() => tab.frame.evaluate(() => document.activeElement?.textContent)).toBe(last)
    await tab.page.keyboard.press('ArrowLeft')
    await tab.page.keyboard.press('Space')
    await reads(bar(), '4 selected')
    // The table is one Tab stop, followed by the actions for the selection.
    await tab.page.keyboard.press('Tab')
    await expect
      .poll(() => tab.frame.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null))
      .toBe(true)
    await tab.page.keyboard.press('Shift+Tab')
    await tab.page.keyboard.press('Escape')
    await expect.poll(() => bar().count()).toBe(0)
    await tab.page.keyboard.press('Control+a')
    await reads(bar(), `${String(items.length)} selected`)
    expect(tab.problems()).toEqual([])
  })

  test('each reason is there in full, without a tooltip, on a wide and on a narrow screen', async () => {
    const { items } = await list('outcome=ambiguous')
    await openPeople('&outcome=ambiguous')
    const isCut = () =>
      row(0).evaluate((line) =>
        [...line.querySelectorAll('*')].some(
          (part) => part.hasAttribute('title') || getComputedStyle(part).textOverflow === 'ellipsis',
        ),
      )
    for (const width of [1280, 360]) {
      await tab.page.setViewportSize({ width, height: 740 })
      await reads(row(0), `More than one Entra user has the e-mail address ${items[0]?.email ?? ''}`)
      expect(await isCut()).toBe(false)
    }
    expect(tab.problems()).toEqual([])
  })

  test('axe finds nothing while rows are selected, in any theme; on 360 pixels rows are cards', async () => {
    await openPeople()
    await box(1).click()
    const found: Record<string, string[]> = {}
    for (const theme of ['default', 'dark', 'contrast'] as const) {
      await chooseTheme(tab, theme)
      found[theme] = await axeFindings(tab.frame)
    }
    expect(found).toEqual({ default: [], dark: [], contrast: [] })
    await tab.page.setViewportSize({ width: 360, height: 740 })
    await tab.frame.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: 'Department, descending' })
    await expect.poll(address).toContain('sort=department&order=desc')
    expect(await tooWide(tab.frame)).toEqual([])
    await press(bar(), 'Actions')
    await tab.frame.getByRole('menuitem', { name: 'Opt out of pictures' }).waitFor()
    expect(tab.problems()).toEqual([])
  })
})

describe('the table of participants', () => {
  const session = async () => (await rollcall.as('trainer').get(`/api/sessions/${sessionId}`)).body as SessionView
  const statuses = async () => {
    const { participants } = await session()
    return participants.map(({ status }) => status).sort()
  }
  const replies = () => tab.frame.getByRole('group', { name: 'Replies' })
  const open = async () => {
    await tab.go(`/sessions/${sessionId}/participants`)
    await row(0).first().waitFor()
  }

  test('shows who has not answered; what is chosen is in the address', async () => {
    const [first] = (await session()).participants
    const email = first?.person?.email ?? ''
    for (const { id } of rollcall.tenant
      .events()
      .filter(({ attendees }) => attendees.some(({ address }) => address === email)))
      rollcall.tenant.reply(email, id, 'accepted')
    await rollcall.as('trainer').post(`/api/sessions/${sessionId}/invitation/replies`)
    await open()
    await reads(replies(), 'Accepted')
    await press(replies(), /No reply yet/)
    await expect.poll(address).toContain('reply=none')
    const grid = tab.frame.getByRole('grid', { name: 'Participants' })
    await expect.poll(() => grid.getByText(first?.person?.displayName ?? '').count()).toBe(0)
    await tab.frame.getByRole('searchbox', { name: 'Find a participant' }).fill('zzz')
    await expect.poll(address).toContain('find=zzz')
    await reads(tab.frame, 'No one matches these filters.')
    await tab.frame.getByRole('tab', { name: /^Participants/ }).click()
    await tab.go('/trainings')
    await open()
    expect(await address()).toBe(`#/sessions/${sessionId}/participants`)
    expect(tab.problems()).toEqual([])
  })

  test('one is changed by the menu of the row, several by the bar, and Undo takes it back', async () => {
    await open()
    const before = await statuses()
    await press(row(0).first(), /^Actions for/)
    await tab.frame.getByRole('menuitemradio', { name: 'Optional' }).click()
    await reads(row(0).first(), /Optional/)
    expect(await tab.frame.getByRole('grid').getByRole('combobox').count()).toBe(0)

    await box(0).first().click()
    await box(2)
      .first()
      .click({ modifiers: ['Shift'] })
    await press(bar(), 'Set status')
    await tab.frame.getByRole('menuitem', { name: 'Attended' }).click()
    await reads(tab.frame, /3 people were updated\./)
    expect((await statuses()).filter((status) => status === 'Attended')).toHaveLength(3)
    await tab.frame.getByRole('status').getByRole('button', { name: 'Undo' }).last().click()
    await reads(tab.frame, 'Undone.')
    expect(await statuses()).toEqual(before)
    expect(tab.problems()).toEqual([])
  })

  test('axe finds nothing in it, in any theme and on 360 pixels', async () => {
    await open()
    await box(1).first().click()
    for (const theme of ['default', 'dark', 'contrast'] as const) {
      await chooseTheme(tab, theme)
      expect(await axeFindings(tab.frame)).toEqual([])
    }
    await tab.page.setViewportSize({ width: 360, height: 740 })
    await tab.frame.getByRole('combobox', { name: 'Sort by' }).waitFor()
    expect(await tooWide(tab.frame)).toEqual([])
    expect(await axeFindings(tab.frame)).toEqual([])
    expect(tab.problems()).toEqual([])
  })
})

describe('what a run did, person by person', () => {
  let runId: string
  beforeAll(async () => {
    const { items } = (await rollcall.as('admin').get('/api/runs')).body as { items: { id: string }[] }
    runId = items[0]?.id ?? ''
  })
  const total = async (outcome: string) => {
    const run = (await rollcall.as('admin').get(`/api/runs/${runId}`)).body as { counts: Record<string, number> }
    return run.counts[outcome] ?? 0
  }
  const grid = () => tab.frame.getByRole('grid', { name: 'Person by person' })

  test('the outcome chosen is in the address, and all with it are opted out at once', async () => {
    const added = await total('added')
    const { total: optedOut } = await list('outcome=optedOut')
    await tab.go(`/runs/${runId}?outcome=noPhoto`)
    await row(0).waitFor()
    await reads(row(0), 'No picture')
    await press(tab.frame, /^Added/)
    await expect.poll(address).toContain('outcome=added')
    await expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(String(added + 1))
    await reads(row(0), 'Added')
    await tab.frame.getByRole('checkbox', { name: 'Select all' }).click()
    await box(0).click()
    await reads(bar(), `${String(added - 1)} selected`)
    await press(bar(), 'Opt out of pictures')
    await press(asked(tab.frame), `Opt out ${String(added - 1)} people`)
    await reads(tab.frame, `${String(added - 1)} people opted out.`)
    expect((await list('outcome=optedOut')).total).toBe(optedOut + added - 1)
    await press(tab.frame, 'Undo')
    await reads(tab.frame, `Pictures are allowed for ${String(added - 1)} people again.`)
    expect(tab.problems()).toEqual([])
  })

  test('is sorted by name or by outcome, also at its end; the order is in the address', async () => {
    const people = async (query: string) => {
      const { items } = (await rollcall.as('admin').get(`/api/runs/${runId}/outcomes?limit=200&${query}`)).body as {
        items: { subject: { label: string } }[]
      }
      return items.map(({ subject }) => subject.label)
    }
    const names = async () => (await tab.frame.locator('[data-row] a').allInnerTexts()).slice(0, 5)
    await tab.go(`/runs/${runId}?outcome=all`)
    const byName = await people('sort=name')
    await expect.poll(names).toEqual(byName.slice(0, 5))
    await row(0).getByRole('link').focus()
    await tab.page.keyboard.press('End')
    await expect.poll(() => tab.frame.evaluate(() => document.activeElement?.textContent)).toBe(byName.at(-1))
    await press(tab.frame, 'What happened')
    await expect.poll(address).toContain('sort=outcome')
    await expect.poll(names).toEqual((await people('sort=outcome')).slice(0, 5))
    await press(tab.frame, 'What happened')
    await expect.poll(address).toContain('order=desc')
    await expect.poll(names).toEqual((await people('sort=outcome&order=desc')).slice(0, 5))
    const header = tab.frame.getByRole('columnheader', { name: 'What happened' })
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending')
    expect(tab.problems()).toEqual([])
  })

  test('what to do is expanded by keyboard, and stays so when scrolled away and back', async () => {
    const { items } = (await rollcall.as('admin').get(`/api/runs/${runId}/outcomes?limit=200&sort=name`)).body as {
      items: { outcome: string }[]
    }
    const at = items.findIndex(({ outcome }) => outcome === 'noPhoto')
    expect(at).toBeGreaterThanOrEqual(0)
    const key = (name: string) => tab.page.keyboard.press(name)
    const onRow = () =>
      tab.frame.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'])
    const goDown = async () => {
      for (let row = 1; row <= at; row += 1) {
        await key('ArrowDown')
        await expect.poll(onRow).toBe(String(row))
      }
    }
    await tab.go(`/runs/${runId}?outcome=all`)
    await row(0).getByRole('link').focus()
    await goDown()
    await key('ArrowRight')
    await key('Enter')
    await reads(row(at), /^What to do:/)
    await key('ArrowLeft')
    await key('End')
    await expect.poll(onRow).toBe(String(items.length - 1))
    await key('Home')
    await expect.poll(onRow).toBe('0')
    await goDown()
    await reads(row(at), /^What to do:/)
    expect(tab.problems()).toEqual([])
  })

  test('works by keyboard, axe finds nothing in it, and on 360 pixels rows are cards', async () => {
    await tab.go(`/runs/${runId}?outcome=all`)
    await row(0).getByRole('link').focus()
    await tab.page.keyboard.press('ArrowDown')
    await tab.page.keyboard.press('Space')
    await reads(bar(), '1 selected')
    for (const theme of ['default', 'dark', 'contrast']) {
      await tab.page.selectOption('select[name=theme]', theme)
      await tab.settled()
      expect(await axeFindings(tab.frame)).toEqual([])
    }
    await tab.page.setViewportSize({ width: 360, height: 740 })
    await expect.poll(() => tab.frame.getByRole('columnheader', { name: 'Why' }).count()).toBe(0)
    expect(await tooWide(tab.frame)).toEqual([])
    expect(await axeFindings(tab.frame)).toEqual([])
    expect(tab.problems()).toEqual([])
  })
})

test('what a run did for session dates is shown with the day in words, and why', async () => {
  const task = await rollcall.as('admin').post('/api/service-tasks', {
    type: 'SessionInvitations',
    name: 'Invitations',
    schedule: '0 3 * * *',
    timeZone: 'Europe/Brussels',
    enabled: false,
  })
  const { id } = await rollcall.runTask((task.body as { id: string }).id)
  await tab.go(`/runs/${id}?outcome=waitsForTrainer`)
  await reads(row(0), 'Something isn’t sent yet. A trainer can review and send it.')
  await reads(row(0), /[A-Z][a-z]{2}, [A-Z][a-z]{2} \d{1,2}, 2027, 9:00\sAM/)
  await row(0).getByRole('link', { name: 'Spring, Ghent', exact: true }).waitFor()
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(tab.problems()).toEqual([])
})

test('trainings are shown as a table, sorted and searched; all of it is in the address', async () => {
  const titles = () => tab.frame.locator('[data-row] a').allInnerTexts()
  await tab.go('/trainings')
  await reads(tab.frame, 'First aid at work')
  await press(tab.frame, 'Table')
  await expect.poll(titles).toEqual(['First aid at work', 'Working safely at heights'])
  await reads(row(0), '12 · 0 free')
  await press(tab.frame, 'Title')
  await expect.poll(titles).toEqual(['Working safely at heights', 'First aid at work'])
  await expect.poll(address).toContain('view=table&order=desc')
  await press(tab.frame, 'Next date')
  await expect.poll(titles).toEqual(['First aid at work', 'Working safely at heights'])
  await tab.frame.getByRole('searchbox', { name: 'Search trainings' }).fill('heights')
  await expect.poll(titles).toEqual(['Working safely at heights'])
  await expect.poll(address).toContain('search=heights')
  expect(await axeFindings(tab.frame)).toEqual([])
  await choose(tab, 'Trainings')
  await expect.poll(address).toBe('#/trainings')
  await tab.go('/trainings?view=table')
  await tab.page.setViewportSize({ width: 360, height: 740 })
  await tab.frame.getByRole('combobox', { name: 'Sort by' }).waitFor()
  expect(await tooWide(tab.frame)).toEqual([])
  expect(tab.problems()).toEqual([])
})

test('the sessions of a training are a table with seats and replies; on 360 pixels rows are cards', async () => {
  const { trainingId } = (await rollcall.as('trainer').get(`/api/sessions/${sessionId}`)).body as SessionView
  await tab.go(`/trainings/${trainingId}`)
  const coming = tab.frame.getByRole('grid', { name: 'Upcoming' })
  await reads(coming, 'Spring, Ghent')
  await reads(coming, '12 of 12 seats')
  await reads(coming, /No reply yet: \d+/)
  await reads(coming, 'Changes not sent')
  for (const theme of ['default', 'dark', 'contrast']) {
    await tab.page.selectOption('select[name=theme]', theme)
    await tab.settled()
    expect(await axeFindings(tab.frame)).toEqual([])
  }
  await tab.page.setViewportSize({ width: 360, height: 740 })
  await expect.poll(() => tab.frame.getByRole('columnheader').count()).toBe(0)
  expect(await tooWide(tab.frame)).toEqual([])
  await press(coming, 'Copy Spring, Ghent')
  await asked(tab.frame).waitFor()
  expect(tab.problems()).toEqual([])
})

test('numbers on Home lead to the people they count', async () => {
  await tab.go('/')
  const reasons = tab.frame.getByRole('list', { name: 'Why they have no picture' }).getByRole('link')
  const words = await reasons.first().innerText()
  await reasons.first().click()
  await pageIs(tab.frame, 'Employees')
  await reads(tab.frame, `Found: ${/\d+$/.exec(words)?.[0] ?? '?'}`)
  await tab.go('/')
  const department = tab.frame.getByRole('link', { name: /without a picture: / }).first()
  const label = (await department.getAttribute('aria-label')) ?? ''
  await department.click()
  await reads(tab.frame, `Found: ${/^\d+/.exec(label)?.[0] ?? '?'}`)
  await expect.poll(address).toContain('photo=without&department=')
  expect(tab.problems()).toEqual([])
})

test('the audit is read by date; the days are in the address, and the navigation shows all again', async () => {
  await tab.go('/audit')
  await row(0).waitFor()
  await tab.frame.getByLabel('Until').fill('2027-01-04')
  await reads(tab.frame, 'No lines match these filters.')
  await expect.poll(address).toContain('until=2027-01-04')
  await tab.frame.getByLabel('Until').fill('2027-01-06')
  await tab.frame.getByLabel('From').fill('2027-01-05')
  await row(0).waitFor()
  await expect.poll(address).toContain('from=2027-01-05')
  await row(0).locator('a, summary').first().focus()
  await tab.page.keyboard.press('ArrowDown')
  await expect.poll(() => tab.frame.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true)
  await choose(tab, 'Audit')
  await expect.poll(address).toBe('#/audit')
  await expect.poll(() => tab.frame.getByLabel('From').inputValue()).toBe('')
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(tab.problems()).toEqual([])
})
