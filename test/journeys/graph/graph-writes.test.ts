import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createClouds } from '../../../api/graph/clouds.ts'
import { createGraph } from '../../../api/graph/create-graph.ts'
import { guardTransport } from '../../../api/graph/guard-transport.ts'
import { isUncertain } from '../../../api/graph/graph-write.ts'
import type { GraphSession } from '../../../api/graph/graph.ts'
import { createMetrics } from '../../../api/lib/metrics.ts'
import { fastClock } from '../../helpers/fast-clock.ts'
import { interceptedTenant, type Interceptor } from '../../helpers/intercept.ts'

/** A session into a demo tenant whose Graph answers as the test likes. */
function sessionWhere(answer: (request: Request) => Promise<Response>) {
  const clock = fastClock(50)
  const { tenant, intercept } = interceptedTenant(clock, 3)
  const between: Interceptor = (request, ask) =>
    request.url.includes('graph.microsoft.com/v1.0') ? answer(request) : ask()
  intercept(between)
  const metrics = createMetrics({ process: false })
  const graph = createGraph({
    transport: guardTransport(tenant.transport, { metrics }),
    clouds: createClouds(),
    clock,
    metrics,
    requestsAtOnce: 24,
  })
  const { tenantId, graphAppClientId: clientId, graphAppSecret: clientSecret } = tenant.ids
  const open = (patience?: number): GraphSession =>
    graph.open(
      { kind: 'secret', accountId: 'a', revision: 1, cloud: 'global', tenantId, clientId, clientSecret },
      patience === undefined ? {} : { patience },
    )
  return { open, clock }
}

const WRITE = { method: 'POST', path: '/users/training@contoso.com/events', body: { subject: 'x' } } as const
const MAILBOX = { mailbox: 'training@contoso.com' }

describe('writing', () => {
  test('whatever Microsoft answers, a write is sent once and its status is returned', async () => {
    for (const status of [201, 400, 409, 429, 500, 502, 503, 504]) {
      let sent = 0
      const { open } = sessionWhere(async () => {
        sent += 1
        return Response.json({}, { status })
      })
      expect((await open().write(WRITE, MAILBOX)).status).toBe(status)
      expect(sent).toBe(1)
    }
  })

  test('a lost answer leaves the write uncertain, and nothing is sent again', async () => {
    let sent = 0
    const { open } = sessionWhere(async () => {
      sent += 1
      throw new TypeError('fetch failed')
    })
    const error: unknown = await open()
      .write(WRITE, MAILBOX)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'microsoft_unreachable' })
    expect(isUncertain(error)).toBe(true)
    expect(sent).toBe(1)
  })

  test('a token that was refused is renewed once, since nothing was done', async () => {
    const statuses = [401, 201]
    const { open } = sessionWhere(async () => Response.json({}, { status: statuses.shift() ?? 500 }))
    expect((await open().write(WRITE, MAILBOX)).status).toBe(201)
  })
})

describe('one mailbox', () => {
  test('gets at most four requests at a time, reads and writes of all sessions together', async () => {
    let now = 0
    let peak = 0
    const { open } = sessionWhere(async () => {
      now += 1
      peak = Math.max(peak, now)
      await delay(5)
      now -= 1
      return Response.json({}, { status: 200 })
    })
    const sessions = [open(), open(), open()]
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => {
        const session = sessions[at % 3] ?? open()
        return at % 2
          ? session.write(WRITE, MAILBOX)
          : session.get('/users/TRAINING@contoso.com/events', { mailbox: 'TRAINING@contoso.com' })
      }),
    )
    expect(peak).toBe(4)
  })

  test('that asks for a pause gets it from every caller, and other mailboxes don’t wait', async () => {
    const asked: { path: string; at: number }[] = []
    const { open, clock } = sessionWhere(async (request) => {
      asked.push({ path: new URL(request.url).pathname, at: clock.monotonic() })
      return asked.length === 1
        ? Response.json({}, { status: 429, headers: { 'retry-after': '20' } })
        : Response.json({}, { status: 200 })
    })
    const told = await open().write(WRITE, MAILBOX)
    expect(told.status).toBe(429)
    const pauseBegan = clock.monotonic()
    await Promise.all([
      open().write(WRITE, MAILBOX),
      open().get('/users/training@contoso.com/calendar', MAILBOX),
      open().get('/users/other@contoso.com/calendar', { mailbox: 'other@contoso.com' }),
    ])
    const [other, ...own] = asked.slice(1)
    expect(other?.path).toContain('other@')
    expect(own).toHaveLength(2)
    for (const { at } of own) expect(at - pauseBegan).toBeGreaterThan(19_000)
  })

  test('that asks for a longer pause than the caller can wait gets no request', async () => {
    let sent = 0
    const { open } = sessionWhere(async () => {
      sent += 1
      return Response.json({}, { status: 429, headers: { 'retry-after': '300' } })
    })
    await open().write(WRITE, MAILBOX)
    const error: unknown = await open(30_000)
      .write(WRITE, MAILBOX)
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'throttled' })
    expect(isUncertain(error)).toBe(false)
    expect(sent).toBe(1)
  })
})
