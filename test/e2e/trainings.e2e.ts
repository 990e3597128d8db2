import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { answerUnsavedQuestion, choose, pageIs, part, press, reads } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { dayFrom, planSessions } from './plan-sessions.ts'

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = async () => {
  const started = await startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
  await started.as('admin').put('/api/settings/training', {
    invitationType: 'MicrosoftGraph',
    invitationSynchronizationAccountId: started.prepared?.accountId,
  })
  return started
}
const dialog = (frame: Frame) => frame.getByRole('alertdialog')
const goTab = (frame: Frame, name: RegExp) => frame.getByRole('tab', { name }).click()
const mailsOf = () => rollcall.tenant.mails.map(({ to, kind }) => ({ to: to.toLowerCase(), kind }))

/** Two employees with a mailbox. */
const staff = () =>
  rollcall.tenant.people.filter(
    (person) =>
      person.userType !== 'Guest' &&
      person.mail &&
      person.hasMailbox &&
      person.accountEnabled &&
      person.mail.toLowerCase() === person.userPrincipalName.toLowerCase(),
  )

async function addPeople({ frame }: OpenTab, ...names: string[]): Promise<void> {
  await press(frame, 'Add participants')
  for (const name of names) {
    await dialog(frame).getByRole('searchbox').fill(name)
    await dialog(frame)
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .check()
  }
  await press(dialog(frame), names.length === 1 ? 'Add 1 person' : `Add ${String(names.length)} people`)
  await dialog(frame).waitFor({ state: 'detached' })
}

/** Opens the forecast from the Invitation tab and sends it. */
async function send({ frame }: OpenTab, what: 'invitation' | 'changes', forecast: string, verb: string): Promise<void> {
  await press(frame, `Send ${what}…`)
  await reads(part(frame, 'Mail forecast'), forecast)
  await press(part(frame, 'Mail forecast'), verb)
  await reads(frame, 'Everything was sent.')
}

test('the buttons below a list of people stay where they are while the list grows shorter', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const { sessionId } = await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', path: `/sessions/${sessionId}/participants` })
  const { frame } = tab
  await press(frame, 'Add participants')
  const people = dialog(frame).getByRole('list').getByRole('listitem')
  const search = dialog(frame).getByRole('searchbox')
  const cancel = dialog(frame).getByRole('button', { name: 'Cancel' })
  await people.nth(10).waitFor()
  const before = await cancel.boundingBox()

  await search.fill(staff()[5]?.displayName ?? '')
  await people.nth(1).waitFor({ state: 'detached' })
  await people.first().waitFor()
  expect(await cancel.boundingBox()).toEqual(before)

  await search.fill('Nobody is called this')
  await people.first().waitFor({ state: 'detached' })
  await reads(dialog(frame), 'No matching people.')
  expect(await cancel.boundingBox()).toEqual(before)
})

test('people are added to a session that someone else changed in the meantime, and neither change is lost', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const { sessionId } = await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', path: `/sessions/${sessionId}/participants` })
  const { frame } = tab
  const trainer = rollcall.as('trainer')
  const roster = async () =>
    ((await trainer.get(`/api/sessions/${sessionId}`)).body as { participants: { employee: string }[] }).participants
  const before = await roster()
  const there = new Set(before.map(({ employee }) => employee))
  const listed = (await trainer.get('/api/training-people?limit=40')).body as {
    items: { id: string; displayName: string }[]
  }
  const [mine, theirs] = listed.items.filter(({ id }) => !there.has(id))
  if (!mine || !theirs) throw new Error('The demo company has too few people.')

  await frame.getByRole('button', { name: 'Add participants' }).waitFor()
  await trainer.put(`/api/sessions/${sessionId}/participants`, { participants: [...before, { employee: theirs.id }] })
  await addPeople(tab, mine.displayName)
  await reads(frame, /^1 person was added/)
  const after = new Set((await roster()).map(({ employee }) => employee))
  expect(after).toEqual(new Set([...there, mine.id, theirs.id]))
})

