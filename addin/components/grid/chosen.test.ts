import { expect, test } from 'vitest'
import { ALL_CHOSEN, howManyChosen, isChosen, NONE_CHOSEN, withChoice } from './chosen.ts'

test('rows are selected one by one, and deselected again', () => {
  const two = withChoice(NONE_CHOSEN, ['a', 'b'], true)
  expect([isChosen(two, 'a'), isChosen(two, 'c'), howManyChosen(two, 9)]).toEqual([true, false, 2])
  const one = withChoice(two, ['a', 'c'], false)
  expect([isChosen(one, 'a'), isChosen(one, 'b'), howManyChosen(one, 9)]).toEqual([false, true, 1])
})

test('after selecting all rows, some can be deselected and selected again', () => {
  const most = withChoice(ALL_CHOSEN, ['a', 'b'], false)
  expect([isChosen(most, 'a'), isChosen(most, 'c'), howManyChosen(most, 9)]).toEqual([false, true, 7])
  expect(howManyChosen(withChoice(most, ['a'], true), 9)).toBe(8)
})
