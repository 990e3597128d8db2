import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportResult } from '../../../api/features/employees/contract.ts'
import type { SessionImportResult } from '../../../api/features/trainings/import/contract.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
beforeAll(async () => {
  rollcall = await startRollcall({ people: 5 })
})
afterAll(() => rollcall.stop())

const CSV = { headers: { 'content-type': 'text/csv' } }
const LIST = 'Kz;Wer;Kontakt;Gruppe 1\r\nm1;Anna;anna@x.example;Care\r\nm2;Bram;bram@x.example;\r\n'
const MAPPING = { Kz: 'employeeNumber', wer: 'displayName', '#3': 'email', 'Gruppe 1': 'department' }

const send = (query: Record<string, string>, list = LIST, who: 'admin' | 'trainer' = 'admin') =>
  rollcall.as(who).post(`/api/employees/import?${new URLSearchParams(query).toString()}`, list, CSV)
const mapped = (mapping: object, more: Record<string, string> = {}) =>
  send({ mapping: JSON.stringify(mapping), ...more })

describe('unrecognised columns', () => {
  test('are named with some of their values, so that someone can say what they hold', async () => {
    const { status, body } = await send({ dryRun: 'true' })
    expect({ status, body }).toMatchObject({
      status: 400,
      body: {
        error: {
          code: 'csv_unreadable',
          details: {
            line: 1,
            reason: 'columnsMissing',
            missing: ['employeeNumber', 'displayName', 'email'],
            columns: [
              { column: 'Kz', samples: ['m1', 'm2'] },
              { column: 'Wer' },
              { column: 'Kontakt' },
              { column: 'Gruppe 1', samples: ['Care'] },
            ],
          },
        },
      },
    })
  })

  test('are mapped by hand once for all lists with the same header, until the mapping is removed', async () => {
    const dry = (await mapped(MAPPING, { dryRun: 'true' })).body as ImportResult
    expect(dry).toMatchObject({ created: 2, failed: 0, reading: { mapping: 'given' } })
    expect((await send({ dryRun: 'true' })).status).toBe(400)

    expect((await mapped(MAPPING)).body).toMatchObject({ created: 2 })
    const line = {
      action: 'import.columnsMapped',
      changes: { columns: { after: expect.stringContaining('Kz') as string } },
    }
    expect(((await rollcall.as('admin').get('/api/audit?limit=1')).body as { items: unknown[] }).items).toMatchObject([
      line,
    ])

    const next = await send({}, LIST.replace('Care', 'Night').replace('Kz', ' KZ '))
    expect(next.body).toMatchObject({ updated: 1, unchanged: 1, reading: { mapping: 'remembered' } })

    expect((await mapped({}, { dryRun: 'true' })).status).toBe(400)
    expect((await mapped({ ...MAPPING, 'Gruppe 1': '' })).body).toMatchObject({ unchanged: 2 })
    expect((await send({ dryRun: 'true' }, LIST.replace('Care', 'Other'))).body).toMatchObject({
      ...{ unchanged: 2, ignoredColumns: ['Gruppe 1'] },
    })
  })

  test('win over the header’s own words, and a title above the header is skipped', async () => {
    const list = 'Export of 1 March\r\nName;Code;Email;Badge\r\nAnna;x;anna.w@x.example;w1\r\n'
    const answer = await send({ dryRun: 'true', mapping: JSON.stringify({ Badge: 'employeeNumber' }) }, list)
    expect(answer.body).toMatchObject({ created: 1, lines: [{ employeeNumber: 'w1', displayName: 'Anna' }] })
  })

  test.each([
    ['{"Nowhere":"email"}', 'validation_failed'],
    ['{"Kz":"salary"}', 'validation_failed'],
    ['["Kz"]', 'validation_failed'],
    ['Kz', 'validation_failed'],
    [JSON.stringify({ Kz: 'employeeNumber', Wer: 'employeeNumber' }), 'csv_unreadable'],
  ])('with a wrong mapping are refused: %s', async (mapping, code) => {
    expect(await send({ mapping })).toMatchObject({ status: 400, body: failure(code) })
  })

  test('of sessions are mapped in the same way, and stored separately', async () => {
    const list = 'Kz;Was;Ab;Ende um\r\nS1;Lifting;2027-03-10 09:00;2027-03-10 12:00\r\n'
    const mapping = JSON.stringify({ Kz: 'reference', Was: 'training', Ab: 'start', 'Ende um': 'end' })
    const path = '/api/sessions/import?dryRun=false'
    const first = await rollcall.as('trainer').post(`${path}&mapping=${encodeURIComponent(mapping)}`, list, CSV)
    expect(first.body).toMatchObject({ counts: { added: 1 }, reading: { mapping: 'given' } })
    const again = (await rollcall.as('trainer').post(path, list, CSV)).body as SessionImportResult
    expect(again).toMatchObject({ counts: { unchanged: 1 }, reading: { mapping: 'remembered' } })
    expect((await send({ dryRun: 'true' }, list)).status).toBe(400)
  })
})

describe('the template', () => {
  test.each(['en', 'nl', 'fr', 'de'])('in %s can be imported as it is, without its example', async (language) => {
    for (const kind of ['employees', 'sessions']) {
      const file = await rollcall.as('admin').get(`/api/${kind}/import/template?language=${language}`)
      expect(file.headers.get('content-disposition')).toContain(`${kind}-${language}.csv`)
      const { status, body } = await rollcall.as('admin').post(`/api/${kind}/import`, file.bytes, CSV)
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { ignoredColumns: [], lines: [], reading: { skipped: [{ line: 2, reason: 'example' }] } },
      })
    }
  })

  test('imports the lines written below its example, even if a spreadsheet has changed its dates', async () => {
    const { bytes } = await rollcall.as('admin').get('/api/sessions/import/template?language=nl')
    const text = Buffer.from(bytes).toString()
    const changed = text.replaceAll(/2027-03-10 0?(\d+:\d\d)/g, '10-3-2027 $1')
    const own = changed
      .split('\r\n')[1]
      ?.replaceAll('VOORBEELD-1', 'R-77')
      .replace('10-3-2027', '25-3-2027')
      .replace('10-3-2027', '25-3-2027')
    const { body } = await rollcall.as('admin').post('/api/sessions/import', `${changed}${own ?? ''}\r\n`, CSV)
    expect(body).toMatchObject({
      counts: { added: 1, failed: 0 },
      lines: [{ line: 3, reference: 'R-77', when: { start: '2027-03-25T09:00', end: '2027-03-25T12:30' } }],
    })
  })
})
