import { expect, test } from 'vitest'
import { askedFor, outcomeAsked, outcomesQuery, sortAsked, sortFor } from './outcome-look.ts'

test.each([
  ['a run with failures shows these unless asked otherwise', '', { failed: 2, added: 5 }, 'failed'],
  ['a run without failures shows everyone', '', { added: 5 }, undefined],
  ['everyone can be asked for although some failed', 'all', { failed: 2, added: 5 }, undefined],
  ['one outcome is shown on its own', 'added', { failed: 2, added: 5 }, 'added'],
])('%s, and the address stays as short as it can be', (_name, asked, counts, outcome) => {
  expect(outcomeAsked(asked, counts)).toBe(outcome)
  expect(askedFor(outcome, counts)).toBe(asked)
})

test.each([
  ['by name', { by: 'name', descending: false }, { sort: '', order: '' }, 'sort=name&status=failed'],
  [
    'by outcome, the other way round',
    { by: 'outcome', descending: true },
    { sort: 'outcome', order: 'desc' },
    'sort=outcome&order=desc&status=failed',
  ],
])('%s is an order of the list, in the address and for the API', (_name, sort, address, query) => {
  expect(sortFor(sort)).toEqual(address)
  expect(sortAsked((name) => (address as Record<string, string>)[name] ?? '')).toEqual(sort)
  expect(outcomesQuery('failed', sort)).toBe(query)
})
