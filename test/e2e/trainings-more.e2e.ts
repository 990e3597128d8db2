import { readFile } from 'node:fs/promises'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TrainingView } from '../../api/features/trainings/contract.ts'
import type { SessionLine, SessionView } from '../../api/features/trainings/sessions/contract.ts'
import type { TrainingSettingsView } from '../../api/features/settings/contract.ts'
import type { Answer } from '../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, chooseFile, pageIs, part, press, reads } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { dayFrom, planSessions } from './plan-sessions.ts'
import { tooWide } from './too-wide.ts'

const TAKES_LONG = 240_000

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = () => startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })
const byGraph = async () => {
  await rollcall.as('admin').put('/api/settings/training', {
    invitationType: 'MicrosoftGraph',
    invitationSynchronizationAccountId: rollcall.prepared?.accountId,
  })
}
const goTab = (frame: Frame, name: RegExp) => frame.getByRole('tab', { name }).click()
const sorted = (list: readonly string[]) => [...list].sort()
const mailsOf = (kind: string) =>
  sorted(rollcall.tenant.mails.filter((mail) => mail.kind === kind).map(({ to }) => to.toLowerCase()))

function bodyOf<T>({ status, body }: Answer): T {
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body as T
}
const trainer = () => rollcall.as('trainer')
const read = async (id: string) => bodyOf<SessionView>(await trainer().get(`/api/sessions/${id}`))
const trainings = async () => bodyOf<{ items: TrainingView[] }>(await trainer().get('/api/trainings?limit=200')).items
const sessionsOf = async (trainingId: string) =>
  bodyOf<{ items: SessionLine[] }>(await trainer().get(`/api/trainings/${trainingId}/sessions?limit=200`)).items
const statusOf = async (path: string) => (await trainer().get(path)).status

/** Employees with a mailbox. */
async function somePeople(count: number): Promise<{ id: string; address: string }[]> {
  const mailboxes = new Set(
    rollcall.tenant.people
      .filter(({ userType, hasMailbox, accountEnabled }) => userType !== 'Guest' && hasMailbox && accountEnabled)
      .map(({ mail }) => mail?.toLowerCase()),
  )
  const { items } = bodyOf<{ items: { id: string; email: string }[] }>(
    await trainer().get('/api/training-people?limit=40'),
  )
  const found = items
    .map(({ id, email }) => ({ id, address: email.toLowerCase() }))
    .filter(({ address }) => mailboxes.has(address))
    .slice(0, count)
  expect(found).toHaveLength(count)
  return found
}

/** A training with one session on these days from now, whose invitations were sent. */
async function invited(
  title: string,
  days: readonly number[],
  people: readonly { id: string }[],
): Promise<SessionView> {
  const training = bodyOf<TrainingView>(await trainer().post('/api/trainings', { title: `${title} at work` }))
  const dates = days.map((day) => ({
    start: `${dayFrom(rollcall, day)}T09:00`,
    end: `${dayFrom(rollcall, day)}T12:00`,
    timeZone: 'Europe/Brussels',
    location: 'Room Artevelde',
  }))
  const session = bodyOf<SessionView>(
    await trainer().post(`/api/trainings/${training.id}/sessions`, {
      title,
      dates,
      participants: people.map(({ id }) => ({ employee: id })),
      invitation: { text: '<p>Bring good shoes.</p>' },
    }),
  )
  const { revision } = bodyOf<{ revision: string }>(
    await trainer().post(`/api/sessions/${session.id}/invitation/preview`),
  )
  bodyOf(await trainer().post(`/api/sessions/${session.id}/invitation/send`, { revision }))
  rollcall.tenant.clearMails()
  return session
}

const eventsOf = ({ title }: { title: string }) =>
  rollcall.tenant
    .events()
    .filter(({ subject }) => subject.includes(title))
    .sort((one, other) => one.start.localeCompare(other.start))

async function fromMenu({ frame }: OpenTab, item: string): Promise<void> {
  await press(frame, 'More')
  await frame.getByRole('menuitem', { name: item }).click()
}
const closed = (frame: Frame) => asked(frame).waitFor({ state: 'detached' })

