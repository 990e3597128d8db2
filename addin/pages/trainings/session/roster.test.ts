import { expect, test } from 'vitest'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { changed, draftsOf, fitsNewest, like, parted, without, withPeople } from './roster.ts'

const participant = (
  employee: string,
  status: ParticipantView['status'] = 'Subscribed',
  since = '2027-01-01T00:00:00.000Z',
): ParticipantView => ({
  employee,
  status,
  since,
  attendance: 'required',
  person: { id: employee, displayName: employee, email: `${employee}@example.com`, department: 'Sales' },
})
const roster = [
  participant('Bram', 'Waiting', '2027-01-03T00:00:00.000Z'),
  participant('Cleo', 'Cancelled'),
  participant('Anna'),
  participant('Dirk', 'Waiting', '2027-01-02T00:00:00.000Z'),
]

test('someone already on the roster isn’t added again', () => {
  const people = [
    { id: 'Anna', displayName: 'Anna', email: 'a@example.com' },
    { id: 'Els', displayName: 'Els', email: 'e@example.com' },
  ]
  expect(withPeople(roster, people, 'optional').slice(roster.length)).toEqual([
    { employee: 'Els', status: 'Subscribed', attendance: 'optional' },
  ])
})

test('a change concerns one person, all others stay as they are', () => {
  expect(
    changed(roster, ['Anna'], { status: 'Cancelled' }).filter(
      (one, index) => one.status !== draftsOf(roster)[index]?.status,
    ),
  ).toEqual([{ employee: 'Anna', status: 'Cancelled', attendance: 'required' }])
  expect(without(roster, ['Anna']).map(({ employee }) => employee)).toEqual(['Bram', 'Cleo', 'Dirk'])
})

test('an edit can be made to a roster that others changed, unless they changed the same people', () => {
  const els = { id: 'Els', displayName: 'Els', email: 'e@example.com' }
  const enrolled = [...roster, participant('Fien')]
  const cancelled = roster.map((one) => (one.employee === 'Anna' ? participant('Anna', 'Cancelled') : one))
  const gone = roster.filter(({ employee }) => employee !== 'Anna')
  const addEls: Parameters<typeof fitsNewest>[2] = (all) => withPeople(all, [els], 'required')
  const annaAttended: Parameters<typeof fitsNewest>[2] = (all) => changed(all, ['Anna'], { status: 'Attended' })
  expect(fitsNewest(roster, enrolled, addEls)).toBe(true)
  expect(fitsNewest(roster, cancelled, addEls)).toBe(true)
  expect(fitsNewest(roster, [...roster, participant('Els', 'Cancelled')], addEls)).toBe(false)
  expect(fitsNewest(roster, enrolled, annaAttended)).toBe(true)
  expect(fitsNewest(roster, cancelled, annaAttended)).toBe(false)
  expect(fitsNewest(roster, gone, annaAttended)).toBe(false)
})

test('the waiting list is in order of arrival, the others by name, and those who cancelled come last', () => {
  const { seated, waiting } = parted(roster)
  expect(waiting.map(({ employee }) => employee)).toEqual(['Dirk', 'Bram'])
  expect(seated.map(({ employee }) => employee)).toEqual(['Anna', 'Cleo'])
})

test('people are found on the list by name, address and department', () => {
  expect(like(roster, ' ann ').map(({ employee }) => employee)).toEqual(['Anna'])
  expect(like(roster, 'sales')).toHaveLength(4)
  expect(like(roster, 'zz')).toEqual([])
})

test.each(['weiss', 'WEIß', 'soren', 'sørensen weiẞ', 'Soerensen', 'de’haen', "de'haen sales"])(
  'a name with letters of another language is found by %j',
  (typed) => {
    const named = (employee: string, displayName: string): ParticipantView => ({
      ...participant(employee),
      person: { id: employee, displayName, email: 'x@example.com', department: 'Sales' },
    })
    const people = [named('one', 'Sören Sørensen-Weiß De’Haen'), named('other', 'Anna Peeters')]
    expect(like(people, typed).map(({ employee }) => employee)).toEqual(['one'])
  },
)
