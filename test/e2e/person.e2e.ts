import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EmployeeDetail } from '../../api/features/employees/contract.ts'
import { employeesOf, pictureOf } from '../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, chooseFile, csvFile, pageIs, part, press, reads } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'

let browser: Browser
let rollcall: Rollcall
let tab: OpenTab
/** People with a picture from Entra ID; each test takes one. */
let people: { id: string; displayName: string; email: string }[]
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  people = (await employeesOf(rollcall)).filter(({ photo }) => photo)
  tab = await openTab(browser, rollcall.url)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})
beforeEach(() => void tab.problems())

async function openPerson() {
  const person = people.shift()
  if (!person) throw new Error('Too few people have a picture.')
  await tab.go(`/employees/${person.id}`)
  await pageIs(tab.frame, person.displayName)
  const now = async () => (await rollcall.as('admin').get(`/api/employees/${person.id}`)).body as EmployeeDetail
  return { ...person, now }
}

const history = () => part(tab.frame, 'History')
const status = (code: number) => new RegExp(`status of ${String(code)}`)

test('a picture is pinned and unpinned, and both are in the history', async () => {
  const person = await openPerson()
  await press(tab.frame, 'Pin picture')
  await reads(tab.frame, 'The picture is pinned.')
  await reads(tab.frame, /is pinned. Sync won’t change it/)
  await reads(history(), /Pinned: .*Yes/)
  expect((await person.now()).photo?.pinned).toBe(true)
  await press(tab.frame, 'Unpin picture')
  await reads(tab.frame, 'The picture is no longer pinned.')
  await tab.frame.getByRole('button', { name: 'Pin picture', exact: true }).waitFor()
  expect((await person.now()).photo?.pinned).toBe(false)
  expect(tab.problems()).toEqual([])
})

