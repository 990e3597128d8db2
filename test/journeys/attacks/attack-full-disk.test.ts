import { expect, test } from 'vitest'
import type { EmployeeList } from '../../../api/features/employees/contract.ts'
import type { Answer } from '../../helpers/caller.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { failingAt } from '../../helpers/intercept-files.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

test('a disk that is full in the middle of a write is said with what to do, and half of it is never there', async () => {
  await using rollcall = await startRollcall({ people: 3, clock: handClock() })
  const admin = rollcall.as('admin')
  const isThere = async (number: string) => {
    const { items } = (await admin.get('/api/employees?limit=200')).body as EmployeeList
    return items.some(({ employeeNumber }) => employeeNumber === number)
  }
  let refused = 0
  for (let change = 1; change <= 8; change += 1) {
    const employeeNumber = `D-${String(change)}`
    const draft = { employeeNumber, displayName: 'Dora', email: `dora${String(change)}@x.example` }
    let answer: Answer | undefined
    await failingAt(change, 'ENOSPC', async () => {
      answer = await admin.post('/api/employees', draft)
    })
    if (answer?.status !== 201) {
      refused += 1
      const { error } = answer?.body as { error: { code: string; remedy: string } }
      expect([answer?.status, error.remedy]).toEqual([503, expect.stringContaining('free space')])
      // Then only the line in the audit trail is missing.
      expect(await isThere(employeeNumber)).toBe(error.code === 'saved_in_part')
    }
    // The disk has space again.
    expect((await admin.post('/api/employees', { ...draft, employeeNumber: `R-${String(change)}` })).status).toBe(201)
  }
  expect(refused).toBeGreaterThanOrEqual(2)
})