test('a trainer plans a session, invites, adds someone, moves the date and cancels; an employee accepts and the trainer sees it', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const [anna, bram, cleo] = staff()
  if (!anna?.mail || !bram?.mail || !cleo?.mail) throw new Error('The demo company has too few people.')
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
  const { frame, page } = tab

  await choose(tab, 'Trainings')
  await press(frame, 'Add training')
  await dialog(frame)
    .getByLabel(/^Title/)
    .fill('First aid at work')
  await press(dialog(frame), 'Add training')
  await pageIs(frame, 'First aid at work')
  await press(frame, 'Plan session')
  await dialog(frame)
    .getByLabel(/^Title of the session/)
    .fill('Spring, Ghent')
  await dialog(frame).getByLabel(/^Date/).fill(dayFrom(rollcall, 9))
  await dialog(frame)
    .getByLabel(/^Location/)
    .fill('Room Artevelde')
  await press(dialog(frame), 'Plan session')
  await pageIs(frame, 'Spring, Ghent')

  await addPeople(tab, anna.displayName, bram.displayName)
  await reads(frame, /^2 people were added/)
  await goTab(frame, /^Invitation/)
  await frame.getByRole('switch', { name: 'Online session' }).click()
  await send(tab, 'invitation', '2 people get an invitation', 'Send 2 invitations')
  expect(
    rollcall.tenant
      .events()
      .map(({ subject, isOnline, attendees }) => [subject.includes('Spring, Ghent'), isOnline, attendees.length]),
  ).toEqual([[true, true, 2]])
  expect(mailsOf().map(({ kind }) => kind)).toEqual(['invitation', 'invitation'])

  const inbox = await page.context().newPage()
  await inbox.goto(`${rollcall.url}/demo-tenant/inbox?as=${encodeURIComponent(anna.mail)}`)
  await inbox
    .getByRole('button', { name: /Invitation/ })
    .first()
    .click()
  await inbox.getByRole('button', { name: 'Accept', exact: true }).click()
  await inbox.getByText('Your reply: Accepted', { exact: false }).first().waitFor()
  await inbox.close()
  await press(frame, 'See replies')
  await reads(frame, 'Everyone has the latest version.')
  expect(await frame.getByRole('button', { name: /^Send/ }).count()).toBe(0)
  await press(frame, 'Check replies now')
  await reads(frame, /Accepted: 1/)

  rollcall.tenant.clearMails()
  await goTab(frame, /^Participants/)
  await addPeople(tab, cleo.displayName)
  await press(frame, 'Go to invitation')
  await reads(frame, '1 change not sent')
  await send(tab, 'changes', '1 person gets an invitation · 2 get no mail', 'Send 1 invitation')
  expect(mailsOf()).toEqual([{ to: cleo.mail.toLowerCase(), kind: 'invitation' }])

  rollcall.tenant.clearMails()
  await goTab(frame, /^Dates/)
  await press(frame, /^Edit date:/)
  await dialog(frame).getByLabel(/^Date/).fill(dayFrom(rollcall, 10))
  await press(dialog(frame), 'Save')
  await dialog(frame).waitFor({ state: 'detached' })
  await goTab(frame, /^Invitation/)
  await send(tab, 'changes', '3 people get an update', 'Send 3 updates')
  expect(mailsOf().map(({ kind }) => kind)).toEqual(['update', 'update', 'update'])
  expect(rollcall.tenant.events().map((event) => [event.start.slice(0, 10), event.joinUrl !== undefined])).toEqual([
    [dayFrom(rollcall, 10), true],
  ])

  rollcall.tenant.clearMails()
  await press(frame, 'More')
  await frame.getByRole('menuitem', { name: 'Cancel session' }).click()
  await reads(dialog(frame), '3 people get a cancellation.')
  await dialog(frame)
    .getByLabel(/^Comment/)
    .fill('The trainer is ill.')
  await press(dialog(frame), 'Cancel this session')
  await reads(frame, /^Cancelled on/)
  expect(rollcall.tenant.events()).toEqual([])
  expect(rollcall.tenant.mails.map(({ kind, comment }) => [kind, comment?.includes('The trainer is ill.')])).toEqual([
    ['cancellation', true],
    ['cancellation', true],
    ['cancellation', true],
  ])
  expect(tab.problems()).toEqual([])
})

test('a change made in Outlook is seen with both sides, and taken over', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const { sessionId } = await planSessions(rollcall)
  const [event] = rollcall.tenant.events()
  if (!event) throw new Error('No meeting was sent.')
  rollcall.tenant.editInOutlook(event.id, { location: 'The canteen' })
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', path: `/sessions/${sessionId}/invitation` })
  const { frame } = tab
  await tab.go(`/sessions/${sessionId}/invitation`)
  await press(frame, 'Check replies now')
  await reads(frame, 'The canteen')
  await press(frame, 'Keep the Outlook version')
  await frame.getByRole('button', { name: 'Keep the Outlook version' }).waitFor({ state: 'detached' })
  await goTab(frame, /^Dates/)
  await reads(frame, 'The canteen')
  expect(tab.problems()).toEqual([])
})