test(
  'a list of sessions is looked at before it is imported, and nobody is invited by it',
  async () => {
    rollcall = await start()
    await using _stop = rollcall
    await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
    const { frame } = tab
    const file = {
      name: 'brightwater-sessions.csv',
      mimeType: 'text/csv',
      buffer: await readFile(new URL('../../docs/examples/brightwater-sessions.csv', import.meta.url)),
    }
    await choose(tab, 'Trainings')
    await press(frame, 'Import sessions')
    await pageIs(frame, 'Import sessions')
    await chooseFile(tab, 'Choose file', file)
    await reads(frame, 'What would change')
    await reads(frame, 'brightwater-sessions.csv, 6 lines')
    expect(await trainings()).toEqual([])

    await press(frame, 'Import 6 lines')
    await reads(frame, 'Lines added: 6. Lines changed: 0. Nothing was sent.')
    const made = await trainings()
    expect(sorted(made.map(({ title, sessions }) => `${title} ${String(sessions)}`))).toEqual([
      'Data protection basics 2',
      'First aid 1',
      'Forklift licence 1',
    ])
    const [forklift] = await sessionsOf(made.find(({ title }) => title === 'Forklift licence')?.id ?? '')
    expect(forklift).toMatchObject({
      title: 'Group A',
      reference: 'BW-2027-001',
      capacity: 12,
      trainers: ['Marc Dubois'],
      invitations: 'notSent',
      dates: [
        { start: '2027-03-10T09:00', end: '2027-03-10T12:30', location: 'Hall 2' },
        { start: '2027-03-17T09:00' },
      ],
    })
    expect(forklift?.seats.taken).toBe(3)
    expect(rollcall.tenant.mails).toEqual([])

    await frame.getByRole('link', { name: 'Open session' }).first().click()
    await pageIs(frame, 'Group A')
    await choose(tab, 'Trainings')
    await press(frame, 'Import sessions')
    await chooseFile(tab, 'Choose file', file)
    await reads(frame, 'Everything in this list is already in Rollcall. There is nothing to import.')
    await press(frame, 'Choose another file')
    await frame.getByRole('button', { name: 'Choose file' }).waitFor()
    expect(await trainings()).toHaveLength(made.length)
    expect(tab.problems()).toEqual([])
  },
  TAKES_LONG,
)

