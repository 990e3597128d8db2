import { expect, test } from 'vitest'
import { placeholdersIn, unknownPlaceholders } from './written-placeholders.ts'

test('placeholders are found in the text, known or not', () => {
  expect(placeholdersIn('On {date}, dear {participant}')).toEqual([
    { name: 'date', from: 3, to: 9, known: true },
    { name: 'participant', from: 16, to: 29, known: false },
  ])
})

test('unknown ones are named once each', () => {
  expect(unknownPlaceholders('{training} {naam}', 'Dear {participant}, {naam}')).toEqual(['{naam}', '{participant}'])
  expect(unknownPlaceholders('{a:b} {{date}}', 'none')).toEqual([])
})
