import { expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { csvCell, csvFile, plainCell } from './csv-cell.ts'

test.each(['=1+1', '+32 2 555', '-1', '@SUM(A1)', '\tx', '\rx', '\0x'])('%j doesn’t become a formula', (text) => {
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
])('%j is written as %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

const SNEAKY = [
  'Jan;=1+1;',
  'Jan; =1+1',
  'a;b;@SUM(A1)',
  'Jan;"=1+1"',
  'Jan|=1+1',
  'Jan\t=1+1',
  'Jan\n=1+1',
  'Jan\r\n+1',
  ';=1;=2;-3',
  '\uff1d1+1',
  ' =1+1',
  '"=1+1',
]

test.each(SNEAKY)('%j doesn’t become a formula wherever a spreadsheet splits it', (text) => {
  const file = csvFile([['E1', text, 'end']]).slice(1)
  for (const delimiter of [',', ';', '\t', '|']) {
    // As in spreadsheets: quotes only count at the beginning of a cell.
    const options = { delimiter, relax_quotes: true, relax_column_count: true, quote: delimiter === ',' ? '"' : null }
    const cells = (parse(file, options) as string[][]).flat()
    expect([delimiter, cells.filter((cell) => /^[\s"]*[=+\-@\uff1d]/.test(cell))]).toEqual([delimiter, []])
  }
})

test.each(SNEAKY)('%j survives an export and import', (text) => {
  const [[, cell = ''] = []] = parse(csvFile([['E1', text, 'end']]), { bom: true }) as string[][]
  expect(plainCell(cell)).toBe(text)
})

test('an apostrophe that is part of a name stays', () => {
  expect(plainCell("'t Hart")).toBe("'t Hart")
})
