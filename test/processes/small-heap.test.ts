import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

const PEOPLE = 1_000
/** Far less than all pictures together: only those of the current batches fit in memory. */
const HEAP_MB = 96
const LEAST_ANSWERS = 10

test(
  `with a heap of ${HEAP_MB} MB, ${PEOPLE} people are synchronised to the end, and callers are answered meanwhile`,
  { timeout: 400_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: PEOPLE })
    const serving = await serve(microsoft, await temporaryFolder(), { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` })
    const { taskId } = await prepare(serving.admin, microsoft.tenant)
    const started = await serving.admin.post(`/api/service-tasks/${taskId}/runs`)
    const { id } = (started.body as { run: RunView }).run
    let answered = 0
    const watching = (async () => {
      for (;;) {
        expect((await serving.admin.get('/api/employees?limit=50')).status).toBe(200)
        answered += 1
        const run = (await serving.admin.get(`/api/runs/${id}`)).body as RunView
        if (run.status !== 'running') return
        await delay(100)
      }
    })()
    const run = await waitForRun(serving.admin, id)
    await watching
    expect(run).toMatchObject({ status: 'succeeded', counts: { added: expect.any(Number) as number } })
    expect(run.counts['added']).toBeGreaterThan(650)
    // Not a speed limit: it only shows that nobody waits until the run ends.
    expect(answered).toBeGreaterThan(LEAST_ANSWERS)
    const figures = await serving.anonymous.get('/metrics')
    expect(Buffer.from(figures.bytes).toString()).toMatch(/nodejs_eventloop_lag_p99_seconds [\d.]+/)
    await stopServing(serving)
    expect((await serving.program.ended).code).toBe(0)
  },
)
