import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditRecord } from '../../../api/store/records.ts'
import { handClock, type HandClock } from '../../helpers/hand-clock.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { trainingDesk } from '../../helpers/training-desk.ts'

const TEN_MINUTES = 10 * 60_000

let clock: HandClock
let rollcall: Rollcall
beforeEach(async () => {
  clock = handClock(new Date('2027-02-01T08:00:00Z'))
  rollcall = await startRollcall({ people: 3, clock })
})
afterEach(() => rollcall.stop())

async function lines(action: string): Promise<AuditRecord[]> {
  const { items } = await rollcall.ctx.store.audit.page({ limit: 500, where: { action } })
  return items.reverse()
}

const shortOf = ({ target, changes }: AuditRecord) => [target?.id, target?.label, changes?.['times']?.after]

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('the audit trail stays small', () => {
  test('a change of fifty dates with long locations names the first ones and counts the rest', async () => {
    const { id } = await trainingDesk(rollcall).session()
    const dates = Array.from({ length: 50 }, (_, at) => ({
      start: `2027-03-${String((at % 28) + 1).padStart(2, '0')}T0${String(Math.floor(at / 28))}:00`,
      end: `2027-03-${String((at % 28) + 1).padStart(2, '0')}T0${String(Math.floor(at / 28))}:30`,
      location: `${String(at)} ${'place '.repeat(49)}`,
    }))
    const patched = await rollcall.as('trainer').patch(`/api/sessions/${id}`, { dates })
    expect(patched.status, JSON.stringify(patched.body)).toBe(200)
    const [line] = await lines('session.changed')
    expect(JSON.stringify(line).length).toBeLessThan(4_500)
    expect(JSON.stringify(line?.changes?.['dates']?.after)).toMatch(/0 place.*and \d\d more/)
  })

  test('repeated attempts by someone without a role are one line at first, and one with the count', async () => {
    const employee = rollcall.as('employee')
    for (let at = 0; at < 30; at += 1) await employee.post('/api/service-keys', { name: 'Mine', scopes: [] })
    await employee.delete('/api/service-keys/some')
    expect((await lines('request.refused')).map(shortOf)).toEqual([
      ['addServiceKey', 'forbidden', undefined],
      ['removeServiceKey', 'forbidden', undefined],
    ])
    clock.advance(TEN_MINUTES)
    await until(async () => (await lines('request.refused')).length > 2)
    const [, , counted] = await lines('request.refused')
    expect(counted && shortOf(counted)).toEqual(['addServiceKey', 'forbidden', 29])
    expect(counted?.actorName).toBe(rollcall.tenant.personFor('employee').displayName)
    await employee.post('/api/service-keys', { name: 'Mine', scopes: [] })
    expect((await lines('request.refused')).map(shortOf).at(-1)).toEqual(['addServiceKey', 'forbidden', undefined])
  })

  test('repeated attempts without a sign-in are counted too', async () => {
    const openApi = (await rollcall.as('admin').get('/api/openapi.json')).body as { paths: Record<string, object> }
    let refused = 0
    for (const [path, methods] of Object.entries(openApi.paths)) {
      for (const method of Object.keys(methods).filter((one) => ['post', 'put', 'patch', 'delete'].includes(one))) {
        for (let again = 0; again < 3; again += 1) {
          const { status } = await rollcall.anonymous.send(method, path.replaceAll(/\{\w+\}/g, 'some'))
          if (status === 401) refused += 1
        }
      }
    }
    expect(refused).toBeGreaterThan(120)
    expect((await lines('request.refused')).length).toBeLessThanOrEqual(21)
    clock.advance(TEN_MINUTES)
    const countOf = (all: AuditRecord[]) =>
      all.reduce((sum, { changes }) => sum + ((changes?.['times']?.after as number | undefined) ?? 1), 0)
    await until(async () => countOf(await lines('request.refused')) === refused)
    expect((await lines('request.refused')).length).toBeLessThanOrEqual(42)
  })

  test('the count survives the stop of the process', async () => {
    for (let at = 0; at < 5; at += 1) await rollcall.anonymous.delete('/api/service-keys/some')
    rollcall.beginToStop()
    await rollcall.ctx.runBoard.drain()
    expect((await lines('request.refused')).map(shortOf)).toEqual([
      ['removeServiceKey', 'unauthenticated', undefined],
      ['removeServiceKey', 'unauthenticated', 4],
    ])
  })

  test('a consent page opened again and again is counted', async () => {
    for (let at = 0; at < 8; at += 1) await rollcall.anonymous.get(`/consent/callback?state=x${String(at)}&code=y`)
    expect(await lines('consent.refused')).toHaveLength(1)
    clock.advance(TEN_MINUTES)
    await until(async () => (await lines('consent.refused')).length === 2)
    expect((await lines('consent.refused')).at(-1)?.changes).toEqual({
      reason: { after: 'consent_unknown' },
      times: { after: 7 },
    })
  })
})
