import { expect, test } from 'vitest'
import { askedFor, outcomeAsked } from './outcome-look.ts'

test.each([
  ['a run with failures shows these unless asked otherwise', '', { failed: 2, added: 5 }, 'failed'],
  ['a run without failures shows everyone', '', { added: 5 }, undefined],
  ['everyone can be asked for although some failed', 'all', { failed: 2, added: 5 }, undefined],
  ['one outcome is shown on its own', 'added', { failed: 2, added: 5 }, 'added'],
])('%s, and the address stays as short as it can be', (_name, asked, counts, outcome) => {
  expect(outcomeAsked(asked, counts)).toBe(outcome)
  expect(askedFor(outcome, counts)).toBe(asked)
})
