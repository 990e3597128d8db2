import { expect, test } from 'vitest'
import { filterFrom, filterQuery, isFiltered, NO_FILTER } from './people-filter.ts'

test('a filter that narrows nothing asks for everybody', () => {
  expect(filterQuery({ ...NO_FILTER, search: '   ' })).toBe('')
  expect(isFiltered({ ...NO_FILTER, search: '   ' })).toBe(false)
})

test('a filter comes back from its query as it was', () => {
  const filter = { search: 'Søren & Zoë', photo: 'without', outcome: 'ambiguous', department: 'R&D = future' } as const
  expect(filterFrom(new URLSearchParams(filterQuery(filter)))).toEqual(filter)
})
