import { describe, expect, test } from 'vitest'
import type { Answer, Caller } from '../../helpers/caller.ts'
import { addPasswordAccount } from '../../helpers/consent.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { trainingDesk } from '../../helpers/training-desk.ts'

const ROUNDS = 25
const UNLIMITED = { calls: 100_000 }

const idOf = ({ status, body }: Answer) => {
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return (body as { id: string }).id
}
const codeOf = ({ status, body }: Answer) =>
  status < 300 ? 'done' : `${String(status)} ${(body as { error: { code: string } }).error.code}`

/** Which calls succeeded, round by round; every second round sends them in reverse order. */
async function race(
  prepare: (round: number) => Promise<{ removal: () => Promise<Answer>; use: () => Promise<Answer> }>,
): Promise<string[]> {
  const results: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const { removal, use } = await prepare(round)
    const [removed, used] =
      round % 2 === 0 ? await Promise.all([removal(), use()]) : (await Promise.all([use(), removal()])).reverse()
    if (removed && used) results.push(`${codeOf(removed)} / ${codeOf(used)}`)
  }
  return results
}

async function expectNoOrphans({ ctx }: Rollcall): Promise<void> {
  for await (const { trainingId, participants, trainers } of ctx.store.sessions.all()) {
    expect(await ctx.store.trainings.get(trainingId)).toBeDefined()
    for (const { employee } of [...participants, ...trainers])
      if (employee !== undefined) expect(await ctx.store.employees.get(employee)).toBeDefined()
  }
  for await (const settings of ctx.store.settings.all()) {
    const named =
      settings.id === 'training' ? settings.invitationSynchronizationAccountId : settings.photoSynchronizationAccountId
    if (named !== undefined) expect(await ctx.store.remoteAccounts.get(named)).toBeDefined()
  }
  for await (const { accountId } of ctx.store.pendingConsents.all())
    expect(await ctx.store.remoteAccounts.get(accountId)).toBeDefined()
}

describe('a training that is deleted at the same moment', () => {
  const uses: [string, (trainer: Caller, id: string, sessionId: string) => Promise<Answer>][] = [
    ['gets a session', (trainer, id) => trainer.post(`/api/trainings/${id}/sessions`, { title: 'Late' })],
    [
      'is given to a session',
      (trainer, id, sessionId) => trainer.patch(`/api/sessions/${sessionId}`, { trainingId: id }),
    ],
  ]
  test.each(uses)('and %s: one of the two is refused, and no session is without its training', async (_how, use) => {
    await using rollcall = await startRollcall({ people: 5, rateLimits: UNLIMITED })
    const desk = trainingDesk(rollcall)
    const trainer = rollcall.as('trainer')
    const results = await race(async () => {
      const [training, elsewhere] = [await desk.training(), await desk.session()]
      return {
        removal: () => trainer.delete(`/api/trainings/${training.id}`),
        use: () => use(trainer, training.id, elsewhere.id),
      }
    })
    expect(new Set(results)).not.toContain('done / done')
    for (const result of results) expect(['done / 404 not_found', '409 training_has_sessions / done']).toContain(result)
    await expectNoOrphans(rollcall)
  })

  test('and gets sessions from an import: it stays, or the list creates it again', async () => {
    await using rollcall = await startRollcall({ people: 5, rateLimits: UNLIMITED })
    const desk = trainingDesk(rollcall)
    const trainer = rollcall.as('trainer')
    const results = await race(async (round) => {
      const { id, title } = await desk.training()
      const reference = `R-${String(round)}`
      const line = { reference, training: title, session: 'Late', start: '2099-03-10T09:00', end: '2099-03-10T12:00' }
      return {
        removal: () => trainer.delete(`/api/trainings/${id}`),
        use: () => trainer.post('/api/sessions/import', [line]),
      }
    })
    for (const result of results) expect(['done / done', '409 training_has_sessions / done']).toContain(result)
    expect(await rollcall.ctx.store.sessions.count()).toBe(ROUNDS)
    await expectNoOrphans(rollcall)
  })
})

