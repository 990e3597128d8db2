import { describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { FORWARDED } from '../../helpers/operations.ts'

const keyFor = async (rollcall: Rollcall, scope: string) =>
  ((await rollcall.as('admin').post('/api/service-keys', { name: scope, scopes: [scope] })).body as { key: string }).key

test('anyone may ask whether the process is alive and ready', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  expect(await rollcall.anonymous.get('/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } })
  expect(await rollcall.anonymous.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
})

test('while it stops, it is alive but not ready', async () => {
  const rollcall = await startRollcall({ people: 3 })
  rollcall.beginToStop()
  expect((await rollcall.anonymous.get('/healthz')).status).toBe(200)
  expect(await rollcall.anonymous.get('/readyz')).toMatchObject({ status: 503, body: { error: { code: 'stopping' } } })
  await rollcall.stop()
})

test('when records can’t be saved, it isn’t ready, and only the log says why', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const health = rollcall.ctx.store.health
  rollcall.ctx.store.health = () => Promise.resolve('no space left in /somewhere/secret')
  const { status, body } = await rollcall.anonymous.get('/readyz')
  expect(status).toBe(503)
  expect(body).toMatchObject({ error: { code: 'store_unavailable' } })
  expect(JSON.stringify(body)).not.toContain('/somewhere')
  expect(rollcall.logLines.join('')).toContain('no space left')
  rollcall.ctx.store.health = health
})

describe('the metrics', () => {
  test('count requests by route, never by address', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await rollcall.as('admin').delete('/api/service-keys/some-very-special-id')
    await rollcall.anonymous.get('/no/such/page/some-very-special-id')
    const { status, bytes, headers } = await rollcall.anonymous.get('/metrics')
    const text = Buffer.from(bytes).toString('utf8')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/plain')
    expect(text).toContain(
      'rollcall_http_request_seconds_count{method="DELETE",route="/api/service-keys/{id}",status="404"} 1',
    )
    expect(text).toContain('route="unknown",status="404"')
    expect(text).not.toContain('some-very-special-id')
  })

  test('are for this machine, admins and keys with the scope', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const forwarded = { headers: FORWARDED }
    expect((await rollcall.anonymous.get('/metrics')).status).toBe(200)
    expect((await rollcall.anonymous.get('/metrics', forwarded)).status).toBe(401)
    expect((await rollcall.as('admin').get('/metrics', forwarded)).status).toBe(200)
    expect((await rollcall.as('trainer').get('/metrics', forwarded)).status).toBe(403)
    expect((await rollcall.withToken(await keyFor(rollcall, 'metrics:read')).get('/metrics', forwarded)).status).toBe(
      200,
    )
    expect((await rollcall.withToken(await keyFor(rollcall, 'photos:read')).get('/metrics', forwarded)).status).toBe(
      403,
    )
  })

  test('aren’t for this machine if a proxy in front makes everyone look local', async () => {
    await using rollcall = await startRollcall({ people: 3, env: { TRUST_PROXY: '1' } })
    expect((await rollcall.anonymous.get('/metrics')).status).toBe(401)
  })
})
