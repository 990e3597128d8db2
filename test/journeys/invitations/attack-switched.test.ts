import { afterEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../helpers/caller.ts'
import { startMailServer, type MailServer } from '../../helpers/mail-server.ts'
import { fastClock } from '../../helpers/fast-clock.ts'
import { interceptedTenant } from '../../helpers/intercept.ts'
import { accountOf } from '../../helpers/prepare.ts'
import {
  addSession,
  changeSession,
  expectOk,
  invitationWith,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'

const DATES = Array.from({ length: 8 }, (_, at) => ({
  start: `2027-03-1${String(at)}T09:00`,
  end: `2027-03-1${String(at)}T12:00`,
}))

const OTHER_MAILBOX = 'facilities@brightwater.example'

let server: MailServer | undefined
afterEach(async () => {
  await server?.[Symbol.asyncDispose]()
  server = undefined
})

/** Rollcall that can send both ways; a callback runs just before the third meeting is created. */
async function startSwitching(whenThirdIsMade: (planned: Planned) => Promise<unknown>) {
  server = await startMailServer()
  const clock = fastClock(50)
  const company = interceptedTenant(clock, 30)
  const planned = await startPlanning({
    clock,
    tenant: company.tenant,
    env: { SMTP_URL: server.url, MAIL_FROM: 'Training <training@contoso.example>' },
  })
  let made = 0
  company.intercept(async (request, ask) => {
    if (request.method === 'POST' && request.url.endsWith('/events')) {
      made += 1
      if (made === 3) await whenThirdIsMade(planned)
    }
    return ask()
  })
  return planned
}

const put = ({ rollcall }: Planned, settings: object) => rollcall.as('admin').put('/api/settings/training', settings)

/** How many mails each person got in all, both ways together. */
function mailsPerPerson({ rollcall, people }: Planned): number[] {
  const outlook = rollcall.tenant.mails.map(({ to }) => to)
  const smtp = (server?.mails ?? []).flatMap(({ to }) => to)
  return people.slice(0, 3).map(({ address }) => [...outlook, ...smtp].filter((to) => to === address).length)
}

/** A second account, whose meetings come from another mailbox. */
async function addSecond({ rollcall }: Planned): Promise<string> {
  const second = { ...accountOf(rollcall.tenant), name: 'Second', mailbox: OTHER_MAILBOX }
  return (expectOk(await rollcall.as('admin').post('/api/remote-accounts', second)).body as { id: string }).id
}

const organisers = ({ rollcall }: Planned) => [...new Set(rollcall.tenant.events().map(({ organiser }) => organiser))]

/** Everyone has each date once, from one mailbox, and nothing is left to send. */
async function expectOneWay(planned: Planned, sessionId: string): Promise<void> {
  const { dates } = await stateOf(planned, sessionId)
  expect(dates.map(({ state, organiser }) => [state, organiser])).toEqual(
    DATES.map(() => ['sent', planned.rollcall.tenant.ids.mailbox]),
  )
  expect(organisers(planned)).toEqual([planned.rollcall.tenant.ids.mailbox])
  expect(mailsPerPerson(planned)).toEqual([DATES.length, DATES.length, DATES.length])
  expect((await preview(planned, sessionId)).mails).toMatchObject({ new: 0, updated: 0, cancelled: 0 })
}

const byGraph = (accountId: string) => ({
  invitationType: 'MicrosoftGraph',
  invitationSynchronizationAccountId: accountId,
})

describe('while a session is sent for the first time, an admin', () => {
  const SWITCHES: [string, (planned: Planned) => Promise<unknown>][] = [
    [
      'switches the invitation type to Email',
      async (all) => put(all, { ...byGraph(all.accountId), invitationType: 'Email' }),
    ],
    ['chooses another account', async (all) => put(all, byGraph(await addSecond(all)))],
    [
      'gives the account another mailbox',
      ({ rollcall, accountId }) =>
        rollcall.as('admin').patch(`/api/remote-accounts/${accountId}`, { mailbox: OTHER_MAILBOX }),
    ],
  ]

  test.each(SWITCHES)(
    '%s: the whole session goes out as previewed, and no one gets a mail twice',
    async (_what, change) => {
      const planned = await startSwitching(change)
      await using _rollcall = planned.rollcall
      const session = await addSession(planned, { people: 3, dates: DATES })
      const sent = await send(planned, session.id)
      expect(sent.dates.every(({ result }) => result === 'done')).toBe(true)
      await expectOneWay(planned, session.id)
      await changeSession(planned, session.id, invitationWith({ title: 'Other' }))
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ invitation: 24, update: 24 })
      expect(server?.mails).toEqual([])
    },
  )

  test('deletes the account after choosing another: that is refused, and nothing is lost', async () => {
    let refused: unknown
    const planned = await startSwitching(async (all) => {
      expectOk(await put(all, byGraph(await addSecond(all))))
      refused = (await all.rollcall.as('admin').delete(`/api/remote-accounts/${all.accountId}`)).body
    })
    await using _rollcall = planned.rollcall
    const session = await addSession(planned, { people: 3, dates: DATES })
    await send(planned, session.id)
    expect(refused).toMatchObject({ error: { code: 'remote_account_has_meetings' } })
    await expectOneWay(planned, session.id)
  })

  test('changes the words of the invitation: the previewed text goes out, and the new one is shown as a change', async () => {
    const planned = await startSwitching(async (all) => {
      await changeSession(all, id, invitationWith({ title: 'Brand new' }))
    })
    await using rollcall = planned.rollcall
    const { id } = await addSession(planned, { people: 3, dates: DATES })
    await send(planned, id)
    expect(new Set(rollcall.tenant.events().map(({ subject }) => subject))).toEqual(new Set(['First aid: Spring']))
    expect((await stateOf(planned, id)).dates.every(({ state }) => state === 'changed')).toBe(true)
    await send(planned, id)
    expect(mailsByKind(planned)).toEqual({ invitation: 24, update: 24 })
  })

  test('disables the app: only dates that were sent are shown as sent, and the rest goes out later, once', async () => {
    const planned = await startSwitching(async ({ rollcall: { tenant } }) => {
      tenant.setAppEnabled(false)
      tenant.challengeTokens()
    })
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 3, dates: DATES })
    await send(planned, session.id)
    const { dates } = await stateOf(planned, session.id)
    expect(dates.filter(({ state }) => state === 'sent')).toHaveLength(rollcall.tenant.events().length)
    for (const { state, error } of dates)
      if (state !== 'sent') expect([state, error?.code]).toEqual(['failed', 'app_disabled'])
    rollcall.tenant.setAppEnabled(true)
    await send(planned, session.id)
    await expectOneWay(planned, session.id)
  })
})

