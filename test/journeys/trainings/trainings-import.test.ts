import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import type { SessionImportResult } from '../../../api/features/trainings/import/contract.ts'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, trainingDesk, type TrainingDesk } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
let hr: Caller
let desk: TrainingDesk
let people: string[]
beforeAll(async () => {
  rollcall = await startRollcall({ people: 10 })
  desk = trainingDesk(rollcall)
  const { body } = await rollcall
    .as('admin')
    .post('/api/service-keys', { name: 'HR system', scopes: ['trainings:write'] })
  hr = rollcall.withToken((body as { key: string }).key)
  people = await desk.crowd(30, 'p')
})
afterAll(() => rollcall.stop())

const CSV = { headers: { 'content-type': 'text/csv' } }
const HEADER = 'reference;training;session;start;end;time zone;location;capacity;participants;online'
async function imported(body: unknown, query = ''): Promise<SessionImportResult> {
  const answer = await hr.post(
    `/api/sessions/import${query}`,
    body,
    typeof body === 'string' || body instanceof Uint8Array ? CSV : {},
  )
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as SessionImportResult
}
const csv = (...lines: string[]) => [HEADER, ...lines].join('\r\n')
const sessions = async (search: string) =>
  ((await hr.get(`/api/sessions?limit=200&search=${search}`)).body as { items: SessionLine[] }).items
const trainings = async (search: string) =>
  ((await hr.get(`/api/trainings?limit=200&search=${search}`)).body as { items: TrainingView[] }).items
const sessionOf = (result: SessionImportResult, place = 0) => desk.read(result.lines[place]?.sessionId ?? 'none')

