import { expect, test } from 'vitest'
import { trimHistory } from '../../../api/features/audit/trim-history.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const employee = (number: string) => ({
  employeeNumber: number,
  displayName: `Person ${number}`,
  email: `${number}@example.com`,
})

test('audit lines and employees’ histories are removed after the set months, and the chain stays valid', async () => {
  const clock = handClock(new Date('2027-01-10T09:00:00Z'))
  const env = { KEEP_AUDIT_MONTHS: '12', KEEP_HISTORY_MONTHS: '6' }
  await using rollcall = await startRollcall({ people: 3, clock, env })
  const admin = rollcall.as('admin')
  await admin.post('/api/employees/import', [employee('E1')])
  clock.set(new Date('2027-09-10T09:00:00Z'))
  await admin.post('/api/employees/import', [{ ...employee('E1'), displayName: 'Renamed' }])
  expect(await trimHistory(rollcall.ctx)).toEqual({ auditLines: 0, months: 1 })
  const { items } = (await admin.get('/api/employees?limit=5')).body as { items: { id: string }[] }
  const history = await admin.get(`/api/employees/${items[0]?.id ?? ''}/history?limit=10`)
  expect(JSON.stringify(history.body)).toContain('2027-09-10')
  expect(JSON.stringify(history.body)).not.toContain('2027-01-10')
  clock.set(new Date('2028-03-10T09:00:00Z'))
  await admin.post('/api/employees', employee('E2'))
  expect((await trimHistory(rollcall.ctx)).auditLines).toBeGreaterThan(0)
  expect(await trimHistory(rollcall.ctx)).toEqual({ auditLines: 0, months: 0 })
  expect(await rollcall.ctx.store.audit.firstBreak()).toBeUndefined()
  const trail = JSON.stringify((await admin.get('/api/audit?limit=100')).body)
  expect(trail).toContain('audit.trimmed')
  expect(trail).not.toContain('2027-01-10')
})

test('with 0 months everything is kept', async () => {
  const clock = handClock(new Date('2027-01-10T09:00:00Z'))
  await using rollcall = await startRollcall({
    people: 3,
    clock,
    env: { KEEP_AUDIT_MONTHS: '0', KEEP_HISTORY_MONTHS: '0' },
  })
  await rollcall.as('admin').post('/api/employees/import', [employee('E1')])
  clock.set(new Date('2047-01-10T09:00:00Z'))
  await rollcall.as('admin').post('/api/employees', employee('E2'))
  expect(await trimHistory(rollcall.ctx)).toEqual({ auditLines: 0, months: 0 })
})
