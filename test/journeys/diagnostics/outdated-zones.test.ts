import { expect, test } from 'vitest'
import type { DiagnosticsSummary } from '../../../api/features/diagnostics/contract.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { trainingDesk } from '../../helpers/training-desk.ts'

const DAY_MS = 24 * 3_600_000

/** Rollcall on a server with this release of time zone data, and a session date for each of these. */
async function startWith(timeZoneData: string, dates: { timeZone: string; day: string }[]) {
  const clock = handClock()
  const rollcall = await startRollcall({ people: 3, clock, timeZoneData })
  const desk = trainingDesk(rollcall)
  for (const { timeZone, day } of dates)
    await desk.session(undefined, { dates: [{ start: `${day}T09:00`, end: `${day}T12:00`, timeZone }] })
  return { rollcall, clock }
}

const diagnosed = async (rollcall: Rollcall) =>
  (await rollcall.as('admin').get('/api/diagnostics')).body as DiagnosticsSummary

const ABROAD = [
  { timeZone: 'Europe/Brussels', day: '2027-02-01' },
  { timeZone: 'America/Vancouver', day: '2027-02-01' },
  { timeZone: 'Canada/Pacific', day: '2027-02-02' },
  { timeZone: 'Africa/Casablanca', day: '2027-02-01' },
]

test('Diagnostics names time zones of coming sessions whose new rules this server doesn’t know', async () => {
  const { rollcall } = await startWith('2025c', ABROAD)
  await using _stopped = rollcall
  const { warnings, versions } = await diagnosed(rollcall)
  expect(versions.timeZones).toBe('2025c')
  expect(warnings).toMatchObject([
    { code: 'zone_rules_outdated', message: expect.stringContaining('2026b') as string },
    { code: 'zone_rules_outdated', message: expect.stringContaining('Africa/Casablanca') as string },
  ])
  expect(warnings[0]?.message).toMatch(/America\/Vancouver.*Canada\/Pacific.*2 session dates to come/)
  expect(warnings[1]?.message).toMatch(/2026c.*older \(2025c\).*1 session date to come/)
  expect(warnings.map(({ details }) => details)).toMatchObject([
    { zones: ['America/Vancouver', 'Canada/Pacific'], dates: 2, has: '2025c' },
    { zones: ['Africa/Casablanca'], dates: 1, release: '2026c' },
  ])
  expect(warnings[0]?.remedy).toContain('Update Node.js')
  const bundle = (await rollcall.as('admin').get('/api/diagnostics/bundle')).body as DiagnosticsSummary
  expect(bundle.warnings).toEqual(warnings)
})

test('with a release that has some of the new rules, it names the rest', async () => {
  const { rollcall } = await startWith('2026b', ABROAD)
  await using _stopped = rollcall
  expect((await diagnosed(rollcall)).warnings).toMatchObject([
    { message: expect.stringContaining('Africa/Casablanca') as string },
  ])
})

test('there is no warning with newer data, without such a session, or when it is over or cancelled', async () => {
  const { rollcall: newer } = await startWith('2027a', ABROAD)
  await using _newer = newer
  expect((await diagnosed(newer)).warnings).toEqual([])

  const { rollcall, clock } = await startWith('2025c', ABROAD.slice(0, 2))
  await using _stopped = rollcall
  expect((await diagnosed(rollcall)).warnings).toHaveLength(1)
  clock.advance(40 * DAY_MS)
  expect((await diagnosed(rollcall)).warnings).toEqual([])
  const later = await trainingDesk(rollcall).session(undefined, {
    dates: [{ start: '2027-06-01T09:00', end: '2027-06-01T12:00', timeZone: 'America/Edmonton' }],
  })
  expect((await diagnosed(rollcall)).warnings).toHaveLength(1)
  await rollcall.as('trainer').post(`/api/sessions/${later.id}/cancel`, { comment: '' })
  expect((await diagnosed(rollcall)).warnings).toEqual([])
})
