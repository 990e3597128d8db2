import { expect, test } from 'vitest'
import type { NewAuditLine } from '../store/store.ts'
import { MOST_LINE_BYTES, boundLine } from './audit-line.ts'

const line = (over: Partial<NewAuditLine> = {}): NewAuditLine => ({
  actor: 'user:t:u',
  actorName: 'Anna Maes',
  action: 'session.changed',
  outcome: 'done',
  target: { kind: 'session', id: 's', label: 'Spring' },
  requestId: 'request-1',
  ...over,
})

test('a line of ordinary length stays as it is', () => {
  const ordinary = line({
    changes: {
      title: { before: 'A', after: 'B' },
      dates: { before: ['one', 'two'], after: [] },
      capacity: { after: 12 },
      options: { before: { nested: { deep: true } }, after: null },
    },
  })
  expect(boundLine(ordinary)).toEqual(ordinary)
})

test('a long list keeps its beginning and says how many more there were', () => {
  const { changes } = boundLine(line({ changes: { dates: { after: Array.from({ length: 130 }, (_, at) => at) } } }))
  expect(changes?.['dates']?.after).toEqual([...Array.from({ length: 25 }, (_, at) => at), 'and 105 more'])
})

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1), b: [nested(depth - 1)] })
const many = (size: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: size }, (_, at) => [`field${String(at)}`, { before: value, after: value }]))

test.each<[string, Partial<NewAuditLine>]>([
  ['a text', { changes: { text: { after: 'x'.repeat(1_000_000) } } }],
  ['a text of wide characters', { changes: { text: { after: '語😀'.repeat(50_000) } } }],
  ['control characters', { changes: { text: { after: '\u0001'.repeat(50_000) } } }],
  ['a list', { changes: { dates: { after: Array.from({ length: 10_000 }, () => 'Room '.repeat(60)) } } }],
  ['a list of lists', { changes: { dates: { after: Array.from({ length: 500 }, () => Array(500).fill('place')) } } }],
  ['its nesting', { changes: { options: { after: nested(14) } } }],
  ['its number of fields', { changes: many(5_000, 'something') }],
  ['nested fields', { changes: many(200, nested(6)) }],
  ['a field name', { changes: { ['f'.repeat(100_000)]: { after: 1 } } }],
  [
    'its names',
    { actorName: '語'.repeat(9_000), target: { kind: 'k', id: 'i'.repeat(9_000), label: '😀'.repeat(9_000) } },
  ],
])('a line that is too long because of %s is cut to the limit', (_by, over) => {
  const bounded = boundLine(line(over))
  expect(Buffer.byteLength(JSON.stringify(bounded))).toBeLessThanOrEqual(MOST_LINE_BYTES)
  expect(bounded.action).toBe('session.changed')
  // No half of a surrogate pair.
  expect(JSON.stringify(bounded)).not.toMatch(/\\ud[89ab]/)
})