describe('a remote account that is deleted at the same moment', () => {
  test.each([
    ['photos', '/api/settings/personnel-administration', 'photoSynchronizationAccountId', {}],
    [
      'invitations',
      '/api/settings/training',
      'invitationSynchronizationAccountId',
      { invitationType: 'MicrosoftGraph' },
    ],
  ])('and is chosen for %s: one of the two is refused', async (_what, path, field, rest) => {
    await using rollcall = await startRollcall({ people: 5, rateLimits: UNLIMITED })
    const admin = rollcall.as('admin')
    const results = await race(async () => {
      await admin.put(path, { invitationType: undefined })
      const id = idOf(await admin.post('/api/remote-accounts', accountOf(rollcall.tenant)))
      return {
        removal: () => admin.delete(`/api/remote-accounts/${id}`),
        use: () => admin.put(path, { ...rest, [field]: id }),
      }
    })
    for (const result of results)
      expect(['done / 400 remote_account_unknown', '409 remote_account_in_use / done']).toContain(result)
    await expectNoOrphans(rollcall)
  })

  test('and for which someone begins to consent: no consent is left behind', async () => {
    await using rollcall = await startRollcall({ people: 5, rateLimits: UNLIMITED })
    const admin = rollcall.as('admin')
    const results = await race(async () => {
      const id = await addPasswordAccount(rollcall)
      return {
        removal: () => admin.delete(`/api/remote-accounts/${id}`),
        use: () => admin.post(`/api/remote-accounts/${id}/consent`),
      }
    })
    for (const result of results) expect(result).toMatch(/^done /)
    await expectNoOrphans(rollcall)
  })
})

test('a service task that is started and deleted at the same moment leaves no run without its task', async () => {
  await using rollcall = await startRollcall({ people: 5, rateLimits: UNLIMITED })
  const admin = rollcall.as('admin')
  const task = { type: 'PhotoSynchronization', schedule: '0 2 * * *', timeZone: 'Europe/Brussels', enabled: false }
  const results = await race(async () => {
    const id = idOf(await admin.post('/api/service-tasks', { ...task, name: 'Photos' }))
    return {
      removal: () => admin.delete(`/api/service-tasks/${id}`),
      use: () => admin.post(`/api/service-tasks/${id}/runs`, {}),
    }
  })
  for (const result of results) expect(result).not.toBe('done / done')
  for await (const { taskId } of rollcall.ctx.store.runs.all())
    expect(await rollcall.ctx.store.serviceTasks.get(taskId)).toBeDefined()
})

describe('an employee who is deleted at the same moment', () => {
  test.each([
    ['participant', (id: string) => ({ participants: [{ employee: id }] }), 'participants'],
    ['trainer', (id: string) => ({ trainers: [{ employee: id, invited: false }] }), undefined],
  ])('and becomes a %s: nobody without a record stays on the session', async (_what, body, below) => {
    await using rollcall = await startRollcall({ people: 5, rateLimits: UNLIMITED })
    const desk = trainingDesk(rollcall)
    const [admin, trainer] = [rollcall.as('admin'), rollcall.as('trainer')]
    const dates = [{ start: '2099-03-10T09:00', end: '2099-03-10T12:00' }]
    const results = await race(async () => {
      const [{ id }, session] = [await desk.someone(), await desk.session(undefined, { dates })]
      const path = `/api/sessions/${session.id}`
      return {
        removal: () => admin.delete(`/api/employees/${id}`),
        use: () => (below ? trainer.put(`${path}/${below}`, body(id)) : trainer.patch(path, body(id))),
      }
    })
    for (const result of results) expect(['done / done', 'done / 400 employee_unknown']).toContain(result)
    await expectNoOrphans(rollcall)
  })
})
