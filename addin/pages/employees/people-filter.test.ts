import { expect, test } from 'vitest'
import { filterQuery, isFiltered, lookFrom, NO_FILTER, peopleAddress } from './people-filter.ts'

test('an empty filter asks for everyone', () => {
  expect(filterQuery({ ...NO_FILTER, search: '   ' })).toBe('')
  expect(isFiltered({ ...NO_FILTER, search: '   ' })).toBe(false)
})

test('filter, view and order survive the round trip through the address', () => {
  const look = {
    filter: {
      ...NO_FILTER,
      search: 'Søren & Zoë',
      photo: 'without',
      outcome: 'ambiguous',
      department: 'R&D = future',
      location: 'Ghent',
      employment: 'absent',
    },
    view: 'table',
    sort: { by: 'department', descending: true },
  } as const
  const address = peopleAddress(look)
  expect(lookFrom(new URLSearchParams(address.slice(address.indexOf('?'))))).toEqual(look)
})

test('the default view has an address without a query', () => {
  const plain = lookFrom(new URLSearchParams())
  expect(peopleAddress(plain)).toBe('/employees')
  expect(peopleAddress({ ...plain, view: 'table' })).toBe('/employees?view=table')
})