test('mails to many who have the meeting already go out only when their number is typed', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const trainer = rollcall.as('trainer')
  const people = ((await trainer.get('/api/training-people?limit=30')).body as { items: { id: string }[] }).items
  const training = (await trainer.post('/api/trainings', { title: 'Fire drill' })).body as { id: string }
  const date = (days: number, location: string) => ({
    start: `${dayFrom(rollcall, days)}T09:00`,
    end: `${dayFrom(rollcall, days)}T10:00`,
    timeZone: 'Europe/Brussels',
    location,
  })
  const session = (
    await trainer.post(`/api/trainings/${training.id}/sessions`, {
      title: 'Everybody',
      dates: [date(5, 'Court'), date(6, 'Court')],
      participants: people.map(({ id }) => ({ employee: id })),
    })
  ).body as { id: string; dates: object[] }
  const forecast = (await trainer.post(`/api/sessions/${session.id}/invitation/preview`)).body as {
    revision: string
    mails: { new: number }
  }
  await trainer.post(`/api/sessions/${session.id}/invitation/send`, { revision: forecast.revision })
  await trainer.patch(`/api/sessions/${session.id}`, {
    dates: session.dates.map((one) => ({ ...one, location: 'Car park' })),
  })
  rollcall.tenant.clearMails()
  const mails = String(forecast.mails.new)
  expect(Number(mails)).toBeGreaterThan(50)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
  const { frame } = tab
  await tab.go(`/sessions/${session.id}/send`)
  const panel = part(frame, 'Mail forecast')
  await reads(panel, `${String(forecast.mails.new / 2)} people get an update`)
  await reads(panel, `${mails} mails in all, one for each date.`)
  await panel.getByLabel(/^Type \d+ to confirm/).fill('12')
  await press(panel, `Send ${mails} updates`)
  await reads(panel, 'Type the number shown above.')
  expect(rollcall.tenant.mails).toEqual([])
  await panel.getByLabel(/^Type \d+ to confirm/).fill(mails)
  await press(panel, `Send ${mails} updates`)
  await reads(frame, 'Everything was sent.')
  expect(rollcall.tenant.mails).toHaveLength(Number(mails))
  expect(tab.problems()).toEqual([])
})

test('at the door faces are tapped; a list pasted from elsewhere says what of it is not known', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const { sessionId } = await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', width: 360, height: 740 })
  const { frame } = tab
  await tab.go(`/sessions/${sessionId}/attendance`)
  await reads(frame, '0 of 12 checked in')
  const face = frame.locator('main li button').first()
  await face.click()
  await reads(frame, '1 of 12 checked in')
  await frame.getByText('Not saved yet').waitFor({ state: 'detached' })
  const stored = (await rollcall.as('trainer').get(`/api/sessions/${sessionId}`)).body as {
    participants: { status: string }[]
  }
  expect(stored.participants.filter(({ status }) => status === 'Attended')).toHaveLength(1)

  await goTab(frame, /^Participants/)
  await press(frame, 'Add participants')
  await dialog(frame).getByRole('tab', { name: 'Paste a list' }).click()
  const [somebody] = staff().slice(-1)
  await dialog(frame)
    .getByLabel(/^Addresses or employee numbers/)
    .fill(`${somebody?.displayName ?? ''} <${somebody?.mail ?? ''}>; nobody@example.com`)
  await press(dialog(frame), 'Find people')
  await reads(dialog(frame), /^1 person was found/)
  await reads(dialog(frame), 'nobody@example.com: no employee has this address or number')
  await press(dialog(frame), 'Add 1 person')
  await reads(frame, /All seats are taken, so 1 person is on the waiting list/)
  await press(frame, 'Undo')
  await frame.getByText(/All seats are taken/).waitFor({ state: 'detached' })
  expect(tab.problems()).toEqual([])
})

test('going back leads through the tabs of a session, and what is not saved asks first', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const { sessionId } = await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
  const { frame, page } = tab
  await tab.go(`/sessions/${sessionId}`)
  await goTab(frame, /^Invitation/)
  await frame.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.type('Dear {participant}, ')
  await reads(frame, /Rollcall doesn’t know \{participant\}/)
  const stay = answerUnsavedQuestion(tab, false)
  await goTab(frame, /^Dates/)
  await stay
  await reads(frame, /Rollcall doesn’t know \{participant\}/)
  await press(frame, 'Save')
  await frame.locator('[role=textbox][aria-invalid=true]').waitFor()
  expect(tab.problems()).toEqual([expect.stringMatching(/status of 400 .*\/api\/sessions\//)])
  await frame.getByRole('textbox', { name: 'Text', exact: true }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('You are expected on {date}.')
  await frame.getByText(/Rollcall doesn’t know/).waitFor({ state: 'detached' })
  await press(frame, 'Save')
  await reads(frame, 'Saved. Nothing was sent.')
  await goTab(frame, /^Dates/)
  await part(frame, 'Trainers').waitFor()
  await frame.evaluate(() => history.back())
  await frame.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
  expect(tab.problems()).toEqual([])
})
