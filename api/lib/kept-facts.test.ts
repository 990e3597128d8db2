import { expect, test } from 'vitest'
import { keepFacts } from './kept-facts.ts'

function clockAt(start: number) {
  let now = start
  return {
    clock: { now: () => new Date(now), monotonic: () => now, sleep: () => Promise.resolve() },
    advance: (ms: number) => {
      now += ms
    },
  }
}

test('a fact is valid for the given time, by the given clock', () => {
  const { clock, advance } = clockAt(5)
  const facts = keepFacts<{ found: boolean }>(clock, { goodFor: 1000, most: 10 })
  facts.keep('ann', { found: true })
  advance(999)
  expect(facts.get('ann')).toEqual({ found: true })
  advance(2)
  expect(facts.get('ann')).toBeUndefined()
})

test('when there are too many facts, the least recently used one goes', () => {
  const facts = keepFacts<{ at: number }>(clockAt(5).clock, { goodFor: 1000, most: 2 })
  facts.keep('a', { at: 1 })
  facts.keep('b', { at: 2 })
  facts.get('a')
  facts.keep('c', { at: 3 })
  expect(['a', 'b', 'c'].map((name) => facts.get(name)?.at)).toEqual([1, undefined, 3])
})
