import { expect, test } from 'vitest'
import { csvCell, plainCell } from './csv-cell.ts'

test.each(['=1+1', '+32 2 555', '-1', '@SUM(A1)', '\tx', '\rx', '\0x'])('%j is kept from being a formula', (text) => {
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  expect(plainCell(`'${text}`)).toBe(text)
})

test.each([
  ["O'Neil", "O'Neil"],
  ["'t Hart", "'t Hart"],
  ['Doe, Jane', '"Doe, Jane"'],
  ['the "big" one', '"the ""big"" one"'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
])('%j stands there as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

test('an apostrophe that is part of a name stays', () => {
  expect(plainCell("'t Hart")).toBe("'t Hart")
})
