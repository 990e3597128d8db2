import { expect, test } from 'vitest'
import { createCaller } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { readEvents } from '../helpers/read-events.ts'
import type { RunView } from '../helpers/run-task.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

/** The heap that a process of 512 MB can have. */
const HEAP_MB = 384
const ADMINS = 20
/** The most streams one caller may have open. */
const EACH = 50

test(
  `${ADMINS * EACH} people follow a run at once on a heap of ${HEAP_MB} MB; one more of the same caller is refused, everyone else is served`,
  { timeout: 300_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: 60 })
    const { tenant } = microsoft
    const serving = await serve(microsoft, await temporaryFolder(), { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` })
    const { taskId } = await prepare(serving.admin, tenant)
    tenant.faults.plant({ kind: 'stall', times: Infinity, on: 'photos' })
    const { id } = ((await serving.admin.post(`/api/service-tasks/${taskId}/runs`)).body as { run: RunView }).run
    const callers = tenant.people
      .slice(3, 3 + ADMINS)
      .map((person) => createCaller(serving.url, () => tenant.signIn({ person, roles: ['Rollcall.Admin'] })))
    const path = `/api/runs/${id}/events`
    const streams = await Promise.all(
      callers.flatMap((caller) => Array.from({ length: EACH }, () => caller.open('get', path))),
    )
    expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200))
    const [caller] = callers
    const refused = await caller?.get(path)
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'too_many_requests' } } })
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await caller?.get('/api/employees?limit=1'))?.status).toBe(200)
    expect((await serving.anonymous.get('/readyz')).status).toBe(200)

    const ends = Promise.all(
      streams.map(async (stream) => {
        const names: string[] = []
        for await (const { event } of readEvents(stream)) names.push(event)
        return [names[0], names.at(-1)].join(' ')
      }),
    )
    expect((await serving.admin.post(`/api/runs/${id}/cancel`)).status).toBeLessThan(300)
    expect([...new Set(await ends)]).toEqual(['state finished'])
    await stopServing(serving)
    expect(await serving.program.ended).toEqual({ code: 0, signal: null })
    expect(serving.program.stderr()).toBe('')
  },
)