test('a picture is cropped by keys, slider and mouse, uploaded as HR’s own, and removed', async () => {
  const person = await openPerson()
  const { frame, page } = tab
  await chooseFile(tab, 'Upload another picture', {
    name: 'notes.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  })
  await reads(frame, 'notes.png can’t be shown as a picture.')

  // Red on the left, blue on the right: the saved colour shows which part was chosen.
  const blue = await sharp({ create: { width: 450, height: 600, channels: 3, background: '#0000ff' } })
    .png()
    .toBuffer()
  const both = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#ff0000' } })
    .composite([{ input: blue, left: 450, top: 0 }])
    .png()
    .toBuffer()
  await chooseFile(tab, 'Upload another picture', { name: 'wide.png', mimeType: 'image/png', buffer: both })
  const dialog = asked(frame)
  await reads(dialog, 'Choose the part to show')
  const area = dialog.getByRole('application', { name: 'Part of the picture' })
  await area.focus()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight')
  await dialog.getByRole('slider', { name: 'Zoom' }).fill('20')
  await area.hover()
  await page.mouse.down()
  await page.mouse.move(0, 0, { steps: 4 })
  await page.mouse.up()
  await press(dialog, 'Save picture')
  await reads(frame, 'The picture was saved.')
  await reads(frame, /HR uploaded this picture/)
  expect((await person.now()).photo).toMatchObject({ source: 'hr' })
  const { bytes } = await rollcall.as('admin').get(`/api/employees/${person.id}/photo?size=96`)
  const [red, green, blueness] = [...(await sharp(bytes).resize(1, 1).raw().toBuffer())]
  expect({ red: (red ?? 255) < 40, green: (green ?? 255) < 40, blue: (blueness ?? 0) > 200 }).toEqual({
    red: true,
    green: true,
    blue: true,
  })

  await press(frame, 'Remove picture')
  await reads(asked(frame), `Remove the picture of ${person.displayName}?`)
  await press(asked(frame), 'Cancel')
  expect((await person.now()).photo).toBeDefined()
  await press(frame, 'Remove picture')
  await press(asked(frame), 'Remove picture')
  await reads(frame, 'The picture was removed.')
  await reads(history(), 'Picture removed')
  expect((await person.now()).photo).toBeUndefined()
  expect(tab.problems()).toEqual([])
})

test('who opts out has no picture at once, and none is uploaded until pictures are allowed again', async () => {
  const person = await openPerson()
  const { frame } = tab
  await press(frame, 'Opt out of pictures')
  await reads(asked(frame), `Opt ${person.displayName} out of pictures?`)
  await press(asked(frame), 'Opt out of pictures')
  await reads(frame, 'The opt-out was saved.')
  await reads(frame, /opted out of pictures/)
  expect(await person.now()).toMatchObject({ photoOptOut: true })
  expect((await person.now()).photo).toBeUndefined()
  expect(await frame.getByRole('button', { name: 'Upload a picture' }).count()).toBe(0)
  await press(frame, 'Allow pictures again')
  await reads(frame, 'Pictures are allowed again.')
  await frame.getByRole('button', { name: 'Upload a picture' }).waitFor()
  expect(tab.problems()).toEqual([])
})

test('someone the setting does not find is linked by hand, and the next run brings the picture', async () => {
  const admin = rollcall.as('admin')
  const user =
    rollcall.tenant.people.find(({ userType, photo }) => userType === 'Guest' && photo) ??
    rollcall.tenant.people.find(({ mail }) => mail === people[0]?.email)
  if (!user) throw new Error('Nobody is left.')
  const known = people.findIndex(({ email }) => email === user.mail)
  if (known >= 0) await admin.delete(`/api/employees/${people.splice(known, 1)[0]?.id ?? ''}`)
  const added = await admin.post('/api/employees', {
    employeeNumber: 'L-1',
    displayName: 'Lena Linked',
    email: 'lena@elsewhere.example',
  })
  const { id } = added.body as { id: string }
  await admin.post('/api/employees', {
    employeeNumber: 'L-2',
    displayName: 'Otto Other',
    email: 'otto@elsewhere.example',
    entraUserId: user.id,
  })

  const { frame } = tab
  await tab.go(`/employees/${id}`)
  const objectId = frame.getByLabel('Entra user (object ID)')
  await objectId.fill('not an id')
  await press(frame, 'Save link')
  await reads(frame, 'This isn’t an object ID.')
  await objectId.fill(user.id)
  await press(frame, 'Save link')
  // Linking a second person to the same user is refused, with a remedy and the request id.
  const refused = frame.getByRole('alert').filter({ hasText: 'entra_user_taken' })
  await reads(refused, /What to do: Remove the link to this Entra user from the other employee first/)
  const other = (await employeesOf(rollcall)).find(({ displayName }) => displayName === 'Otto Other')
  await admin.delete(`/api/employees/${other?.id ?? ''}`)
  await press(frame, 'Save link')
  await reads(frame, 'The link was saved. It applies from the next run.')
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  await tab.go('/employees')
  await tab.go(`/employees/${id}`)
  await frame.locator('main img').first().waitFor()
  await press(frame, 'Remove link')
  await reads(frame, 'The link was removed.')
  expect(((await admin.get(`/api/employees/${id}`)).body as EmployeeDetail).entraUserId).toBeUndefined()
  expect(tab.problems().filter((problem) => !status(409).test(problem))).toEqual([])
})

test('two editors: the slower one is told, and takes over what the other saved', async () => {
  const person = await openPerson()
  const { frame } = tab
  const admin = rollcall.as('admin')
  await admin.patch(`/api/employees/${person.id}`, { department: 'Night shift' })
  await frame.getByLabel('Department').fill('Day shift')
  await press(frame, 'Save')
  await reads(frame, 'Someone else just changed this.')
  expect((await person.now()).department).toBe('Night shift')
  await press(frame, 'Reload')
  await expect.poll(() => frame.getByLabel('Department').inputValue()).toBe('Night shift')
  await frame.getByLabel('Department').fill('Day shift')
  await press(frame, 'Save')
  await reads(frame, 'The details were saved.')
  // The page knows the saved details, so it won't read the person again.
  await frame.getByRole('button', { name: 'Discard changes' }).waitFor({ state: 'detached' })
  expect((await person.now()).department).toBe('Day shift')

  // The picture has its own etag, and its conflicts are reported in the same way.
  await admin.put(`/api/employees/${person.id}/photo`, await pictureOf(3), {
    headers: { 'content-type': 'image/jpeg' },
  })
  await press(frame, 'Remove picture')
  await press(asked(frame), 'Remove picture')
  await reads(frame, 'Someone else just changed this.')
  await press(frame, 'Reload')
  await reads(frame, /HR uploaded this picture/)
  expect(tab.problems().filter((problem) => !status(412).test(problem))).toEqual([])
})

test('a change that is not saved is asked about before the page is left', async () => {
  const person = await openPerson()
  const { frame } = tab
  await frame.getByLabel('Department').fill('Somewhere else')
  await choose(tab, 'Audit')
  await reads(asked(frame), 'Leave without saving?')
  await press(asked(frame), 'Stay here')
  await pageIs(frame, person.displayName)
  // The focus is where it was before the question.
  await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe('Audit')
  await choose(tab, 'Audit')
  await press(asked(frame), 'Leave')
  await pageIs(frame, 'Audit')
  expect((await person.now()).department).not.toBe('Somewhere else')
  expect(tab.problems()).toEqual([])
})

test('an import is in the history of the people it added and changed', async () => {
  const person = await openPerson()
  const { employeeNumber } = await person.now()
  const { frame } = tab
  await tab.go('/employees/import')
  await chooseFile(
    tab,
    'Choose file',
    csvFile(
      'list.csv',
      `Personnel number;Name;E-mail;Department\n${employeeNumber};${person.displayName};${person.email};Archive\n`,
    ),
  )
  await press(frame, 'Import 1 person')
  await reads(frame, 'The list was imported')
  await tab.go(`/employees/${person.id}`)
  await reads(history(), 'Imported')
  await reads(history(), /Department: .*Archive/)
  expect(tab.problems()).toEqual([])
})

test('a person is deleted after it was said what goes with them', async () => {
  const person = await openPerson()
  const { frame } = tab
  await press(frame, 'Delete person')
  await reads(asked(frame), `Delete ${person.displayName}?`)
  await reads(asked(frame), 'the picture and everything known about it')
  await press(asked(frame), 'Delete person')
  await reads(frame, `${person.displayName} was deleted.`)
  await pageIs(frame, 'Employees')
  expect((await rollcall.as('admin').get(`/api/employees/${person.id}`)).status).toBe(404)
  expect(tab.problems()).toEqual([])
})
