// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { ERRORS } from '../../api/lib/error-catalogue.ts'
import { LANGUAGES, languageOf, type TextTable } from './table.ts'

const MODULES = import.meta.glob<Record<string, unknown>>([
  './*.ts',
  '!./*.test.ts',
  '!./table.ts',
  '!./error-facts*.ts',
  '!./error-remedies*.ts',
])

async function tablesOf(load: () => Promise<Record<string, unknown>>): Promise<TextTable<unknown>[]> {
  return Object.values(await load()).filter(
    (value): value is TextTable<unknown> =>
      typeof value === 'object' && value !== null && 'en' in value && 'nl' in value,
  )
}

/** Every text by its key, what is made of values with the same ones in each language. */
function flat(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value === 'function')
    return [
      [
        key,
        String(
          (value as (...args: unknown[]) => unknown)(
            ...Array.from({ length: value.length }, (_unused, place) => place + 2),
          ),
        ),
      ],
    ]
  return Object.entries(value as Record<string, unknown>).flatMap(([name, part]) => flat(part, `${key}.${name}`))
}

/** Names and a few words may well be the same in two languages. */
const longEnough = (text: string) => text.split(' ').length > 5 && !text.includes(' > ')

describe.each(Object.entries(MODULES))('%s', (_file, load) => {
  test('has a text everywhere', async () => {
    const tables = await tablesOf(load)
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables)
      for (const language of LANGUAGES)
        expect(flat(table[language]).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('is translated: no sentence is the English one', async () => {
    for (const table of await tablesOf(load)) {
      const english = new Map(flat(table.en))
      for (const language of ['nl', 'fr', 'de'] as const) {
        expect(
          flat(table[language]).filter(([key, text]) => longEnough(text) && english.get(key) === text),
          language,
        ).toEqual([])
      }
    }
  })

  test('addresses the reader formally', async () => {
    for (const table of await tablesOf(load))
      for (const language of ['nl', 'fr', 'de'] as const) expect(familiar(language, flat(table[language]))).toEqual([])
  })
})

/** Written like this in every language. */
const AS_IS = /mailto:|(?:Authorization|Content-Type|If-Match):/g
/** A double sign without its space, or with one that may break. */
const BADLY_SPACED = /[\p{L}\p{N})»…][;:!?»](?![\w/])|[ \u00A0][;:!?»]|« /u

test.each(Object.entries(MODULES))('%s has the narrow space before each double sign in French', async (_file, load) => {
  for (const { fr } of await tablesOf(load))
    expect(flat(fr).filter(([, text]) => BADLY_SPACED.test(text.replace(AS_IS, '')))).toEqual([])
})

test('the remedies have the narrow space before each double sign in French', async () => {
  const { remedies } = await import('./error-remedies-fr.ts')
  expect(Object.entries(remedies).filter(([, text]) => BADLY_SPACED.test(text.replace(AS_IS, '')))).toEqual([])
})

/** What is typed or sent like this keeps its straight quotes. */
const TYPED = /"(?:Authorization: Bearer |npm run |ssh-keygen |0 2 |…)[^"]*"/g
/** Quotation marks of other languages, and straight ones. */
const FOREIGN_QUOTES = { en: /["„«»]/, nl: /["“”„«»]/, fr: /["“”„‘]/, de: /["”‘«»]/ }

test.each(Object.entries(MODULES))('%s has the quotation marks of each language', async (_file, load) => {
  for (const table of await tablesOf(load))
    for (const language of LANGUAGES)
      expect(
        flat(table[language]).filter(([, text]) => FOREIGN_QUOTES[language].test(text.replace(TYPED, ''))),
        language,
      ).toEqual([])
})

test('the remedies have the quotation marks of each language', async () => {
  const english = Object.entries(ERRORS).map(([code, { remedy }]): [string, string] => [code, remedy])
  const found = english.filter(([, text]) => FOREIGN_QUOTES.en.test(text.replace(TYPED, '')))
  for (const language of ['nl', 'fr', 'de'] as const) {
    const { remedies } = (await import(`./error-remedies-${language}.ts`)) as { remedies: Record<string, string> }
    found.push(...Object.entries(remedies).filter(([, text]) => FOREIGN_QUOTES[language].test(text.replace(TYPED, ''))))
  }
  expect(found).toEqual([])
})

const FAMILIAR = { nl: ['jij', 'jou', 'jouw', 'je'], fr: ['tu', 'toi', 'tes'], de: ['du', 'dein', 'deine', 'dir'] }
const familiar = (language: 'nl' | 'fr' | 'de', texts: [string, string][]) =>
  texts.filter(([, text]) =>
    text
      .replace(/[A-Z]+_[A-Z]+/g, '')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => FAMILIAR[language].includes(word)),
  )

test.each(['nl', 'fr', 'de'] as const)(
  'each error has its remedy in %s, in formal words that aren’t the English ones',
  async (language) => {
    const { remedies } = (await import(`./error-remedies-${language}.ts`)) as {
      remedies: Record<string, string>
    }
    expect(Object.keys(remedies).sort()).toEqual(Object.keys(ERRORS).sort())
    const texts = Object.entries(remedies)
    expect(texts.filter(([, text]) => text.trim().length < 20)).toEqual([])
    expect(
      texts.filter(([code, text]) =>
        Object.entries(ERRORS).some(([other, { remedy }]) => other === code && remedy === text),
      ),
    ).toEqual([])
    expect(familiar(language, texts)).toEqual([])
    // What is named to be typed or found elsewhere is named in every language.
    const names = (text: string) =>
      text.match(/[A-Z][A-Z_]{5,}|[A-Z][A-Za-z]+\.[A-Z][A-Za-z.]+[a-zA-Z]|Grant admin consent/g) ?? []
    for (const [code, { remedy }] of Object.entries(ERRORS))
      for (const name of names(remedy)) expect(remedies[code], code).toContain(name)
  },
)

test.each([
  ['nl-be', 'nl'],
  ['fr-FR', 'fr'],
  ['de', 'de'],
  ['en-GB', 'en'],
  ['pt-br', 'en'],
  ['', 'en'],
])('the language of %s is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})
