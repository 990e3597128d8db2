import { homedir } from 'node:os'
import { expect, test } from 'vitest'
import { createNameHider } from './hide-names.ts'

const hide = createNameHider(['Anna Maes', 'Zoë O’Neil-van der Berg', 'Doe, Jane', 'Anna Maes Peeters', '', '…'])

test.each([
  ['Anna Maes is odd.', '[name] is odd.'],
  ['of ANNA  MAES, and anna.maes too', 'of [name], and [name] too'],
  ['Anna Maes Peeters', '[name]'],
  ['"name":"Zoë O’Neil-van der Berg"}', '"name":"[name]"}'],
  ['Doe, Jane and Jane Doe', '[name] and Jane Doe'],
  ['Annabel Maes and Anna', 'Annabel Maes and Anna'],
  ['write to anna@x.example now', 'write to [address] now'],
  ['actor user:4f1c-a:9b2d-c did', 'actor user did'],
  [`at ${homedir()}/rollcall/x.js`, 'at ~/rollcall/x.js'],
  ['no names at all: 12.5 %', 'no names at all: 12.5 %'],
])('%j becomes %j', (text, clean) => {
  expect(hide(text)).toBe(clean)
})
