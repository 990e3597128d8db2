import { describe, expect, test } from 'vitest'
import type { Answer } from '../../helpers/caller.ts'
import { fastClock } from '../../helpers/fast-clock.ts'
import { interceptedTenant } from '../../helpers/intercept.ts'
import { expectOk } from '../../helpers/plan-training.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { photoState } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const TIMES = 10

const codesOf = (answers: readonly Answer[]) =>
  answers.map(({ status, body }) => (status < 300 ? 'done' : (body as { error: { code: string } }).error.code))

const field = (body: unknown, name: string) => (body as Record<string, unknown>)[name]

async function withPicture(rollcall: Rollcall) {
  return [...(await photoState(rollcall)).values()].filter(({ source }) => source === 'entra')
}

describe('two admins at once', () => {
  test('who change the same setting leave one of both versions; with If-Match the second is refused', async () => {
    await using rollcall = await startRollcall({ people: 5, prepared: true })
    const admin = rollcall.as('admin')
    const account = rollcall.prepared?.accountId ?? null
    const [one, other] = [
      { photoSynchronizationAccountId: account, matchBy: 'mail', brakeShare: 0.1, brakeCount: 1 },
      { photoSynchronizationAccountId: null, matchBy: 'employeeId', brakeShare: 0.9, brakeCount: 9 },
    ]
    const path = '/api/settings/personnel-administration'
    for (let time = 0; time < TIMES; time += 1) {
      const answers = await Promise.all([admin.put(path, one), admin.put(path, other)])
      expect(codesOf(answers)).toEqual(['done', 'done'])
      const { body } = await admin.get(path)
      expect([one, other]).toContainEqual(Object.fromEntries(Object.keys(one).map((name) => [name, field(body, name)])))
      const headers = { 'if-match': `"${String(field(body, 'etag'))}"` }
      const careful = await Promise.all([
        admin.put(path, { ...one, brakeCount: time + 20 }, { headers }),
        admin.put(path, { ...other, brakeCount: time + 50 }, { headers }),
      ])
      expect(codesOf(careful).sort()).toEqual(['done', 'precondition_failed'])
    }
  })

  test('one confirms a held run while the other rejects it: one of them wins, and the other is told', async () => {
    await using rollcall = await startRollcall({ people: 40, prepared: true })
    const admin = rollcall.as('admin')
    const { accountId, taskId } = rollcall.prepared ?? { accountId: '', taskId: '' }
    await rollcall.runTask(taskId)
    const brake = { photoSynchronizationAccountId: accountId, matchBy: 'mail', brakeShare: 0, brakeCount: 0 }
    await admin.put('/api/settings/personnel-administration', brake)
    const pairs = ['confirm reject', 'reject confirm', 'confirm confirm', 'reject reject', 'confirm cancel']
    for (const ways of pairs.map((pair) => pair.split(' '))) {
      const [anna] = await withPicture(rollcall)
      rollcall.tenant.changePhoto(anna?.userId ?? '')
      const held = await rollcall.runTask(taskId)
      expect(held.status).toBe('held')
      const answers = await Promise.all(ways.map((way) => admin.post(`/api/runs/${held.id}/${way}`)))
      const { status } = (await admin.get(`/api/runs/${held.id}`)).body as { status: string }
      const now = (await photoState(rollcall)).get(anna?.id ?? '')?.blob
      const codes = codesOf(answers)
      expect(codes.filter((code) => code === 'done')).toHaveLength(1)
      expect(codes.find((code) => code !== 'done')).toMatch(/^run_(in_progress|not_running|not_held)$/)
      expect(status).toBe(ways[codes.indexOf('done')] === 'confirm' ? 'succeeded' : 'cancelled')
      expect(now !== anna?.blob).toBe(status === 'succeeded')
    }
  })

  test('one imports a list while the other adds people from Entra ID: everyone is there once', async () => {
    const clock = fastClock(50)
    const company = interceptedTenant(clock, 40)
    await using rollcall = await startRollcall({ clock, tenant: company.tenant })
    const admin = rollcall.as('admin')
    const account = expectOk(await admin.post('/api/remote-accounts', accountOf(company.tenant))).body as { id: string }
    const settings = { photoSynchronizationAccountId: account.id, matchBy: 'mail' }
    expectOk(await admin.put('/api/settings/personnel-administration', settings))
    const staff = company.plain.people.flatMap(({ userType, accountEnabled, mail, userPrincipalName, ...person }) =>
      userType === 'Guest' || !accountEnabled
        ? []
        : [{ ...person, address: (mail ?? userPrincipalName).toLowerCase() }],
    )
    // Half of them have Entra ID's numbers, the other half HR's.
    const lines = staff.slice(0, 20).map((person, at) => ({
      employeeNumber: at % 2 === 0 ? (person.employeeId ?? `P${String(at)}`) : `HR${String(at)}`,
      displayName: person.displayName,
      email: person.address,
    }))
    let imported: Promise<Answer> | undefined
    company.intercept(async (request, ask) => {
      if (/\/users\?/.test(request.url)) await (imported ??= admin.post('/api/employees/import', lines))
      return ask()
    })
    const taken = await Promise.all([
      admin.post('/api/employees/directory', {}),
      admin.post('/api/employees/directory', {}),
    ])
    expect(codesOf([...taken, (await imported) as Answer])).toEqual(['done', 'done', 'done'])
    const addresses: string[] = []
    for await (const { email } of rollcall.ctx.store.employees.all()) addresses.push(email.toLowerCase())
    // Two employees share an address.
    const owners = (address: string) => staff.filter((person) => person.address === address).length
    expect(new Set(addresses)).toEqual(new Set(staff.map(({ address }) => address)))
    for (const address of addresses)
      expect(addresses.filter((one) => one === address).length).toBeLessThanOrEqual(owners(address))
  })
})
