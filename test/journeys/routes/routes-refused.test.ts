import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Access } from '../../../api/auth/access.ts'
import { hashServiceKey, newServiceKey } from '../../../api/auth/service-key.ts'
import { SCOPES } from '../../../api/features/service-keys/contract.ts'
import { FORWARDED, GUARDED, OPERATIONS, somePath } from '../../helpers/operations.ts'
import { refusedTokens } from '../../helpers/refused-tokens.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { tokenMaker } from '../../helpers/token-maker.ts'

// At real speed, because the tokens made at the start must last until the end.
let rollcall: Rollcall
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3, speed: 1 })
})
afterAll(() => rollcall.stop())

const ask = async (token: string, operation: (typeof OPERATIONS)[number]) => {
  const caller = token === '' ? rollcall.anonymous : rollcall.withToken(token)
  const answer = await caller.send(operation.method, somePath(operation), undefined, { headers: FORWARDED })
  return { ...answer, operation }
}

describe('every route', () => {
  test('says who may call it, by an id and an address of its own', () => {
    expect(GUARDED.length).toBeGreaterThan(4)
    expect(new Set(OPERATIONS.map(({ id }) => id)).size).toBe(OPERATIONS.length)
    expect(new Set(OPERATIONS.map(({ method, path }) => `${method} ${path}`)).size).toBe(OPERATIONS.length)
    expect(OPERATIONS.filter(({ access }) => access.length === 0)).toEqual([])
  })

  test('changes nothing if it is open to anyone', () => {
    const open = OPERATIONS.filter(({ access }) => access.includes('public'))
    // The button that leads to Microsoft: it needs the ticket of a consent an admin started.
    expect(open.filter(({ method }) => method !== 'get').map(({ id }) => id)).toEqual(['proceedToConsent'])
  })

  test('refuses every token that is not right', async () => {
    const tokens = Object.entries(await refusedTokens(rollcall))
    expect(tokens.length).toBeGreaterThanOrEqual(25)
    const letIn: string[] = []
    for (const [what, token] of tokens) {
      const answers = await Promise.all(GUARDED.map((operation) => ask(token, operation)))
      for (const { status, body, operation } of answers) {
        if ((status !== 401 && status !== 403) || !isError(body))
          letIn.push(`${what}: ${operation.method} ${operation.path} answered ${String(status)}`)
      }
    }
    expect(letIn).toEqual([])
  }, 180_000)

  test('lets in only those it names', async () => {
    const wrong: string[] = []
    for (const { who, token, ways } of await everyKindOfCaller()) {
      const answers = await Promise.all(GUARDED.map((operation) => ask(token, operation)))
      for (const { status, operation } of answers) {
        const expected = operation.access.some((way) => ways.includes(way))
        if (expected === (status === 401 || status === 403))
          wrong.push(`${who}: ${operation.method} ${operation.path} answered ${String(status)}`)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)
})

async function everyKindOfCaller(): Promise<{ who: string; token: string; ways: readonly Access[] }[]> {
  const maker = tokenMaker(rollcall)
  const person = (roles: string[] | undefined) => maker.sign(maker.person({ roles }))
  const keys = await Promise.all(
    SCOPES.map(async (scope) => ({ who: `a key for ${scope}`, token: await makeKey(scope), ways: [scope] })),
  )
  return [
    { who: 'an employee', token: await person(undefined), ways: ['signedIn'] },
    {
      who: 'somebody with a role of another product',
      token: await person(['Admin', 'constructor']),
      ways: ['signedIn'],
    },
    { who: 'somebody with the role of apps', token: await person(['Tasks.Run']), ways: ['signedIn'] },
    { who: 'a trainer', token: await person(['Rollcall.Trainer']), ways: ['signedIn', 'trainer'] },
    { who: 'an admin', token: await person(['Rollcall.Admin']), ways: ['signedIn', 'trainer', 'admin'] },
    {
      who: 'an admin with a token of version 1',
      token: await maker.sign(maker.personV1()),
      ways: ['signedIn', 'trainer', 'admin'],
    },
    { who: 'an app with Tasks.Run', token: await maker.sign(maker.app()), ways: ['tasks:run'] },
    ...keys,
  ]
}

// Written to the store directly, because the walk deletes what the API can reach.
async function makeKey(scope: (typeof SCOPES)[number]): Promise<string> {
  const key = newServiceKey()
  await rollcall.ctx.store.serviceKeys.insert({
    id: `key-${scope}`,
    name: scope,
    scopes: [scope],
    hash: hashServiceKey(key),
    createdAt: rollcall.clock.now().toISOString(),
    createdBy: 'a test',
  })
  return key
}

function isError(body: unknown): boolean {
  const { error } = (body ?? {}) as {
    error?: { code?: unknown; message?: unknown; remedy?: unknown; requestId?: unknown }
  }
  return [error?.code, error?.message, error?.remedy, error?.requestId].every(
    (part) => typeof part === 'string' && part !== '',
  )
}
