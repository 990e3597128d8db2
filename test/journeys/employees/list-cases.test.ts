import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EmployeeList, ImportResult } from '../../../api/features/employees/contract.ts'
import expected from '../../cases/expected.json' with { type: 'json' }
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface Expected {
  created?: Record<string, string>
  /** How many other lines are skipped. */
  failed?: number
  refusedLine?: string
}

const CASES = Object.entries<Expected>(expected.people)

let rollcall: Rollcall
beforeAll(async () => {
  rollcall = await startRollcall({ people: 5 })
})
afterAll(() => rollcall.stop())
beforeEach(async () => {
  for await (const { id } of rollcall.ctx.store.employees.all()) await rollcall.ctx.store.employees.remove(id)
})

async function imported(list: Uint8Array | string, query = ''): Promise<ImportResult> {
  const admin = rollcall.as('admin')
  const { status, body } = await admin.post(`/api/employees/import${query}`, list, {
    headers: { 'content-type': 'text/csv' },
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as ImportResult
}
const everyone = async () => ((await rollcall.as('admin').get('/api/employees?limit=200')).body as EmployeeList).items

describe('a list as people really send it', () => {
  test.each(CASES.filter(([, { created }]) => created))(
    '%s makes the one employee it means',
    async (file, { created, failed = 0 }) => {
      const list = await readFile(`test/cases/people/${file}`)
      const dry = await imported(list, '?dryRun=true')
      expect(dry).toMatchObject({ created: 1, failed })
      expect({ ...(await imported(list)), dryRun: true }).toEqual(dry)
      expect(await everyone()).toEqual([expect.objectContaining(created ?? {})])
      expect(await imported(list)).toMatchObject({ created: 0, updated: 0, unchanged: 1 })
    },
  )

  test('with a number rounded by a spreadsheet is refused with its reason', async () => {
    const { failed, lines } = await imported(await readFile('test/cases/people/sci-number.csv'))
    expect(failed).toBe(1)
    expect(lines[0]).toMatchObject({
      result: 'failed',
      message: expect.stringMatching(/spreadsheet has rounded this number .* digits are lost/) as string,
      notes: [
        {
          code: 'numberRounded',
          kind: 'fault',
          field: 'employeeNumber',
          column: 'employeeNumber',
          read: '1,23457E+11',
        },
      ],
    })
    expect(await everyone()).toEqual([])
  })
})
