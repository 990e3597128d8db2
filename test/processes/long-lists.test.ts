import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Answer } from '../helpers/caller.ts'
import { usedTime } from '../helpers/used-time.ts'
import { LISTS } from './long-lists.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

const HEAP_MB = 512
const LARGEST_ANSWER = 4_000_000
const LONGEST_WAIT_MS = 500

/** The longest wait for `/healthz` during this work, without time that other programs take. */
async function longestWait({ anonymous }: Serving, work: Promise<unknown>): Promise<number> {
  let isDone = false
  let longest = 0
  const ended = work.finally(() => (isDone = true))
  while (!isDone) {
    const began = usedTime()
    expect((await anonymous.get('/healthz')).status).toBe(200)
    longest = Math.max(longest, usedTime() - began)
    // A caller may send 600 requests a minute.
    await delay(150)
  }
  await ended
  return longest
}

test(
  `with a heap of ${HEAP_MB} MB no list ends the process, keeps others waiting or gets an endless answer`,
  { timeout: 900_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: 5 })
    const serving = await serve(microsoft, await temporaryFolder(), {
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
    })
    // The delay that the machine itself adds at that time.
    const idle = await longestWait(serving, delay(3000))
    for (const query of ['?dryRun=true', '']) {
      for (const { what, path, list, type } of LISTS) {
        const body = Buffer.from(list())
        const sending: Promise<Answer> = serving.admin.post(path + query, body, { headers: { 'content-type': type } })
        const waited = await longestWait(serving, sending)
        const { status, bytes } = await sending
        expect([200, 400, 413], what).toContain(status)
        expect(bytes.length, what).toBeLessThan(LARGEST_ANSWER)
        expect(waited, what).toBeLessThan(LONGEST_WAIT_MS + 20 * idle)
      }
    }
    await stopServing(serving)
    expect((await serving.program.ended).code).toBe(0)
  },
)
