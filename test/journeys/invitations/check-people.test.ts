import { describe, expect, test } from 'vitest'
import type { Forecast } from '../../../api/features/invitations/forecast/contract.ts'
import {
  addSession,
  expectOk,
  preview,
  send,
  startPlanning,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'
import { startMailServer } from '../../helpers/mail-server.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

type Problem = Forecast['problems'][number]

const codesOf = (problems: readonly Problem[]) => problems.map(({ code }) => code).sort()
const about = (problems: readonly Problem[], employee: string | undefined) =>
  problems.filter((one) => one.employee === employee)

/** The tenant's user for an employee. */
function userOf({ rollcall, people }: Planned, at: number) {
  const user = rollcall.tenant.people.find(({ mail }) => mail?.toLowerCase() === people[at]?.address)
  if (!user) throw new Error('There is no such user.')
  return user
}

async function warnings(planned: Planned, people: number | readonly string[] = 8): Promise<Problem[]> {
  const session = await addSession(planned, { people })
  return (await preview(planned, session.id)).problems
}

/** Employees whose sign-in name equals their address, so that no check reports them. */
function plainPeople({ rollcall, people }: Planned): string[] {
  const plain = new Set(
    rollcall.tenant.people
      .filter(({ mail, userPrincipalName }) => mail?.toLowerCase() === userPrincipalName.toLowerCase())
      .map(({ mail }) => mail?.toLowerCase()),
  )
  return people.filter(({ address }) => plain.has(address)).map(({ id }) => id)
}

describe('before invitations go out by Graph', () => {
  test('there is no warning about people without a problem', async () => {
    const planned = await startPlanning()
    await using _rollcall = planned.rollcall
    expect(await warnings(planned, plainPeople(planned).slice(0, 8))).toEqual([])
  })

  test('each person with a problem is named, with what will happen; sending is still possible', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    const [gone, disabled, guest, moved, boxless, ...rest] = plainPeople(planned).slice(0, 8)
    const at = (id: string | undefined) => planned.people.findIndex((one) => one.id === id)
    tenant.removePerson(userOf(planned, at(gone)).id)
    tenant.changePerson(userOf(planned, at(disabled)).id, { accountEnabled: false })
    tenant.changePerson(userOf(planned, at(guest)).id, { userType: 'Guest' })
    tenant.changePerson(userOf(planned, at(moved)).id, { mail: 'new.name@brightwater.example' })
    tenant.changePerson(userOf(planned, at(boxless)).id, { mail: null })
    const session = await addSession(planned, {
      people: [gone, disabled, guest, moved, boxless, ...rest].filter((id) => id !== undefined),
    })
    const { problems, revision } = await preview(planned, session.id)
    expect(problems.map(({ severity }) => severity)).toEqual(['warn', 'warn', 'warn', 'warn', 'warn'])
    expect(about(problems, gone)).toMatchObject([{ code: 'attendee_unknown' }])
    expect(about(problems, disabled)).toMatchObject([
      {
        code: 'attendee_disabled',
        message: expect.stringContaining(planned.people[at(disabled)]?.name ?? '?') as string,
        details: { name: planned.people[at(disabled)]?.name },
      },
    ])
    expect(about(problems, guest)).toMatchObject([{ code: 'attendee_guest' }])
    expect(about(problems, moved)).toMatchObject([
      {
        code: 'attendee_address_differs',
        message: expect.stringContaining('new.name@brightwater.example') as string,
        details: { what: 'mailbox', mail: 'new.name@brightwater.example' },
      },
    ])
    expect(about(problems, boxless)).toMatchObject([{ code: 'attendee_without_mailbox' }])
    expect(problems.every(({ remedy }) => remedy.length > 20)).toBe(true)
    expect((await trySend(planned, session.id, { revision })).body).toMatchObject({ dates: [{ result: 'done' }] })
  })

  test('different sign-in names are one common remark, because they do no harm', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const ids = plainPeople(planned).slice(0, 6)
    for (const id of ids) {
      const user = userOf(
        planned,
        planned.people.findIndex((one) => one.id === id),
      )
      rollcall.tenant.changePerson(user.id, { userPrincipalName: `${user.id.slice(0, 8)}@brightwater.example` })
    }
    expect(await warnings(planned, ids)).toMatchObject([
      {
        severity: 'warn',
        code: 'attendee_address_differs',
        message: expect.stringMatching(
          / and 3 more sign in with names that differ from their e-mail addresses;/,
        ) as string,
      },
    ])
  })

  test('a link set by hand is followed', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const [employee = '', other = ''] = plainPeople(planned)
    const otherUser = userOf(
      planned,
      planned.people.findIndex((one) => one.id === other),
    )
    expectOk(await rollcall.as('admin').patch(`/api/employees/${employee}`, { entraUserId: otherUser.id }))
    expect(await warnings(planned, [employee])).toMatchObject([{ code: 'attendee_address_differs', employee }])
  })

  test('it costs one request for twenty people, and none if it was checked a moment ago', async () => {
    const planned = await startPlanning({ people: 120 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 90 })
    rollcall.tenant.asked.reset()
    await preview(planned, session.id)
    expect(rollcall.tenant.asked.requests).toBe(5)
    await preview(planned, session.id)
    expect(rollcall.tenant.asked.requests).toBe(5)
    await send(planned, session.id)
    rollcall.tenant.asked.reset()
    await preview(planned, session.id)
    expect(rollcall.tenant.asked.requests).toBe(0)
  })

  test('what the account may not read is not guessed', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    rollcall.tenant.setRoles(['User.ReadBasic.All', 'Calendars.ReadWrite'])
    const [disabled = ''] = plainPeople(planned)
    rollcall.tenant.changePerson(
      userOf(
        planned,
        planned.people.findIndex((one) => one.id === disabled),
      ).id,
      { accountEnabled: false },
    )
    expect(await warnings(planned, [disabled])).toEqual([])
  })

  test.each([
    ['may not read users', { kind: 'permission_missing' }],
    ['gets no answer', { kind: 'reset', on: 'batch' }],
    ['is told to wait for an hour', { kind: 'throttled', retryAfter: 3600 }],
    ['gets an error', { kind: 'server_error', status: 503 }],
  ] as const)('an account that %s blocks no one: a warning says that nothing was checked', async (_what, fault) => {
    const planned = await startPlanning({ timeouts: { headers: 2_000, bodyIdle: 2_000, total: 5_000 } })
    await using rollcall = planned.rollcall
    rollcall.tenant.faults.plant({ on: 'users', ...fault, times: 1000 })
    const session = await addSession(planned, { people: 3 })
    const { problems, revision } = await preview(planned, session.id)
    expect(codesOf(problems)).toEqual(['attendees_not_checked'])
    expect(problems[0]).toMatchObject({ severity: 'warn' })
    rollcall.tenant.faults.clear()
    expect((await trySend(planned, session.id, { revision })).status).toBe(200)
  })
})

