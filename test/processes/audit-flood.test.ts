import { expect, test } from 'vitest'
import { createCaller } from '../helpers/caller.ts'
import { comingDay } from './coming-day.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

const HEAP_MB = 80
/** As many as the rate limit allows in a minute, minus a few for the other requests. */
const PATCHES = 560
const NODE_OPTIONS = `--max-old-space-size=${String(HEAP_MB)}`

interface Line {
  sequence: number
  changes?: { dates?: { after: string[] } }
}

test(
  `a trainer who changes fifty dates ${String(PATCHES)} times fills neither a heap of ${String(HEAP_MB)} MB nor that of the next start`,
  { timeout: 400_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: 3 })
    const folder = await temporaryFolder()
    const serving = await serve(microsoft, folder, { NODE_OPTIONS })
    const trainer = createCaller(serving.url, () => microsoft.tenant.signIn('trainer'))
    const training = (await trainer.post('/api/trainings', { title: 'First aid' })).body as { id: string }
    const session = (await trainer.post(`/api/trainings/${training.id}/sessions`, { title: 'Spring' })).body as {
      id: string
    }
    const datesOf = (turn: number) =>
      Array.from({ length: 50 }, (_, at) => ({
        start: `${comingDay(60 + (at % 28))}T0${String(Math.floor(at / 28))}:00`,
        end: `${comingDay(60 + (at % 28))}T0${String(Math.floor(at / 28))}:30`,
        location: `${String(turn)}.${String(at)} ${'place '.repeat(48)}`,
      }))
    for (let turn = 0; turn < PATCHES; turn += 1) {
      const { status } = await trainer.patch(`/api/sessions/${session.id}`, { dates: datesOf(turn) })
      if (status === 429) await new Promise((resolve) => setTimeout(resolve, 1_000))
      else expect(status).toBe(200)
    }
    await stopServing(serving)
    expect((await serving.program.ended).code).toBe(0)

    const again = await serve(microsoft, folder, { NODE_OPTIONS })
    expect((await again.anonymous.get('/healthz')).status).toBe(200)
    const { items } = (await again.admin.get('/api/audit?limit=5&action=session.changed')).body as { items: Line[] }
    expect(items).toHaveLength(5)
    expect(items[0]?.changes?.dates?.after.at(-1)).toMatch(/^and \d\d more$/)
    await stopServing(again)
    expect((await again.program.ended).code).toBe(0)
  },
)
