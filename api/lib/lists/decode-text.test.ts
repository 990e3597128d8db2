import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const TEXTS: [language: string, text: string, codePages: string[]][] = [
  [
    'German',
    'Personalnummer;Name;E-Mail\r\n1;Jürgen Groß;j@x.example\r\n2;Ärzte Über;k@x.example',
    ['windows-1252', 'cp850', 'macintosh'],
  ],
  [
    'French',
    'Matricule;Nom;Prénom\r\n1;Lefèvre;Élodie\r\n2;Garçon;Benoît\r\n3;Noël;Zoë',
    ['windows-1252', 'cp850', 'macintosh'],
  ],
  [
    'Dutch',
    'Personeelsnummer;Naam\r\n1;Zoë Müller\r\n2;Renée Coördinatie\r\n3;André',
    ['windows-1252', 'cp850', 'macintosh'],
  ],
  ['Polish', 'Personnel number;Name\r\n1;Łukasz Wójcik\r\n2;Grażyna Żółć\r\n3;Święty', ['windows-1250']],
  ['Czech', 'Personnel number;Name\r\n1;Jiří Dvořák\r\n2;Růžena Šťastná', ['windows-1250']],
  ['Danish', 'Employee ID;Name\r\n1;Søren Ångström\r\n2;Bjørn Æbelø', ['windows-1252', 'cp850', 'macintosh']],
  ['one name alone', 'Employee ID;Name\r\n1;Zoë', ['windows-1252', 'cp850', 'macintosh']],
  ['typographic quotes', 'Employee ID;Name\r\n1;Zoë “Zo” d’Hondt', ['windows-1252']],
]

describe('an older code page is recognised by the words in the text', () => {
  test.each(TEXTS.flatMap(([language, text, pages]) => pages.map((page) => [language, page, text] as const)))(
    '%s in %s',
    (_language, page, text) => {
      expect(decodeText(iconv.encode(text, page)).text).toBe(text)
    },
  )
})

describe('Unicode', () => {
  const list = 'Personeelsnummer\tNaam\r\n7\tZoë Ünal – Łuczak 王伟'
  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with and without its mark', (encoding) => {
    expect(decodeText(iconv.encode(list, encoding, { addBOM: false })).text).toBe(list)
    expect(decodeText(iconv.encode(list, encoding, { addBOM: true })).text).toBe(list)
  })

  test('wins over the character set the sender names', () => {
    expect(decodeText(Buffer.from(list), 'windows-1252')).toEqual({ text: list, encoding: 'utf-8' })
    expect(decodeText(iconv.encode('1;Łódź', 'iso-8859-2'), 'ISO-8859-2').text).toBe('1;Łódź')
    expect(decodeText(iconv.encode('1;Zoë', 'windows-1252'), 'utf-8').text).toBe('1;Zoë')
  })
})

test('Ctrl-Z at the end is ignored, and binary data is refused', () => {
  expect(decodeText(Buffer.from('1;a\r\n\x1a')).text).toBe('1;a\r\n')
  expect(decodeText(Buffer.from('1;a\r\n\x1a\0\0\0')).text).toBe('1;a\r\n')
  expect(() => decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]))).toThrow(
    'not a text file',
  )
})
