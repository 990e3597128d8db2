// @vitest-environment happy-dom
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, languageOf, type TextTable } from '../../addin/texts/table.ts'

// Vite gives import.meta.url an address of its own in a make-believe browser; tests run in the project's root.
const FILES = readdirSync('addin/texts').filter((file) => file.endsWith('.ts') && file !== 'table.ts')

async function tablesOf(file: string): Promise<TextTable<unknown>[]> {
  const module = (await import(`../../addin/texts/${file.replace('.ts', '')}.ts`)) as Record<string, unknown>
  return Object.values(module).filter((value): value is TextTable<unknown> => typeof value === 'object' && value !== null && 'en' in value && 'nl' in value)
}

/** Every text by its key, what is made of values with the same ones in each language. */
function flat(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value === 'function') return [[key, String((value as (...args: unknown[]) => unknown)(...Array.from({ length: value.length }, (_unused, place) => place + 2)))]]
  return Object.entries(value as Record<string, unknown>).flatMap(([name, part]) => flat(part, `${key}.${name}`))
}

/** Names and a few words may well be the same in two languages. */
const longEnough = (text: string) => text.split(' ').length > 5 && !text.includes(' > ')

describe.each(FILES)('%s', (file) => {
  test('says something everywhere', async () => {
    const tables = await tablesOf(file)
    expect(tables.length).toBeGreaterThan(0)
    for (const table of tables) for (const language of LANGUAGES) expect(flat(table[language]).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('is translated: no sentence is the English one', async () => {
    for (const table of await tablesOf(file)) {
      const english = new Map(flat(table.en))
      for (const language of ['nl', 'fr', 'de'] as const) {
        expect(flat(table[language]).filter(([key, text]) => longEnough(text) && english.get(key) === text), language).toEqual([])
      }
    }
  })

  test('speaks formally', async () => {
    for (const table of await tablesOf(file)) {
      const talking = (language: 'nl' | 'fr' | 'de', words: string[]) => flat(table[language]).filter(([, text]) => text.toLowerCase().split(/[^\p{L}]+/u).some((word) => words.includes(word)))
      expect(talking('nl', ['jij', 'jou', 'jouw', 'je'])).toEqual([])
      expect(talking('fr', ['tu', 'toi', 'tes'])).toEqual([])
      expect(talking('de', ['du', 'dein', 'deine', 'dir'])).toEqual([])
    }
  })
})

test.each([['nl-be', 'nl'], ['fr-FR', 'fr'], ['de', 'de'], ['en-GB', 'en'], ['pt-br', 'en'], ['', 'en']])('the language of %s is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language)
})
