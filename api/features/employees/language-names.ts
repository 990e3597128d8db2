import { plainWord } from '../../lib/lists/header-words.ts'

const TAGS = (
  'nl fr de en nl-BE es it pt pl tr ar ro bg cs sk hu ' +
  'hr sr bs sl sq el da sv nb no fi et lv lt uk ru zh ja ko hi ur fa ku vi th lb ga mt'
).split(' ')

let names: ReadonlyMap<string, string> | undefined

/** Languages by their names in English, Dutch, French, German and the language itself. */
function languagesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const tag of TAGS) {
    for (const speaker of ['en', 'nl', 'fr', 'de', tag]) {
      const name = new Intl.DisplayNames([speaker], { type: 'language' }).of(tag)
      const key = plainWord(name?.replace(/\s*\(.*$/, '') ?? '')
      if (key !== '' && !found.has(key)) found.set(key, tag)
    }
  }
  return found
}

/**
 * A language tag for the way a list names a language: "nl_BE", "Dutch", "Allemand (Suisse)". Anything else is returned
 * unchanged.
 */
export function languageTag(text: string): string {
  const dashed = text.replaceAll('_', '-')
  if (/^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(dashed)) return canonical(dashed) ?? text
  names ??= languagesByName()
  return names.get(plainWord(text)) ?? names.get(plainWord(text.replace(/[\s/,(-].*$/, ''))) ?? text
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}
