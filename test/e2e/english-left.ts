import { readdirSync } from 'node:fs'
import type { Frame } from 'playwright-core'
import type { Language, TextTable } from '../../addin/texts/table.ts'

const FOLDER = new URL('../../addin/texts/', import.meta.url)
/** Stands for a value filled into a text. */
const VALUE = '\u0001'

/** Every text of the tab in one language, with its values marked. */
async function textsIn(language: Language): Promise<string[]> {
  const found: string[] = []
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('-texts.ts'))) {
    const module = (await import(new URL(file, FOLDER).href)) as Record<string, unknown>
    for (const table of Object.values(module)) if (isTable(table)) gather(table[language], table.en, found)
  }
  return found
}

const isTable = (value: unknown): value is TextTable<unknown> =>
  typeof value === 'object' && value !== null && 'en' in value && 'nl' in value

function gather(value: unknown, english: unknown, found: string[]): void {
  if (typeof value === 'string') found.push(value)
  else if (typeof value === 'function') found.push(filled(value as Saying, String(english)))
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) gather(part, (english as Record<string, unknown>)[key], found)
}

type Saying = (...values: unknown[]) => string

/** Fills a text's function with marks: its arguments, or the fields of its one object. */
function filled(text: Saying, source: string): string {
  const named = new Proxy({}, { get: (_target, name) => (name === Symbol.toPrimitive ? () => VALUE : VALUE) })
  return text(...Array.from({ length: text.length }, () => (/^\(?\{/.test(source) ? named : VALUE)))
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
/** "12 requests": a value before a single word is a number, or it would match whatever ends with that word. */
const COUNTED = new RegExp(`^${VALUE} \\p{L}+$`, 'u')
const NUMBER = String.raw`[\d\s.,’]+`
/** A pattern of hardly anything but values would match everything. */
const LETTERS = 6

/** Recognises texts that are in English instead of that language. */
export async function englishOnly(language: Exclude<Language, 'en'>): Promise<(text: string) => boolean> {
  const theirs = new Set(await textsIn(language))
  const english = (await textsIn('en')).filter((text) => !theirs.has(text))
  const plain = new Set(english.filter((text) => !text.includes(VALUE)))
  const patterns = english
    .filter((text) => text.includes(VALUE) && text.replaceAll(VALUE, '').replace(/[^\p{L}]/gu, '').length >= LETTERS)
    .map(
      (text) =>
        new RegExp(
          `^${text
            .split(VALUE)
            .map(escaped)
            .join(COUNTED.test(text) ? NUMBER : '.+')}$`,
          'su',
        ),
    )
  return (text) => plain.has(text) || patterns.some((pattern) => pattern.test(text))
}

/** The texts, labels and placeholders on the page, except those marked as English. */
export function textsShown(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement
      if (around && !around.closest('[lang="en"], script, style') && around.checkVisibility())
        found.add((node.textContent ?? '').trim())
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest('[lang="en"]')) continue
      for (const name of ['aria-label', 'placeholder', 'title']) found.add(element.getAttribute(name)?.trim() ?? '')
    }
    found.delete('')
    return [...found]
  })
}
