import { describe, expect, test } from 'vitest'
import { cleanCell, lookalikesIn, type CellKind } from './clean-cell.ts'

const read = (cell: string, kind: CellKind) => cleanCell(cell, kind).text

describe('reading a cell', () => {
  test.each<[string, CellKind, string, string[]]>([
    ['\u200bZ1', 'key', 'Z1', ['invisible']],
    ['mira.holt\u200b@x.example', 'address', 'mira.holt@x.example', ['invisible']],
    ['mira\u00adholt@x.example', 'address', 'miraholt@x.example', ['invisible']],
    ['\ufeffMira\u200e Holt\u202c', 'words', 'Mira Holt', ['invisible']],
    ['Mira\x01 Holt', 'words', 'Mira Holt', ['invisible']],
    ['mira.\u00a0holt@x.example', 'address', 'mira.holt@x.example', ['blanks']],
    ['Mira\u00a0Holt', 'words', 'Mira Holt', ['blanks']],
    ['\u00a0Mira\u2003Holt ', 'words', 'Mira Holt', ['blanks']],
    ['12\u202f345', 'key', '12345', ['blanks']],
    ['AB\u00a012', 'key', 'AB 12', ['blanks']],
    ['zoe＠x.example', 'address', 'zoe@x.example', ['fullWidth']],
    ['００４２', 'key', '0042', ['fullWidth']],
    ['Ｍｉｒａ\u3000Holt', 'words', 'Mira Holt', ['fullWidth']],
    ['="00042"', 'key', '00042', ['textFormula']],
    ['="Jan ""Jef"" Peeters"', 'words', 'Jan "Jef" Peeters', ['textFormula']],
    ["'00042", 'key', '00042', ['apostrophe']],
    ["'A42", 'key', 'A42', ['apostrophe']],
    ["'mira@x.example", 'address', 'mira@x.example', ['apostrophe']],
    ["'-2", 'key', '-2', []],
    ["'=1+1", 'words', '=1+1', []],
    ["'t Hart", 'words', "'t Hart", []],
    ["'s-Gravenhage", 'words', "'s-Gravenhage", []],
    ['mailto:mira@x.example', 'address', 'mira@x.example', ['addressForm']],
    ['Mira Holt <mira@x.example>', 'address', 'mira@x.example', ['addressForm']],
    ['=1+1', 'words', '=1+1', []],
    ['  plain  ', 'words', 'plain', []],
    ['', 'key', '', []],
  ])('%j as %s is %j', (cell, kind, text, done) => {
    expect(cleanCell(cell, kind)).toEqual({ text, done })
  })

  test('letters written with joiners keep them', () => {
    for (const name of ['نیلوفر\u200cپور', 'क्\u200dष', '👩‍💻 Dev', 'Zoë', '高橋', '❤️ Care'])
      expect(read(name, 'words')).toBe(name)
    expect(read('Mi\u200dra', 'words')).toBe('Mira')
  })
})

describe('a damaged cell says how it was damaged', () => {
  test.each<[string, CellKind, string | undefined]>([
    ['1.23E+05', 'key', 'numberRounded'],
    ['1,23457E+11', 'key', 'numberRounded'],
    ['="1.2E+10"', 'key', 'numberRounded'],
    ['1E+15', 'key', 'numberRounded'],
    ['12E34', 'key', undefined],
    ['E-10', 'key', undefined],
    ['1.23E+05', 'words', undefined],
    ['#####', 'key', 'cellTooNarrow'],
    ['#N/A', 'words', 'cellError'],
    ['#NAME?', 'words', 'cellError'],
    ['#BEZUG!', 'words', 'cellError'],
    ['Zo\ufffd', 'words', 'lettersLost'],
    ['b\u043e@x.example', 'address', 'lookalikes'],
    ['\u0430\u0441\u0435@x.example', 'address', 'lookalikes'],
    ['иван@x.example', 'address', undefined],
    ['zoë@x.example', 'address', undefined],
    ['#12', 'key', undefined],
  ])('%j as %s: %s', (cell, kind, spoilt) => {
    expect(cleanCell(cell, kind).spoilt).toBe(spoilt)
  })

  test('letters that only look Latin are named', () => {
    expect(lookalikesIn('b\u043e.j\u0430n@x.example')).toEqual(['\u043e', '\u0430'])
  })
})