test(
  'what was moved or deleted in Outlook is put back, only the silent are reminded, a date that is removed is cancelled',
  async () => {
    rollcall = await start()
    await using _stop = rollcall
    await byGraph()
    const people = await somePeople(3)
    const everybody = sorted(people.map(({ address }) => address))
    const [anna] = everybody
    const reminded = await invited('Ladders', [12], people)
    const moved = await invited('Fire drill', [9, 16], people)
    rollcall.tenant.reply(anna ?? '', eventsOf(reminded)[0]?.id ?? '', 'accepted')
    const [first, second] = eventsOf(moved)
    rollcall.tenant.editInOutlook(first?.id ?? '', { location: 'The canteen', start: `${dayFrom(rollcall, 9)}T08:00` })
    rollcall.tenant.deleteInOutlook(second?.id ?? '')
    rollcall.tenant.clearMails()
    await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
    const { frame } = tab

    await tab.go(`/sessions/${reminded.id}/invitation`)
    await press(frame, 'Check replies now')
    await reads(frame, /Accepted: 1/)
    await press(frame, 'Remind people who haven’t replied')
    await reads(asked(frame), 'Remind 2 people?')
    await asked(frame).getByLabel('Your message').fill('Please answer by Friday.')
    await press(asked(frame), 'Send reminder')
    await closed(frame)
    await reads(frame, '2 people were reminded.')
    expect(sorted(rollcall.tenant.mails.map(({ to }) => to.toLowerCase()))).toEqual(everybody.slice(1))
    expect(rollcall.tenant.mails.every(({ comment }) => comment?.includes('Please answer by Friday.'))).toBe(true)

    rollcall.tenant.clearMails()
    await tab.go(`/sessions/${moved.id}/invitation`)
    await press(frame, 'Check replies now')
    await reads(frame, 'The canteen')
    await reads(frame, 'Deleted in Outlook')
    const byRow = frame.getByRole('listitem').filter({ hasText: 'The canteen' })
    await press(byRow.last(), 'Restore the Rollcall version')
    await frame.getByText('The canteen').waitFor({ state: 'detached' })
    expect(mailsOf('update')).toEqual(everybody)
    expect(eventsOf(moved).map(({ location, start }) => [location, start])).toEqual([['Room Artevelde', first?.start]])
    rollcall.tenant.clearMails()
    await press(frame, 'Restore the Rollcall version')
    await frame.getByRole('button', { name: 'Restore the Rollcall version' }).waitFor({ state: 'detached' })
    expect(mailsOf('invitation')).toEqual(everybody)
    expect(eventsOf(moved).map(({ start }) => start)).toEqual([first?.start, second?.start])
    await frame.getByText(/changes? not sent/i).waitFor({ state: 'detached' })

    rollcall.tenant.clearMails()
    await goTab(frame, /^Dates/)
    await frame
      .getByRole('button', { name: /^Remove:/ })
      .last()
      .click()
    await reads(asked(frame), /It is cancelled there the next time you send/)
    await press(asked(frame), 'Remove')
    await closed(frame)
    expect((await read(moved.id)).dates).toHaveLength(1)
    expect([rollcall.tenant.mails.length, eventsOf(moved).length]).toEqual([0, 2])
    await goTab(frame, /^Invitation/)
    await reads(frame, 'This date was removed. Its meeting is cancelled the next time you send.')
    await press(frame, 'Send changes…')
    await reads(part(frame, 'Mail forecast'), '3 people get a cancellation')
    await press(part(frame, 'Mail forecast'), 'Cancel 1 meeting')
    await reads(frame, 'The meeting was cancelled.')
    expect(mailsOf('cancellation')).toEqual(everybody)
    expect(eventsOf(moved).map(({ start }) => start)).toEqual([first?.start])
    await press(frame, 'See replies')
    await frame.getByText('A removed date.', { exact: false }).waitFor({ state: 'detached' })
    expect(tab.problems()).toEqual([])
  },
  TAKES_LONG,
)