test('a forecast is not sent from another mailbox than the one it named', async () => {
  const planned = await startPlanning({ people: 20 })
  await using rollcall = planned.rollcall
  const session = await addSession(planned)
  const { revision } = await preview(planned, session.id)
  const path = `/api/remote-accounts/${planned.accountId}`
  expectOk(await rollcall.as('admin').patch(path, { mailbox: OTHER_MAILBOX }))
  expect(await trySend(planned, session.id, { revision })).toMatchObject({
    status: 409,
    body: { error: { code: 'invitation_changed' } },
  })
  expect(rollcall.tenant.mails).toEqual([])
  await send(planned, session.id)
  expect(organisers(planned)).toEqual([OTHER_MAILBOX])
})

test('while mails go out over SMTP, an admin switches to Graph: everyone gets each date once, by mail', async () => {
  server = await startMailServer()
  const env = { SMTP_URL: server.url, MAIL_FROM: 'Training <training@contoso.example>' }
  const planned = await startPlanning({ people: 30, env })
  await using rollcall = planned.rollcall
  expectOk(await put(planned, { ...byGraph(planned.accountId), invitationType: 'Email' }))
  const session = await addSession(planned, { people: 3, dates: DATES })
  let switched: Promise<unknown> | undefined
  server.rules.mail = () => {
    switched ??= put(planned, byGraph(planned.accountId))
    return undefined
  }
  await send(planned, session.id)
  expectOk((await switched) as Answer)
  expect(mailsPerPerson(planned)).toEqual([DATES.length, DATES.length, DATES.length])
  expect(rollcall.tenant.events()).toEqual([])
  expect((await preview(planned, session.id)).mails).toMatchObject({ new: 0, updated: 0, cancelled: 0 })
})