describe('before invitations go out by e-mail', () => {
  test('the last photo synchronisation’s data is used, and nothing is requested', async () => {
    await using server = await startMailServer()
    await using rollcall = await startRollcall({
      people: 60,
      prepared: true,
      env: { SMTP_URL: server.url, MAIL_FROM: 'training@contoso.example' },
    })
    const admin = rollcall.as('admin')
    expectOk(
      await admin.put('/api/settings/training', { invitationType: 'Email', invitationSynchronizationAccountId: null }),
    )
    await rollcall.runTask(rollcall.prepared?.taskId ?? '')
    const stranger = expectOk(
      await admin.post('/api/employees', {
        employeeNumber: 'X1',
        displayName: 'Somebody Else',
        email: 'somebody.else@elsewhere.example',
      }),
    ).body as { id: string }
    const employees = (
      expectOk(await admin.get('/api/employees?limit=5')).body as {
        items: { id: string; email: string; displayName: string }[]
      }
    ).items
    const planned: Planned = {
      rollcall,
      accountId: '',
      people: employees.map(({ id, email, displayName }) => ({ id, address: email.toLowerCase(), name: displayName })),
    }
    rollcall.tenant.asked.reset()
    const problems = await warnings(planned, [...plainPeople(planned).slice(0, 2), stranger.id])
    expect(problems).toMatchObject([{ severity: 'warn', code: 'attendee_unknown', employee: stranger.id }])
    expect(rollcall.tenant.asked.requests).toBe(0)
  })

  test('without that data there is no warning', async () => {
    await using server = await startMailServer()
    const planned = await startPlanning({ env: { SMTP_URL: server.url, MAIL_FROM: 'training@contoso.example' } })
    await using rollcall = planned.rollcall
    expectOk(
      await rollcall
        .as('admin')
        .put('/api/settings/training', { invitationType: 'Email', invitationSynchronizationAccountId: null }),
    )
    expect(await warnings(planned)).toEqual([])
  })
})

test('a missing address or a deleted employee is reported as well', async () => {
  const planned = await startPlanning()
  await using rollcall = planned.rollcall
  const [first = '', second = '', third = ''] = plainPeople(planned)
  const session = await addSession(planned, { people: [first, second, third] })
  await rollcall.ctx.store.employees.change(second, (one) => ({ ...one, email: 'no address' }))
  // As if the process had been killed before it updated the rosters.
  await rollcall.ctx.store.employees.remove(third)
  const { problems, mails } = await preview(planned, session.id)
  expect(codesOf(problems)).toEqual(['address_invalid', 'address_invalid'])
  expect(mails.new).toBe(1)
})