test(
  'a session is copied, one that people have is not deleted before it is cancelled, and a training goes when its sessions are gone',
  async () => {
    rollcall = await start()
    await using _stop = rollcall
    await byGraph()
    const people = await somePeople(3)
    const original = await invited('Spring, Ghent', [9, 16], people)
    await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
    const { frame } = tab

    await tab.go(`/sessions/${original.id}`)
    await fromMenu(tab, 'Copy session')
    await asked(frame)
      .getByLabel(/^Title of the session/)
      .fill('Autumn, Ghent')
    await asked(frame)
      .getByLabel(/^First day of the copy/)
      .fill(dayFrom(rollcall, 40))
    await asked(frame).getByRole('checkbox', { name: 'Copy the participants too' }).check()
    await press(asked(frame), 'Copy session')
    await pageIs(frame, 'Autumn, Ghent')
    await closed(frame)
    const copy = (await sessionsOf(original.trainingId)).find(({ title }) => title === 'Autumn, Ghent')
    expect(copy).toMatchObject({
      invitations: 'notSent',
      seats: { taken: 3 },
      dates: [
        { start: `${dayFrom(rollcall, 40)}T09:00` },
        { start: `${dayFrom(rollcall, 47)}T09:00`, location: 'Room Artevelde' },
      ],
    })
    await goTab(frame, /^Participants \(3\)/)
    await goTab(frame, /^Invitation/)
    await frame.getByRole('textbox', { name: 'Text', exact: true }).getByText('Bring good shoes.').waitFor()
    expect(rollcall.tenant.mails).toEqual([])

    await fromMenu(tab, 'Delete session')
    await reads(asked(frame), 'Delete Autumn, Ghent?')
    await press(asked(frame), 'Delete session')
    await pageIs(frame, 'Spring, Ghent at work')
    await frame.getByRole('link', { name: 'Autumn, Ghent' }).waitFor({ state: 'detached' })
    expect(await statusOf(`/api/sessions/${copy?.id ?? ''}`)).toBe(404)

    await frame.getByRole('link', { name: 'Spring, Ghent', exact: true }).click()
    await pageIs(frame, 'Spring, Ghent')
    await fromMenu(tab, 'Delete session')
    await press(asked(frame), 'Delete session')
    await reads(asked(frame), '2 meetings of this session are still in Outlook.')
    await reads(asked(frame), /Cancel the session first, so participants get a cancellation/)
    expect(tab.problems()).toEqual([expect.stringMatching(/status of 409 .*\/api\/sessions\//)])
    await press(asked(frame), 'Cancel')
    await closed(frame)
    expect([eventsOf(original).length, (await read(original.id)).title]).toEqual([2, 'Spring, Ghent'])
    await fromMenu(tab, 'Cancel session')
    await press(asked(frame), 'Cancel this session')
    await reads(frame, /^Cancelled on/)
    expect(mailsOf('cancellation')).toHaveLength(6)
    await fromMenu(tab, 'Delete session')
    await press(asked(frame), 'Delete session')
    await pageIs(frame, 'Spring, Ghent at work')
    await reads(frame, 'No sessions planned')
    expect(await statusOf(`/api/sessions/${original.id}`)).toBe(404)

    // A colleague plans a session while this page still shows none.
    const late = bodyOf<SessionView>(
      await trainer().post(`/api/trainings/${original.trainingId}/sessions`, { title: 'Meanwhile' }),
    )
    await press(frame, 'Delete')
    await press(asked(frame), 'Delete')
    await reads(asked(frame), /Delete the sessions of this training first/)
    expect(tab.problems()).toEqual([expect.stringMatching(/status of 409 .*\/api\/trainings\//)])
    bodyOf(await trainer().delete(`/api/sessions/${late.id}`))
    await press(asked(frame), 'Delete')
    await pageIs(frame, 'Trainings')
    expect(await trainings()).toEqual([])
    expect(tab.problems()).toEqual([])
  },
  TAKES_LONG,
)

test(
  'what is saved under Training > Settings is what a new session begins with',
  async () => {
    rollcall = await start()
    await using _stop = rollcall
    bodyOf(await trainer().post('/api/trainings', { title: 'Working at heights' }))
    await using tab = await openTab(browser, rollcall.url, { as: 'admin' })
    const { frame, page } = tab
    await tab.go('/training-settings')
    await pageIs(frame, 'Settings')
    await frame.getByRole('radio', { name: /^MicrosoftGraph/ }).check()
    await reads(frame, 'Choose the remote account that sends invitations.')
    await frame.getByLabel(/^Exchange invitation synchronization/).selectOption({ label: 'Demo company' })
    await frame.getByLabel('Default reminder').selectOption({ label: '2 hours before' })
    const zone = frame.getByRole('combobox', { name: /^Default time zone/ })
    await zone.clear()
    await zone.pressSequentially('curacao')
    await frame.getByRole('option', { name: 'America/Curacao' }).click()
    await frame.getByLabel(/^Hide participants in groups over/).fill('25')
    await frame.getByRole('switch', { name: 'A decline frees the seat' }).click()
    const editor = frame.getByRole('textbox', { name: 'Text', exact: true })
    for (const [language, words] of [
      ['English', 'You are expected on {date}.'],
      ['Dutch', 'U wordt verwacht op {date}.'],
    ] as const) {
      await frame.getByLabel('Language', { exact: true }).selectOption({ label: language })
      await frame.getByRole('switch', { name: 'Use your own text in this language' }).click()
      await editor.click()
      await page.keyboard.type(words)
      await editor.getByText(words).waitFor()
    }
    await press(frame, 'Save')
    await reads(frame, /^Saved$/)
    const saved = bodyOf<TrainingSettingsView>(await rollcall.as('admin').get('/api/settings/training'))
    expect(saved).toMatchObject({
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: rollcall.prepared?.accountId,
      defaultReminderMinutes: 120,
      defaultTimeZone: 'America/Curacao',
      hideAttendeesAbove: 25,
      declineFreesSeat: true,
      textTemplates: {
        en: { title: '{session}', text: '<p>You are expected on {date}.</p>' },
        nl: { title: '{session}', text: '<p>U wordt verwacht op {date}.</p>' },
      },
    })

    await choose(tab, 'Trainings')
    await frame.getByRole('link', { name: 'Working at heights' }).click()
    await press(frame, 'Plan session')
    await asked(frame)
      .getByLabel(/^Title of the session/)
      .fill('Spring')
    await asked(frame).getByLabel(/^Date/).fill(dayFrom(rollcall, 9))
    await press(asked(frame), 'Plan session')
    await pageIs(frame, 'Spring')
    await goTab(frame, /^Invitation/)
    await editor.getByText('You are expected on {date}.').waitFor()
    const [training] = await trainings()
    const [planned] = await sessionsOf(training?.id ?? '')
    expect(await read(planned?.id ?? '')).toMatchObject({
      dates: [{ timeZone: 'America/Curacao' }],
      invitation: {
        title: '{session}',
        text: '<p>You are expected on {date}.</p>',
        language: 'en',
        reminderMinutes: 120,
      },
    })
    expect(tab.problems()).toEqual([])
  },
  TAKES_LONG,
)

test(
  'while Microsoft is slow the sending says how far it is',
  async () => {
    rollcall = await start()
    await using _stop = rollcall
    await byGraph()
    const people = await somePeople(2)
    const training = bodyOf<TrainingView>(await trainer().post('/api/trainings', { title: 'Lifting' }))
    const dates = [3, 4, 5, 6, 7, 8].map((day) => ({
      start: `${dayFrom(rollcall, day)}T09:00`,
      end: `${dayFrom(rollcall, day)}T10:00`,
      timeZone: 'Europe/Brussels',
    }))
    const session = bodyOf<SessionView>(
      await trainer().post(`/api/trainings/${training.id}/sessions`, {
        title: 'Six mornings',
        dates,
        participants: people.map(({ id }) => ({ employee: id })),
      }),
    )
    await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
    const { frame } = tab
    await tab.go(`/sessions/${session.id}/send`)
    const panel = part(frame, 'Mail forecast')
    await reads(panel, '2 people get an invitation')
    await reads(panel, '12 mails in all, one for each date.')
    rollcall.tenant.latencyMs = 6_000
    await press(panel, 'Send 12 invitations')
    await reads(frame, /^\d of 6 dates/)
    await frame.getByRole('progressbar', { name: 'Sending…' }).waitFor()
    rollcall.tenant.latencyMs = 0
    await frame.getByText('Everything was sent.').waitFor({ timeout: 120_000 })
    await frame.getByText(/^\d of 6 dates/).waitFor({ state: 'detached' })
    expect([rollcall.tenant.events().length, mailsOf('invitation').length]).toEqual([6, 12])
    expect(tab.problems()).toEqual([])
  },
  TAKES_LONG,
)

test(
  'adding participants and finding one on the list stand on one line, also where there is little room',
  async () => {
    rollcall = await start()
    await using _stop = rollcall
    const { sessionId, trainingId } = await planSessions(rollcall)
    await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
    const { frame, page } = tab
    await tab.go(`/sessions/${sessionId}/participants`)
    const add = frame.getByRole('button', { name: 'Add participants' })
    const find = frame.getByRole('searchbox', { name: 'Find a participant' })
    const words = frame.getByText('Find a participant', { exact: true })
    const middle = async (one: typeof add) => {
      const box = await one.boundingBox()
      return box ? box.y + box.height / 2 : NaN
    }
    for (const neighbour of [find, words])
      await expect.poll(async () => Math.abs((await middle(add)) - (await middle(neighbour)))).toBeLessThan(2)
    await page.setViewportSize({ width: 360, height: 740 })
    await frame.getByRole('button', { name: 'Menu' }).waitFor()
    await find.waitFor()
    expect(await tooWide(frame)).toEqual([])

    await page.setViewportSize({ width: 1280, height: 800 })
    await tab.go(`/trainings/${trainingId}`)
    const past = part(frame, 'Past')
    await reads(past, 'Winter, Ghent')
    expect(await past.getByText('Not sent').count()).toBe(0)
    await reads(part(frame, 'Upcoming'), 'Not sent')
    expect(tab.problems()).toEqual([])
  },
  TAKES_LONG,
)
