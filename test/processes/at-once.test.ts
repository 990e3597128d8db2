import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

/** Enough memory for a few of these lists, far too little for all of them. */
const HEAP_MB = 110
const LISTS = 40
const LINES = 4_000

const LIST = ['employeeNumber;displayName;email;department']
  .concat(Array.from({ length: LINES }, (_, n) => `${n};${'é'.repeat(90)};p${n}@x.example;${'x'.repeat(100)}`))
  .join('\n')

test(
  `with a heap of ${HEAP_MB} MB ${LISTS} lists sent at once are read one after the other, or refused for now`,
  { timeout: 300_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: 20 })
    const serving = await serve(microsoft, await temporaryFolder(), { NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` })
    await prepare(serving.admin, microsoft.tenant)
    const sendAll = Promise.all(
      Array.from({ length: LISTS }, () =>
        serving.admin.post('/api/employees/import?dryRun=true', LIST, { headers: { 'content-type': 'text/csv' } }),
      ),
    )
    let isOver = false
    const watching = (async () => {
      while (!isOver) {
        expect((await serving.anonymous.get('/healthz')).status).toBe(200)
        await delay(50)
      }
    })()
    const answers = await sendAll
    isOver = true
    await watching
    const taken = answers.filter(({ status }) => status === 200)
    expect(taken.length).toBeGreaterThanOrEqual(4)
    for (const { body } of taken) expect(body).toMatchObject({ dryRun: true, created: LINES })
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.every(({ status, headers }) => status === 429 && headers.get('retry-after') === '2')).toBe(true)
    await stopServing(serving)
    expect((await serving.program.ended).code).toBe(0)
  },
)
