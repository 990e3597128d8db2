import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Answer } from '../../helpers/caller.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const CSV = { headers: { 'content-type': 'text/csv' } }
const LIST = 'employeeNumber;displayName;email\nX1;Xenia;xenia@x.example'

/** A request that is started but never finished, as a slow or hostile caller sends it. */
async function begin({ url, tenant }: Rollcall, path: string, type: string): Promise<Socket> {
  const token = await tenant.signIn('admin')
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: rollcall\r\nAuthorization: Bearer ${token}\r\n` +
      `Content-Type: ${type}\r\nContent-Length: 100000\r\n\r\n{`,
  )
  return socket
}

/** Asks until the answer has this status, because a disconnect is noticed a moment later. */
async function until(status: number, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (answer.status === status) return answer
    await delay(5)
  }
}

const REFUSED = { error: { code: 'too_many_requests', details: { retryAfterSeconds: 2 } } }

describe('one caller has too many requests in progress', () => {
  test('with bodies that never end, one more request is refused, others are served, and closing one frees its place', async () => {
    await using rollcall = await startRollcall({ people: 3, atOnce: { calls: 5 } })
    const admin = rollcall.as('admin')
    const open = []
    for (let count = 0; count < 5; count += 1) open.push(await begin(rollcall, '/api/employees', 'application/json'))
    const refused = await until(429, () => admin.get('/api/employees'))
    expect(refused.body).toMatchObject(REFUSED)
    expect(refused.headers.get('retry-after')).toBe('2')
    expect((await rollcall.as('trainer').get('/api/trainings')).status).toBe(200)
    expect((await rollcall.anonymous.get('/healthz')).status).toBe(200)
    open[0]?.destroy()
    expect((await until(200, () => admin.get('/api/employees'))).status).toBe(200)
  })

  test('with unfinished imports, one more import is refused, other requests are not', async () => {
    await using rollcall = await startRollcall({ people: 3, atOnce: { imports: 2 } })
    const admin = rollcall.as('admin')
    const open = [
      await begin(rollcall, '/api/employees/import', 'text/csv'),
      await begin(rollcall, '/api/sessions/import', 'text/csv'),
    ]
    const importList = () => admin.post('/api/employees/import?dryRun=true', LIST, CSV)
    expect((await until(429, importList)).body).toMatchObject(REFUSED)
    expect((await admin.get('/api/employees')).status).toBe(200)
    open[1]?.destroy()
    expect((await until(200, importList)).body).toMatchObject({ created: 1 })
  })

  test('with open streams, one more is refused, and closing one frees its place', async () => {
    await using rollcall = await startRollcall({
      people: 3,
      prepared: true,
      clock: handClock(),
      atOnce: { streams: 3 },
    })
    const admin = rollcall.as('admin')
    rollcall.tenant.faults.plant({ kind: 'stall', times: Infinity })
    const started = await admin.post(`/api/service-tasks/${rollcall.prepared?.taskId ?? ''}/runs`, {})
    const { id } = (started.body as { run: { id: string } }).run
    const leave = new AbortController()
    const follow = (signal?: AbortSignal) =>
      admin.open('get', `/api/runs/${id}/events`, undefined, signal ? { signal } : {})
    // A HEAD request for a stream ends at once.
    expect((await admin.send('head', `/api/runs/${id}/events`)).status).toBe(200)
    await until(404, () => admin.get('/api/runs/nothing/events'))
    const streams = [await follow(), await follow(), await follow(leave.signal)]
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await admin.get(`/api/runs/${id}/events`)).body).toMatchObject(REFUSED)
    expect((await admin.get(`/api/runs/${id}`)).status).toBe(200)
    leave.abort()
    for (;;) {
      const another = await follow()
      if (another.status === 200) break
      await another.arrayBuffer()
      await delay(5)
    }
  })
})
