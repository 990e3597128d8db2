import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionImportResult } from '../../../api/features/trainings/import/contract.ts'
import expected from '../../cases/expected.json' with { type: 'json' }
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { trainingDesk, type TrainingDesk } from '../../helpers/training-desk.ts'

interface Expected {
  date?: { start: string; end: string; timeZone?: string }
  refusedLine?: string
}

const CASES = Object.entries<Expected>(expected.sessions)

let rollcall: Rollcall
let desk: TrainingDesk
beforeAll(async () => {
  rollcall = await startRollcall({ people: 5 })
  desk = trainingDesk(rollcall)
})
afterAll(() => rollcall.stop())

async function imported(list: Uint8Array | string, query = '', language = 'en'): Promise<SessionImportResult> {
  const { status, body } = await rollcall.as('admin').post(`/api/sessions/import${query}`, list, {
    headers: { 'content-type': 'text/csv', 'accept-language': language },
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return body as SessionImportResult
}

/** Each list gets its own references. */
const own = (list: string, reference: string) => list.replaceAll('FA-1', reference)
const list = (header: string, ...rows: string[]) => [header, ...rows].join('\r\n')
const HEADER = 'reference;training;start;end'

describe('a list as people really send it', () => {
  test.each(CASES.filter(([, { date }]) => date))('%s means this date', async (file, { date }) => {
    const text = own(await readFile(`test/cases/sessions/${file}`, 'utf8'), file)
    const dry = await imported(text, '?dryRun=true')
    expect(dry.lines[0]).toMatchObject({
      outcome: 'added',
      when: { ...date, words: expect.stringContaining('Thursday 25 March 2027') as string },
    })
    const { lines } = await imported(text)
    const { dates } = await desk.read(lines[0]?.sessionId ?? 'none')
    expect(dates).toMatchObject([{ timeZone: 'Europe/Brussels', ...date }])
    expect((await imported(text)).counts).toMatchObject({ unchanged: 1, failed: 0 })
  })

  test('an hour that the clocks leave out is refused with its day and zone', async () => {
    const { counts, lines } = await imported(await readFile('test/cases/sessions/s-dst-gap.csv', 'utf8'))
    expect(counts).toMatchObject({ added: 0, failed: 1 })
    expect(lines[0]?.messages.join()).toContain('There is no 02:30 on 2027-03-28 in Europe/Brussels')
    expect(lines[0]?.notes).toMatchObject([{ code: 'timeSkipped', kind: 'fault', field: 'start', facts: { line: 2 } }])
  })
})

describe('dates whose day and month can be mistaken', () => {
  const unclear = list(HEADER, 'O-1;First aid;03/04/2027 09:00;03/04/2027 12:00')

  test('are asked for, and read as the answer says', async () => {
    const asked = await imported(unclear, '?dryRun=true')
    expect(asked).toMatchObject({
      asks: ['dateOrder'],
      counts: { failed: 1 },
      lines: [
        {
          notes: [
            { code: 'date_order_unknown', kind: 'fault', read: '03/04/2027 09:00', facts: { parameter: 'dateOrder' } },
            { read: '03/04/2027 12:00' },
          ],
        },
      ],
    })
    const dayFirst = await imported(unclear, '?dryRun=true&dateOrder=dayFirst')
    expect(dayFirst.lines[0]?.when?.words).toContain('Saturday 3 April 2027')
    expect(dayFirst).not.toHaveProperty('asks')
    const monthFirst = await imported(unclear, '?dryRun=true&dateOrder=monthFirst', 'de')
    expect(monthFirst.lines[0]?.when?.words).toContain('Donnerstag, 4. März 2027')
    expect(
      (
        await rollcall
          .as('admin')
          .post('/api/sessions/import?dateOrder=any', unclear, { headers: { 'content-type': 'text/csv' } })
      ).status,
    ).toBe(400)
  })

  test('are clear once one date in the list is', async () => {
    for (const sign of ['/', '-', '.']) {
      const date = (first: string, second: string) => [first, second, '2027'].join(sign)
      const rows = (clear: string) =>
        list(
          HEADER,
          `O-2;First aid;${date('03', '04')} 09:00;${date('03', '04')} 12:00`,
          `O-3;First aid;${clear} 09:00;${clear} 12:00`,
        )
      expect((await imported(rows(date('25', '03')), '?dryRun=true')).lines.map(({ when }) => when?.start)).toEqual([
        '2027-04-03T09:00',
        '2027-03-25T09:00',
      ])
      expect((await imported(rows(date('03', '25')), '?dryRun=true')).lines.map(({ when }) => when?.start)).toEqual([
        '2027-03-04T09:00',
        '2027-03-25T09:00',
      ])
    }
  })

  test('are not guessed in a list that writes both ways', async () => {
    const both = list(
      HEADER,
      'O-4;A;25/03/2027 09:00;25/03/2027 12:00',
      'O-5;A;03/26/2027 09:00;03/26/2027 12:00',
      'O-6;A;03.04.2027 09:00;03.04.2027 12:00',
    )
    const { lines, asks } = await imported(both, '?dryRun=true')
    expect(lines.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'failed'])
    expect(lines[2]?.messages.join()).toContain('some dates with the day first and others with the month first')
    expect(asks).toEqual(['dateOrder'])
  })
})

describe('columns for day and hour', () => {
  test.each([
    ['one day, two hours', 'Ref,Course,Date,From,To', 'C-1,A,25.03.2027,9:00,12:00'],
    ['a span of hours', 'Referenz;Kurs;Datum;Uhrzeit', 'C-1;A;25.03.2027;09:00 - 12:00 Uhr'],
    ['a span in words', 'Referentie;Cursus;Datum;Uur', 'C-1;A;25 maart 2027;9u tot 12u'],
    [
      'French, four columns',
      'Référence;Formation;Date de début;Heure de début;Date de fin;Heure de fin',
      'C-1;A;25/03/2027;9h;25/03/2027;12h',
    ],
    [
      'German, four columns',
      'Kursnummer;Kurs;Startdatum;Startzeit;Enddatum;Endzeit',
      'C-1;A;25.03.2027;09.00;25.03.2027;12.00',
    ],
    [
      'a day with midnight beside it',
      'Reference;Training;Date;Start;End',
      'C-1;A;2027-03-25 00:00:00;1899-12-30 09:00:00;1899-12-30 12:00:00',
    ],
    ['parts of a day as Excel counts them', 'Reference;Training;Date;Start;End', 'C-1;A;46471;0,375;0,5'],
    ['an end without a day', 'Reference;Training;Start;End', 'C-1;A;2027-03-25 09:00;12:00'],
    ['a title for the training', 'Reference;Title;Start;End;Title page', 'C-1;A;2027-03-25 09:00;2027-03-25 12:00;x'],
  ])('%s', async (_what, header, row) => {
    const { lines } = await imported(list(header, row), '?dryRun=true')
    expect(lines).toMatchObject([{ outcome: 'added', when: { start: '2027-03-25T09:00', end: '2027-03-25T12:00' } }])
  })

  test('over midnight, and to its very end', async () => {
    const rows = list(
      'Reference;Training;Date;Start;End',
      'C-2;A;31.12.2027;22:00;06:00',
      'C-3;A;31.12.2027;22:00;24:00',
    )
    const { lines } = await imported(rows, '?dryRun=true')
    expect(lines.map(({ when }) => when?.end)).toEqual(['2028-01-01T06:00', '2028-01-01T00:00'])
    expect(lines[0]?.notes).toMatchObject([{ code: 'overnight', kind: 'read' }])
  })
})

describe('moments with an offset', () => {
  test('are shown in the time zone of their line, or of the settings', async () => {
    const rows = list(
      `${HEADER};time zone`,
      'I-1;A;2027-07-01T08:00Z;2027-07-01T09:00Z;',
      'I-2;A;2027-07-01T08:00Z;2027-07-01T09:00Z;Eastern Standard Time',
    )
    const { lines } = await imported(rows, '?dryRun=true')
    expect(lines.map(({ when }) => [when?.start, when?.timeZone])).toEqual([
      ['2027-07-01T10:00', 'Europe/Brussels'],
      ['2027-07-01T04:00', 'America/New_York'],
    ])
  })

  test('also in JSON', async () => {
    const item = {
      reference: 'I-3',
      training: 'A',
      start: '2027-03-25T08:00:00.000Z',
      end: '2027-03-25T12:00:00+01:00',
    }
    const { body } = await rollcall.as('admin').post('/api/sessions/import?dryRun=true', [item])
    expect(body).toMatchObject({
      lines: [{ outcome: 'added', when: { start: '2027-03-25T09:00', end: '2027-03-25T12:00' } }],
    })
  })
})
