import { expect, onTestFinished, test, vi } from 'vitest'
import { createDemoPages } from '../../../api/demo-tenant/demo-pages.ts'
import { presentDemo } from '../../../api/demo/demo.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { dayOf } from '../../helpers/test-time.ts'

interface Line {
  trainingTitle: string
  title: string
  dates: { start: string; timeZone: string }[]
  seats: { taken: number; waiting: number }
  invitations: string
}

/** Starts the demo as npm start does. @returns its output */
async function begin({ tenant, clock, url }: Rollcall, empty = false): Promise<string> {
  const said: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  onTestFinished(() => spy.mockRestore())
  await presentDemo({ tenant, clock, pages: createDemoPages(tenant) }, { url, empty })
  spy.mockRestore()
  return said.join('')
}

const sessionsOf = async (rollcall: Rollcall) =>
  ((await rollcall.as('trainer').get('/api/sessions?limit=100')).body as { items: Line[] }).items

test('the demo starts with past and coming trainings, and with invitations in inboxes', async () => {
  await using rollcall = await startRollcall({ people: 130, hostPage: true })
  expect(await begin(rollcall)).toContain(`${rollcall.url}/demo-tenant/people`)
  const sessions = await sessionsOf(rollcall)
  const today = dayOf(0)
  const days = sessions.flatMap(({ dates }) => dates.map(({ start }) => start.slice(0, 10)))
  expect([days.filter((day) => day < today).length, days.filter((day) => day > today).length]).toEqual([3, 6])
  expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([])
  expect(new Set(sessions.map(({ trainingTitle }) => trainingTitle)).size).toBe(4)
  expect(sessions.filter(({ seats }) => seats.waiting > 0)).toMatchObject([{ seats: { taken: 8, waiting: 3 } }])
  expect(sessions.flatMap(({ dates }) => dates.map(({ timeZone }) => timeZone))).toContain('America/Curacao')
  expect(sessions.filter(({ dates }) => dates.length === 2)).toMatchObject([
    { title: 'Beginners, two days', invitations: 'sent' },
  ])

  const tasks = (await rollcall.as('admin').get('/api/service-tasks')).body as { items: { id: string; type: string }[] }
  const task = tasks.items.find(({ type }) => type === 'SessionInvitations')
  expect((await rollcall.runTask(String(task?.id))).status).toBe('succeeded')

  const { tenant } = rollcall
  expect(tenant.mails.every(({ kind }) => kind === 'invitation')).toBe(true)
  const inbox = tenant.inboxOf(String(tenant.personFor('employee').mail))
  expect(inbox.map(({ kind, response }) => `${kind} ${response}`)).toEqual(Array(3).fill('invitation none'))
  expect(inbox.filter(({ joinUrl }) => joinUrl !== undefined).length).toBe(1)
  expect(new Set(tenant.events().flatMap(({ attendees }) => attendees.map(({ response }) => response)))).toEqual(
    new Set(['none', 'accepted', 'tentative', 'declined']),
  )
  expect(tenant.asked.mailboxPeak).toBeLessThanOrEqual(4)
})

test('a restarted demo plans nothing twice; an empty demo has no trainings', async () => {
  await using rollcall = await startRollcall({ people: 20, hostPage: true })
  await begin(rollcall, true)
  expect(await sessionsOf(rollcall)).toEqual([])
  await begin(rollcall)
  const { length } = await sessionsOf(rollcall)
  const mails = rollcall.tenant.mails.length
  await begin(rollcall)
  expect([(await sessionsOf(rollcall)).length, rollcall.tenant.mails.length]).toEqual([length, mails])
})
