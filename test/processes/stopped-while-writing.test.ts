import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { ImportResult } from '../../api/features/employees/contract.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

const LINES = 4_000
const CSV = { headers: { 'content-type': 'text/csv' } }
const LIST = ['employeeNumber;displayName;email']
  .concat(Array.from({ length: LINES }, (_none, at) => `E${String(at)};Person ${String(at)};p${String(at)}@x.example`))
  .join('\n')
const STOPPED = { code: 0, signal: null }
const SETTINGS = '/api/settings/personnel-administration'

/** The status of an answer; undefined when none arrived. */
const statusOf = (answer: Promise<{ status: number }>) =>
  answer.then(
    ({ status }) => status,
    () => undefined,
  )

async function peopleIn({ admin }: Serving): Promise<number> {
  return ((await admin.get('/api/employees?limit=1')).body as { total: number }).total
}

test.each([40, 250])(
  'SIGTERM %i ms into an import: what was answered is there, and what wasn’t is there whole or not at all',
  async (moment) => {
    const microsoft = await startTlsTenant({ people: 3 })
    const dataDir = await temporaryFolder()
    const first = await serve(microsoft, dataDir)
    const imported = statusOf(first.admin.post('/api/employees/import', LIST, CSV))
    await delay(moment)
    first.program.process.kill('SIGTERM')
    const status = await imported
    expect(await first.program.ended).toEqual(STOPPED)
    expect(first.program.stderr()).toBe('')

    const second = await serve(microsoft, dataDir)
    const there = await peopleIn(second)
    expect(status === 200 ? [LINES] : [0, LINES]).toContain(there)
    const again = (await second.admin.post('/api/employees/import', LIST, CSV)).body as ImportResult
    expect(again).toMatchObject({ created: LINES - there, unchanged: there, failed: 0 })
    await stopServing(second)
  },
)

test('SIGTERM while settings are changed again and again: the last change that was answered is there, or the one after it', async () => {
  const microsoft = await startTlsTenant({ people: 3 })
  const dataDir = await temporaryFolder()
  const first = await serve(microsoft, dataDir)
  const settings = { matchBy: 'userPrincipalName' }
  expect((await first.admin.put(SETTINGS, { ...settings, brakeCount: 0 })).status).toBe(200)
  let answered = 0
  for (let count = 1; ; count += 1) {
    const status = await statusOf(first.admin.put(SETTINGS, { ...settings, brakeCount: count }))
    if (status !== 200) break
    answered = count
    if (count === 5) first.program.process.kill('SIGTERM')
  }
  expect(await first.program.ended).toEqual(STOPPED)
  expect(answered).toBeGreaterThanOrEqual(5)

  const second = await serve(microsoft, dataDir)
  const kept = (await second.admin.get(SETTINGS)).body as { brakeCount: number }
  expect(kept).toMatchObject({ ...settings, brakeCount: expect.any(Number) as number })
  expect([answered, answered + 1]).toContain(kept.brakeCount)
  await stopServing(second)
})
