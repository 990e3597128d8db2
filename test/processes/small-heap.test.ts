import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

const PEOPLE = 1_000
/** Far less than all pictures take at once: none waits in memory but those of the batches under way. */
const HEAP_MB = 96
const LONGEST_WAIT_MS = 20_000

test(
  `with a heap of ${HEAP_MB} MB ${PEOPLE} people are synchronised to the end, and callers are answered meanwhile`,
  { timeout: 400_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: PEOPLE })
    const serving = await serve(microsoft, await temporaryFolder(), { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` })
    const { taskId } = await prepare(serving.admin, microsoft.tenant)
    const started = await serving.admin.post(`/api/service-tasks/${taskId}/runs`)
    const { id } = (started.body as { run: RunView }).run
    const waits: number[] = []
    const watching = (async () => {
      for (;;) {
        const began = performance.now()
        const page = await serving.admin.get('/api/employees?limit=50')
        waits.push(performance.now() - began)
        expect(page.status).toBe(200)
        const run = (await serving.admin.get(`/api/runs/${id}`)).body as RunView
        if (run.status !== 'running') return
        await delay(100)
      }
    })()
    const run = await waitForRun(serving.admin, id)
    await watching
    expect(run).toMatchObject({ status: 'succeeded', counts: { added: expect.any(Number) as number } })
    expect(run.counts['added']).toBeGreaterThan(650)
    // No promise of speed: only that nobody waits for as long as the run lasts.
    expect(Math.max(...waits)).toBeLessThan(LONGEST_WAIT_MS)
    const figures = await serving.anonymous.get('/metrics')
    expect(Buffer.from(figures.bytes).toString()).toMatch(/nodejs_eventloop_lag_p99_seconds [\d.]+/)
    await stopServing(serving)
    expect((await serving.program.ended).code).toBe(0)
  },
)