describe('sessions that an HR system plans', () => {
  test('are imported with their dates, people and training, and a second time nothing changes', async () => {
    const list = csv(
      'HR-1;Manual handling;Group A;2027-03-10 09:00;2027-03-10 12:00;Europe/Brussels;Room 4;10;p-0001, p-0002@x.example p-0003;ja',
      'HR-1;Manual handling;Group A;2027-03-17 09:00;2027-03-17 12:00;Europe/Brussels;Room 4;10;;',
      'HR-2;Manual handling;;10.04.2027 13:00;10.04.2027 17:00;;;;;',
    )
    const dry = await imported(list, '?dryRun=true')
    expect(dry).toMatchObject({
      dryRun: true,
      counts: { added: 3, changed: 0, unchanged: 0, failed: 0 },
      sessions: { added: 2 },
      ignoredColumns: [],
    })
    expect(dry.lines.some(({ sessionId }) => sessionId !== undefined)).toBe(false)
    expect(await trainings('manual')).toEqual([])

    const result = await imported(list)
    expect(result.counts).toEqual(dry.counts)
    expect(result.lines.map(({ line, reference, outcome, messages }) => [line, reference, outcome, messages])).toEqual([
      [2, 'HR-1', 'added', []],
      [3, 'HR-1', 'added', []],
      [4, 'HR-2', 'added', []],
    ])
    expect(await trainings('manual')).toMatchObject([{ title: 'Manual handling', sessions: 2 }])
    expect(await sessionOf(result)).toMatchObject({
      title: 'Group A',
      reference: 'HR-1',
      capacity: 10,
      seats: { taken: 3, waiting: 0, free: 7 },
      dates: [
        { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels', location: 'Room 4' },
        { start: '2027-03-17T09:00' },
      ],
      participants: [{ employee: 'p-0001', status: 'Subscribed' }, { employee: 'p-0002' }, { employee: 'p-0003' }],
      invitation: { onlineSession: true, language: 'en' },
    })
    expect(await sessionOf(result, 2)).toMatchObject({
      title: 'Manual handling',
      dates: [{ start: '2027-04-10T13:00', timeZone: 'Europe/Brussels' }],
      invitation: { title: '{training}' },
    })
    expect(await desk.lastAudit()).toMatchObject({ action: 'sessions.imported', changes: { added: { after: 2 } } })

    const again = await imported(list)
    expect(again).toMatchObject({
      counts: { added: 0, changed: 0, unchanged: 3, failed: 0 },
      sessions: { unchanged: 2 },
    })
  })

  test('keep the ids of their dates when they move, come or go', async () => {
    const line = (day: string, hour: string) => ({
      reference: 'HR-10',
      training: 'Moving',
      start: `2027-05-${day}T${hour}:00`,
      end: `2027-05-${day}T${hour}:30`,
      location: 'Hall',
    })
    const before = await sessionOf(await imported([line('01', '09'), line('02', '09'), line('03', '09')]))
    const result = await imported([line('03', '10'), line('01', '09'), line('04', '09'), line('05', '09')])
    expect(result.sessions).toMatchObject({ changed: 1 })
    const after = await sessionOf(result)
    const ids = before.dates.map(({ id }) => id)
    expect(after.dates.map(({ id, start }) => [ids.indexOf(id), start])).toEqual([
      [2, '2027-05-03T10:00'],
      [0, '2027-05-01T09:00'],
      [1, '2027-05-04T09:00'],
      [-1, '2027-05-05T09:00'],
    ])
    expect(await imported([line('03', '10')])).toMatchObject({ sessions: { changed: 1 } })
    expect((await desk.read(after.id)).dates).toMatchObject([{ id: ids[2] }])
  })

  test('missing fields stay: room, seats, people and everything on the Invitation tab', async () => {
    const date = { reference: 'HR-11', training: 'Staying', start: '2027-05-01T09:00', end: '2027-05-01T10:00' }
    const before = await sessionOf(
      await imported([
        {
          ...date,
          session: 'Own title',
          location: 'Hall',
          capacity: 4,
          trainer: 'Guest',
          trainerEmail: 'guest@x.example',
          participants: ['p-0001'],
        },
      ]),
    )
    await rollcall
      .as('trainer')
      .patch(`/api/sessions/${before.id}`, { invitation: { text: '<p>Mine</p>', resendAutomatically: true } })
    const after = await desk.read(before.id)
    expect((await imported([date])).counts).toMatchObject({ unchanged: 1 })
    expect(await desk.read(before.id)).toEqual(after)
    expect(after).toMatchObject({
      title: 'Own title',
      capacity: 4,
      trainers: [{ name: 'Guest', email: 'guest@x.example' }],
      dates: [{ location: 'Hall' }],
      participants: [{ employee: 'p-0001' }],
    })
  })

  test('a list of participants is the roster; those who attended stay, those who cancelled aren’t subscribed again, late ones wait', async () => {
    const line = {
      reference: 'HR-12',
      training: 'Roster',
      start: '2027-05-01T09:00',
      end: '2027-05-01T10:00',
      capacity: 3,
    }
    const { id } = await sessionOf(await imported([{ ...line, participants: ['p-0001', 'p-0002', 'p-0003'] }]))
    await rollcall.as('trainer').put(`/api/sessions/${id}/participants`, {
      participants: [
        { employee: 'p-0001', status: 'Attended' },
        { employee: 'p-0002', status: 'Cancelled' },
        { employee: 'p-0003', attendance: 'optional' },
      ],
    })
    await imported([{ ...line, participants: 'p-0005 p-0002 p-0003 p-0004' }])
    const { participants } = await desk.read(id)
    expect(participants.map(({ employee, status, attendance }) => [employee, status, attendance])).toEqual([
      ['p-0002', 'Cancelled', 'required'],
      ['p-0003', 'Subscribed', 'optional'],
      ['p-0001', 'Attended', 'required'],
      ['p-0005', 'Subscribed', 'required'],
      ['p-0004', 'Waiting', 'required'],
    ])
  })

  test('unknown people are left out and named, and the rest is imported', async () => {
    const result = await imported(
      csv('HR-13;Strangers;;2027-05-01T09:00;2027-05-01T10:00;;;;p-0001 99999 nobody@x.example;'),
    )
    expect(result.lines[0]).toMatchObject({
      outcome: 'added',
      messages: ['99999 is no employee and was left out', 'nobody@x.example is no employee and was left out'],
    })
    expect((await sessionOf(result)).participants).toHaveLength(1)
  })

  test('a trainer who is an employee is linked to the record', async () => {
    const line = { reference: 'HR-14', training: 'Trainers', start: '2027-05-01T09:00', end: '2027-05-01T10:00' }
    const result = await imported([{ ...line, trainerEmail: 'P-0007@x.example' }])
    expect((await sessionOf(result)).trainers).toMatchObject([{ employee: 'p-0007', name: 'p-0007', invited: false }])
  })
})

describe('a list', () => {
  const row = (reference: string, start = '2027-06-01 09:00', end = '2027-06-01 10:00') =>
    `${reference};List;;${start};${end};;;;;`

  test.each([
    [
      'comma, columns in another order, words nobody knows',
      `End,Budget,Start,Course,Ref\r\n2027-06-01 10:00,5,2027-06-01 09:00,List,L-1`,
    ],
    [
      'semicolon, with a byte order mark, Dutch',
      `\ufeffReferentie;Opleiding;Start;Einde\r\nL-1;List;2027-06-01 09:00;2027-06-01 10:00`,
    ],
    [
      'tab, French, day apart',
      `Référence\tFormation\tDate\tDébut\tFin\r\nL-1\tList\t01/06/2027\t9:00\t10:00\r\nL-1\tList\t28/06/2027\t9:00\t10:00`,
    ],
    [
      'German, Windows-1252',
      Buffer.from('Referenz;Schulung;Pl\xe4tze;Beginn;Ende\r\nL-1;List;12;01.06.2027 09:00;01.06.2027 10:00', 'latin1'),
    ],
  ])('is read: %s', async (_what, file) => {
    const result = await imported(file, '?dryRun=true')
    expect(result).toMatchObject({ counts: { failed: 0 } })
    expect(result.lines[0]).toMatchObject({ reference: 'L-1', outcome: 'added' })
  })

  test('reports unknown columns', async () => {
    expect(
      (
        await imported(
          'reference;training;start;end;Budget\nL-1;List;2027-06-01 09:00;2027-06-01 10:00;5',
          '?dryRun=true',
        )
      ).ignoredColumns,
    ).toEqual(['Budget'])
  })

  test('without a required column, as an Excel workbook, or empty is refused', async () => {
    for (const file of ['reference;training;start\nx;y;2027-06-01 09:00', 'PK\u0003\u0004', '']) {
      const answer = await hr.post('/api/sessions/import', file, CSV)
      expect(answer).toMatchObject({ status: 400, body: failure('csv_unreadable') })
    }
  })

  test('as in the documentation is imported without a warning', async () => {
    const company = await startRollcall({ people: 250 })
    try {
      const admin = company.as('admin')
      await admin.post('/api/employees/import', await readFile('docs/examples/brightwater-personnel.csv'), CSV)
      const { status, body } = await admin.post(
        '/api/sessions/import',
        await readFile('docs/examples/brightwater-sessions.csv'),
        CSV,
      )
      expect(status).toBe(200)
      expect(body).toMatchObject({ counts: { added: 6, failed: 0 }, sessions: { added: 4 }, ignoredColumns: [] })
      expect((body as SessionImportResult).lines.flatMap(({ messages }) => messages)).toEqual([])
    } finally {
      await company.stop()
    }
  })

  test('with an invalid line imports the good sessions, and nothing of the session with that line', async () => {
    const list = csv(
      row('W-1'),
      row('W-2'),
      row('W-2', '2027-06-02 09:00', '2027-06-02 08:00'),
      row('W-3', 'soon'),
      row('W-3'),
      row(''),
      `${row('W-4')};;x`,
      'W-5;List;;2027-06-01 09:00;2027-06-01 10:00;Mars/Olympus;;;;',
      'W-6;List;;2027-06-01 09:00;2027-06-01 10:00;;;0;;',
    )
    const result = await imported(list)
    expect(result.counts).toEqual({ added: 1, changed: 0, unchanged: 0, failed: 8 })
    expect(result.sessions).toEqual({ added: 1, changed: 0, unchanged: 0, failed: 5 })
    const [good, second, third, fourth, fifth, sixth, seventh, eighth, ninth] = result.lines
    expect(good).toMatchObject({ line: 2, outcome: 'added' })
    expect(second?.messages.join()).toMatch(/date 2: end must be after the start/)
    expect(third).toMatchObject({ outcome: 'failed', reference: 'W-2' })
    expect(fourth?.messages.join()).toMatch(/start must be a local time/)
    expect(fifth?.messages).toEqual(['Another line of this session is wrong; none of it was imported.'])
    expect(sixth?.messages.join()).toMatch(/reference must not be empty/)
    expect(seventh?.messages.join()).toMatch(/cells/)
    expect(eighth?.messages.join()).toMatch(/no time zone/)
    expect(ninth?.messages.join()).toMatch(/capacity/)
    expect((await sessions('W-')).map(({ reference }) => reference)).toEqual(['W-1'])
  })

  test('whose lines for one session contradict each other is reported', async () => {
    const line = { reference: 'C-1', training: 'List', start: '2027-06-01T09:00', end: '2027-06-01T10:00', capacity: 5 }
    const result = await imported([line, { ...line, start: '2027-06-02T09:00', end: '2027-06-02T10:00', capacity: 6 }])
    expect(result.lines[1]).toMatchObject({
      line: 2,
      outcome: 'failed',
      messages: ['capacity is another than in line 1; a session has one for all its dates'],
    })
    expect(result.counts.failed).toBe(2)
  })

  test('with a line for each participant repeats a date, and means one', async () => {
    const line = (day: string, who: string) => ({
      reference: 'E-1',
      training: 'List',
      start: `2027-06-${day}T09:00`,
      end: `2027-06-${day}T10:00`,
      participants: who,
    })
    const session = await sessionOf(
      await imported([line('01', 'p-0002'), line('01', 'p-0001'), line('02', 'p-0001, P-0002'), line('01', 'p-0002')]),
    )
    expect(session.dates.map(({ start }) => start)).toEqual(['2027-06-01T09:00', '2027-06-02T09:00'])
    expect(session.participants.map(({ employee }) => employee)).toEqual(['p-0002', 'p-0001'])
    const result = await imported([line('01', 'p-0001'), line('02', 'p-0003')])
    expect(result.lines[1]?.messages).toEqual([
      'participants are others than in line 1; a session has one roster for all its dates',
    ])
  })

  test('with dates whose day and month can be mistaken is refused line by line', async () => {
    const result = await imported(csv(row('D-1', '03/04/2027 09:00', '03/04/2027 10:00')), '?dryRun=true')
    expect(result.lines[0]?.messages.join()).toContain('2027-03-10')
  })

  test('names a training in any case, and two new sessions share the new training', async () => {
    await imported([
      { reference: 'T-1', training: 'Brand new', start: '2027-06-01T09:00', end: '2027-06-01T10:00' },
      { reference: 'T-2', training: 'BRAND NEW', start: '2027-06-01T09:00', end: '2027-06-01T10:00' },
    ])
    expect(await trainings('brand')).toMatchObject([{ title: 'Brand new', sessions: 2 }])
  })

  test('with formulas stays text, and hostile HTML is removed', async () => {
    const result = await imported(
      csv(
        `F-1;"=HYPERLINK(""http://evil.example"")";"'+1+1";2027-06-01 09:00;2027-06-01 10:00;;<script>alert(1)</script>;;;`,
      ),
    )
    expect(await sessionOf(result)).toMatchObject({
      trainingTitle: '=HYPERLINK("http://evil.example")',
      title: '+1+1',
      dates: [{ location: '<script>alert(1)</script>' }],
    })
  })

  test('with a cancelled session says so', async () => {
    const { id } = await sessionOf(
      await imported([{ reference: 'X-1', training: 'List', start: '2027-06-01T09:00', end: '2027-06-01T10:00' }]),
    )
    await rollcall.ctx.store.sessions.change(id, (current) => ({
      ...current,
      cancelled: { at: rollcall.clock.now().toISOString(), comment: '' },
    }))
    expect(
      (await imported([{ reference: 'X-1', training: 'List', start: '2027-06-02T09:00', end: '2027-06-02T10:00' }]))
        .lines[0],
    ).toMatchObject({ outcome: 'failed', messages: ['This session was called off.'] })
  })

  test('of 500 lines is imported at once, and twice at the same time creates nothing twice', async () => {
    const lines = Array.from({ length: 500 }, (_, at) => ({
      reference: `BIG-${String(Math.floor(at / 2))}`,
      training: 'Big 0',
      session: `Group ${String(Math.floor(at / 2))}`,
      start: `2027-0${String(1 + (at % 9))}-${String(10 + (at % 2))}T09:00`,
      end: `2027-0${String(1 + (at % 9))}-${String(10 + (at % 2))}T10:00`,
      participants: people,
    }))
    const [one, two] = await Promise.all([imported(lines), imported(lines)])
    expect(one.counts.failed + two.counts.failed).toBe(0)
    expect(one.sessions.added + two.sessions.added).toBe(250)
    expect((await hr.get(`/api/trainings?search=big 0`)).body).toMatchObject({ items: [{ sessions: 250 }] })
    expect((await imported(lines)).counts).toMatchObject({ unchanged: 500 })
  }, 120_000)

  test('with the wrong column as participants names some of them and counts the rest', async () => {
    const strangers = Array.from({ length: 500 }, (_, at) => `x${at}`).join(' ')
    const { lines } = await imported(
      csv(`R-1;List;;2027-06-01T09:00;2027-06-01T10:00;;;;${strangers};`),
      '?dryRun=true',
    )
    expect(lines[0]?.messages).toHaveLength(21)
    expect(lines[0]?.messages.at(-1)).toBe('480 more are no employees and were left out')
  })

  test('with too many dates or people for one session refuses that session alone', async () => {
    const date = (at: number) => ({
      reference: 'R-2',
      training: 'List',
      start: `2027-06-${String(1 + (at % 28)).padStart(2, '0')}T${String(at % 20).padStart(2, '0')}:00`,
      end: `2027-06-${String(1 + (at % 28)).padStart(2, '0')}T21:00`,
      participants: people,
    })
    const crowd = { ...date(1), reference: 'R-3', participants: 'x'.repeat(90_000) }
    const crowded = Array.from({ length: 7 }, () => crowd)
    const lines = [...Array.from({ length: 60 }, (_, at) => date(at)), ...crowded, { ...date(1), reference: 'R-4' }]
    const result = await imported(lines, '?dryRun=true')
    expect(result.lines[0]?.messages).toEqual(['60 dates are more than a session may have (50).'])
    expect(result.lines[60]?.messages).toEqual(['More people are named than a session may have (2000).'])
    expect(result.lines.at(-1)).toMatchObject({ reference: 'R-4', outcome: 'added' })
  })

  test('of more lines than it may have is refused as a whole', async () => {
    const lines = Array.from({ length: 5001 }, () => ({}))
    expect(await hr.post('/api/sessions/import', lines)).toMatchObject({
      status: 413,
      body: failure('payload_too_large'),
    })
  })
})
