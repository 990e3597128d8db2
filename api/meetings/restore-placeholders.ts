import { cleanRichText } from '../lib/rich-text.ts'
import { PLACEHOLDERS, type Placeholder } from './contract.ts'
import { escapeHtml, placeholdersIn, type PlaceholderValues } from './placeholders.ts'

export interface Restored {
  text: string
  /** What somebody wrote in braces: it would be filled, or refused, as if it were a placeholder. */
  inBraces: string[]
}

/** Written out in full with weekday or zone: nothing else is written like these. */
const UNMISTAKABLE: ReadonlySet<Placeholder> = new Set(['date', 'time'])
// Characters for private use: what was put back must not be taken for what somebody wrote.
const [OPEN, CLOSE] = ['\ue000', '\ue001']

/**
 * A text that somebody wrote over one with filled placeholders, with the placeholders again where what they stood for
 * still stands: as often as in the template, so that nothing else is meant by it.
 * @param values what they stand for; of several, the first that fits
 * @param kind of HTML only the text between its tags is looked at
 */
export function restorePlaceholders(
  written: string,
  template: string,
  values: readonly PlaceholderValues[],
  kind: 'plain' | 'html',
): Restored {
  const uses = placeholdersIn(template).map((name) => name.toLowerCase())
  let text = written
  for (const meanings of values) {
    for (const name of byLength(meanings)) {
      const value = kind === 'html' ? cleanRichText(escapeHtml(meanings[name])) : meanings[name]
      const wanted = uses.filter((used) => used === name).length
      const found =
        value === ''
          ? 0
          : piecesOf(text, kind).reduce((sum, piece) => sum + (piece.match(standing(value))?.length ?? 0), 0)
      if (found === 0 || (found !== wanted && !UNMISTAKABLE.has(name))) continue
      text = piecesOf(text, kind, (piece) => piece.replace(standing(value), `${OPEN}${name}${CLOSE}`)).join('')
    }
  }
  return { text: text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}'), inBraces: placeholdersIn(text) }
}

const byLength = (meanings: PlaceholderValues) =>
  [...PLACEHOLDERS].sort((left, right) => meanings[right].length - meanings[left].length)

/** By itself, not as part of a longer word. */
function standing(value: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${OPEN}])${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}${CLOSE}])`,
    'gu',
  )
}

/** The text of a plain text, or of HTML what stands between tags; with `change` all of it, the text changed. */
function piecesOf(text: string, kind: 'plain' | 'html', change?: (piece: string) => string): string[] {
  const pieces = kind === 'html' ? text.split(/(<[^>]*>)/) : [text]
  return change
    ? pieces.map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    : pieces.filter((_, at) => at % 2 === 0)
}
