import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportResult } from '../../../api/features/employees/contract.ts'
import type { ImportState } from '../../../api/imports/contract.ts'
import type { SessionImportResult } from '../../../api/features/trainings/import/contract.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
beforeAll(async () => {
  rollcall = await startRollcall({ people: 5 })
})
afterAll(() => rollcall.stop())

const CSV = { headers: { 'content-type': 'text/csv' } }
const HEADER = 'employeeNumber;displayName;email;department\r\n'
const BOUND = 4_000_000

const send = (path: string, list: string) => rollcall.as('admin').post(path, list, CSV)
async function imported<Result = ImportResult>(path: string, list: string): Promise<Result> {
  const { status, body } = await send(path, list)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as Result
}
async function state(kind: string, id: string): Promise<ImportState> {
  return (await rollcall.as('admin').get(`/api/imports/${kind}/${id}`)).body as ImportState
}
type Line = ImportResult['lines'][number]
async function allLines(id: string, query = ''): Promise<Line[]> {
  const lines: Line[] = []
  for (let cursor = ''; ;) {
    const path = `/api/imports/employees/${id}/lines?limit=100${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`
    const { status, body } = await rollcall.as('admin').get(path)
    expect(status, JSON.stringify(body)).toBe(200)
    const page = body as { items: Line[]; nextCursor?: string }
    lines.push(...page.items)
    if (page.nextCursor === undefined) return lines
    cursor = page.nextCursor
  }
}

describe('the report of an import', () => {
  test('too long for one answer can be read to the last line, with each field before and after', async () => {
    const people = Array.from({ length: 3200 }, (_, at) => String(at + 1))
    const list = (department: string) =>
      HEADER + people.map((n) => `L${n};Person ${n} ${'€'.repeat(180)};l${n}@x.example;${department}\r\n`).join('')
    await imported('/api/employees/import?lines=later', list('Care'))
    const dry = await imported(
      '/api/employees/import?dryRun=true',
      `${list('€'.repeat(190))}L1;;;\r\nnew;New;l2@x.example;\r\n`,
    )
    expect(JSON.stringify(dry).length).toBeLessThan(BOUND)
    const lines = await allLines(dry.importId ?? '')
    expect(lines).toHaveLength(3202)
    expect(lines.map(({ line }) => line)).toEqual(Array.from({ length: 3202 }, (_, at) => at + 2))
    expect(lines[3198]?.changes).toEqual({ department: { before: 'Care', after: '€'.repeat(190) } })
    expect(
      (await allLines(dry.importId ?? '', '&outcome=created')).map(({ employeeNumber }) => employeeNumber),
    ).toEqual(['new'])
    expect(await allLines(dry.importId ?? '', '&outcome=failed')).toHaveLength(2)
    expect((await allLines(dry.importId ?? '', '&look=true')).map(({ line }) => line)).toEqual([2, 3202, 3203])
  })

  test('is stored for a day under the caller’s id, for those who may import', async () => {
    const importId = randomUUID()
    const list = `${HEADER}k1;Anna;anna@x.example;Care\r\nk2;;;\r\n`
    const answer = await imported(`/api/employees/import?importId=${importId}&lines=later`, list)
    expect(answer).toMatchObject({ importId, created: 1, failed: 1, lines: [], omittedLines: 2 })
    expect(await state('employees', importId)).toMatchObject({
      ...{ id: importId, dryRun: false, status: 'done', progress: { done: 2, total: 2 } },
      report: { created: 1, failed: 1, total: 2 },
    })
    expect(await allLines(importId)).toMatchObject([{ result: 'created' }, { result: 'failed' }])
    expect(await send(`/api/employees/import?importId=${importId}`, list)).toMatchObject({
      ...{ status: 409, body: failure('import_known') },
    })
    for (const path of [`/api/imports/employees/${importId}`, `/api/imports/employees/${importId}/lines`])
      expect((await rollcall.as('trainer').get(path)).status).toBe(403)
    expect((await rollcall.as('trainer').get(`/api/imports/sessions/${importId}`)).status).toBe(404)
    rollcall.letPass(25)
    await imported(`/api/employees/import?importId=${randomUUID()}`, list)
    expect((await rollcall.as('admin').get(`/api/imports/employees/${importId}/lines`)).status).toBe(404)
  })

  test('of an unreadable list says why it failed', async () => {
    const importId = randomUUID()
    await send(`/api/employees/import?importId=${importId}`, 'Kürzel;Wert\r\na;b\r\n')
    expect(await state('employees', importId)).toMatchObject({
      status: 'failed',
      error: { code: 'csv_unreadable', remedy: expect.stringContaining('CSV') as string },
    })
  })

  test('of sessions names what changes in each date and in the session', async () => {
    const header = 'reference;training;session;start;end;location;capacity\r\n'
    await imported('/api/sessions/import', `${header}R1;Lifting;A;2027-03-10 09:00;2027-03-10 12:00;Hall;10\r\n`)
    const list = `${header}R1;Lifting;B;2027-03-10 10:00;2027-03-10 12:00;Hall;12\r\nR1;Lifting;B;2027-03-17 09:00;2027-03-17 12:00;Room;12\r\n`
    const { lines } = await imported<SessionImportResult>('/api/sessions/import?dryRun=true', list)
    expect(lines.map(({ changes }) => changes)).toEqual([
      {
        session: { before: 'A', after: 'B' },
        capacity: { before: '10', after: '12' },
        start: { before: '2027-03-10T09:00', after: '2027-03-10T10:00' },
      },
      {
        start: { after: '2027-03-17T09:00' },
        end: { after: '2027-03-17T12:00' },
        timeZone: { after: 'Europe/Brussels' },
        location: { after: 'Room' },
      },
    ])
  })
})
