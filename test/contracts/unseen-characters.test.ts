import { expect, test } from 'vitest'
import type { z } from 'zod'
import { OPERATIONS } from '../helpers/operations.ts'

/** A bell, half a surrogate pair, a text direction mark; and a line break in a single-line field. */
const UNSEEN = 'a\u0007b\ud800c\u202ed\u2066e'
// eslint-disable-next-line no-control-regex -- these are the characters in question
const BAD = /[\0-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/u

/** Texts that are compared, looked up, cleaned as HTML or used internally, and never displayed unchanged. */
const OTHERWISE = new Set([
  'text', // HTML, cleaned when it is saved; match-people: pasted lines, which become e-mail addresses
  'clientSecret',
  'password',
  'certificate',
])
/** Ids, ETags, filters and directory departments, which are only compared with existing values. */
const LOOKED_UP =
  /^takeOverDirectory\.departments$|\.people\.filter\.|(^|\.)(id|ids|cursor|except|employee|dateId|trainingId|revision|accountId|mailAccountId|activityFeedAccountId|photoSynchronizationAccountId|invitationSynchronizationAccountId|timeZone|defaultTimeZone|schedule)$/

type Found = { path: string; schema: z.ZodType }

function stringsIn(schema: z.ZodType, path: string, found: Found[] = []): Found[] {
  // Inner schemas of all kinds are found by name.
  const { def } = schema._zod as unknown as { def: Record<string, unknown> & { type: string } }
  const inner = (one: unknown, name = '') => stringsIn(one as z.ZodType, name === '' ? path : `${path}.${name}`, found)
  if (def.type === 'string') found.push({ path, schema })
  if (def.type === 'object') for (const [name, one] of Object.entries(def['shape'] as object)) inner(one, name)
  if (def.type === 'array') inner(def['element'])
  if (def.type === 'record') inner(def['valueType'])
  if (def.type === 'union') for (const one of def['options'] as unknown[]) inner(one)
  if (def['innerType'] !== undefined) inner(def['innerType'])
  if (def.type === 'pipe') inner(def['in'])
  return found
}

const texts = OPERATIONS.flatMap(({ id, body }) => (body ? stringsIn(body, id) : []))

test('every text that is accepted and shown again refuses or drops invisible characters', () => {
  expect(texts.length).toBeGreaterThan(40)
  const taken = texts.filter(({ path, schema }) => {
    if (OTHERWISE.has(path.split('.').at(-1) ?? '') || LOOKED_UP.test(path)) return false
    const result = schema.safeParse(UNSEEN)
    return result.success && BAD.test(String(result.data))
  })
  expect(taken.map(({ path }) => path)).toEqual([])
})

test('every name and title is one line', () => {
  const single = texts.filter(
    ({ path }) => /(title|name|location|reference|displayName|department)$/i.test(path) && !LOOKED_UP.test(path),
  )
  expect(single.length).toBeGreaterThan(10)
  for (const { path, schema } of single) {
    const result = schema.safeParse('one\r\ntwo\u2028three')
    expect([path, result.success ? result.data : 'one two three']).toEqual([path, 'one two three'])
  }
})
