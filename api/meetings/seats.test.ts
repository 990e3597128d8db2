import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSeats, holdsSeat, settleSeats, type SeatClaim } from './seats.ts'

const on = (employee: string, status: SeatClaim['status'], since = '2027-01-01T00:00:00.000Z'): SeatClaim => ({
  employee,
  status,
  since,
})
const statuses = (participants: readonly SeatClaim[]) =>
  Object.fromEntries(participants.map(({ employee, status }) => [employee, status]))

describe('seats', () => {
  test('whoever comes when all are taken waits', () => {
    const { participants, moveDown } = settleSeats(
      [
        on('anna', 'Subscribed', '2027-01-02'),
        on('bo', 'Subscribed', '2027-01-01'),
        on('cem', 'Subscribed', '2027-01-03'),
      ],
      2,
    )
    expect(statuses(participants)).toEqual({ anna: 'Subscribed', bo: 'Subscribed', cem: 'Waiting' })
    expect(moveDown).toEqual(['cem'])
  })

  test('the first on the waiting list moves up when a seat is free, and no one else', () => {
    const roster = [
      on('anna', 'Cancelled'),
      on('bo', 'Subscribed'),
      on('cem', 'Waiting', '2027-02-02'),
      on('dora', 'Waiting', '2027-02-01'),
    ]
    const { participants, movedUp } = settleSeats(roster, 2)
    expect(movedUp).toEqual(['dora'])
    expect(statuses(participants)).toEqual({ anna: 'Cancelled', bo: 'Subscribed', cem: 'Waiting', dora: 'Subscribed' })
  })

  test('for people who came together, the order of the roster decides', () => {
    expect(settleSeats([on('anna', 'Waiting'), on('bo', 'Waiting'), on('cem', 'Waiting')], 2).movedUp).toEqual([
      'anna',
      'bo',
    ])
  })

  test('people with a seat keep it before someone who waited longer', () => {
    const roster = [on('anna', 'Subscribed', '2027-03-01'), on('bo', 'Subscribed', '2027-01-01')]
    expect(settleSeats(roster, 1, new Set(['anna'])).moveDown).toEqual(['bo'])
  })

  test('those marked as attended or absent keep their seat', () => {
    const { participants } = settleSeats(
      [on('anna', 'Attended', '2027-03-01'), on('bo', 'Absent', '2027-03-01'), on('cem', 'Subscribed', '2027-01-01')],
      2,
    )
    expect(statuses(participants)).toEqual({ anna: 'Attended', bo: 'Absent', cem: 'Waiting' })
  })

  test('without a capacity, those set to wait still wait', () => {
    const roster = [on('anna', 'Waiting'), on('bo', 'Subscribed')]
    expect(settleSeats(roster, undefined)).toEqual({ participants: roster, movedUp: [], moveDown: [] })
  })

  test('are counted', () => {
    const roster = [on('anna', 'Attended'), on('bo', 'Subscribed'), on('cem', 'Waiting'), on('dora', 'Cancelled')]
    expect(countSeats(roster, 5)).toEqual({ taken: 2, waiting: 1, free: 3 })
    expect(countSeats(roster, 1)).toEqual({ taken: 2, waiting: 1, free: 0 })
    expect(countSeats(roster, undefined)).toEqual({ taken: 2, waiting: 1 })
  })
})

describe('for any roster', () => {
  const people = fc.array(
    fc.record({
      status: fc.constantFrom<SeatClaim['status']>('Subscribed', 'Waiting', 'Cancelled', 'Attended', 'Absent'),
      since: fc.integer({ min: 0, max: 5 }).map((day) => `2027-01-0${String(day + 1)}`),
      seated: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  const given = people.map((list) => list.map((one, at) => ({ ...one, employee: `e${String(at)}` })))
  const capacities = fc.integer({ min: 1, max: 20 })
  const settle = (roster: readonly (SeatClaim & { seated: boolean })[], capacity: number) =>
    settleSeats(roster, capacity, new Set(roster.filter(({ seated }) => seated).map(({ employee }) => employee)))

  test('no more people have a seat than there are seats, except those who already attended', () => {
    fc.assert(
      fc.property(given, capacities, (roster, capacity) => {
        const { participants } = settle(roster, capacity)
        const fixed = roster.filter(({ status }) => status === 'Attended' || status === 'Absent').length
        expect(participants.filter(holdsSeat).length).toBeLessThanOrEqual(Math.max(capacity, fixed))
      }),
    )
  })

  test('no one waits while a seat is free', () => {
    fc.assert(
      fc.property(given, capacities, (roster, capacity) => {
        const { participants } = settle(roster, capacity)
        const { free, waiting } = countSeats(participants, capacity)
        expect(free === 0 || waiting === 0).toBe(true)
      }),
    )
  })

  test('no one is lost, added or moved about, and only Subscribed and Waiting change places', () => {
    fc.assert(
      fc.property(given, capacities, (roster, capacity) => {
        const { participants, movedUp, moveDown } = settle(roster, capacity)
        expect(participants.map(({ employee }) => employee)).toEqual(roster.map(({ employee }) => employee))
        const moved = new Set([...movedUp, ...moveDown])
        for (const [at, one] of participants.entries()) {
          if (!moved.has(one.employee)) expect(one).toBe(roster[at])
          else expect([one.status, roster[at]?.status].sort()).toEqual(['Subscribed', 'Waiting'])
        }
      }),
    )
  })

  test('settling twice changes nothing', () => {
    fc.assert(
      fc.property(given, capacities, (roster, capacity) => {
        const once = settle(roster, capacity).participants
        expect(settle(once as typeof roster, capacity)).toEqual({ participants: once, movedUp: [], moveDown: [] })
      }),
    )
  })

  test('whoever moves up came before everyone who keeps waiting, and whoever moves down came last', () => {
    fc.assert(
      fc.property(given, capacities, (roster, capacity) => {
        const { participants, movedUp, moveDown } = settle(roster, capacity)
        const of = (employee: string) => roster.find((one) => one.employee === employee)
        const waiting = participants.filter(
          ({ status, employee }) => status === 'Waiting' && !moveDown.includes(employee),
        )
        for (const up of movedUp) for (const still of waiting) expect((of(up)?.since ?? '') <= still.since).toBe(true)
        const seated = participants.filter(({ status }) => status === 'Subscribed')
        for (const down of moveDown.map(of)) {
          for (const one of seated.map(({ employee }) => of(employee))) {
            if (down?.seated === one?.seated) expect((one?.since ?? '') <= (down?.since ?? '')).toBe(true)
            else expect(one?.seated).toBe(true)
          }
        }
      }),
    )
  })
})
