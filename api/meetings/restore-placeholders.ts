import { cleanRichText } from '../lib/rich-text.ts'
import { PLACEHOLDERS, type Placeholder } from './contract.ts'
import { escapeHtml, placeholdersIn, type PlaceholderValues } from './placeholders.ts'

export interface Restored {
  text: string
  /** Text in braces that someone wrote: it would be filled, or refused, like a placeholder. */
  inBraces: string[]
}

/** Written out with weekday or zone, so nothing else looks like them. */
const UNMISTAKABLE: ReadonlySet<Placeholder> = new Set(['date', 'time'])
// Private-use characters: restored placeholders must not be confused with braces that someone wrote.
const [OPEN, CLOSE] = ['\ue000', '\ue001']

/**
 * Puts placeholders back into a text that was edited with its placeholders filled, where their values are still there:
 * at most as often as in the template, so that nothing else becomes one.
 * @param values their values; of several, the first that matches
 * @param kind in HTML, only the text between tags is searched
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
          : piecesOf(text, kind).reduce((sum, piece) => sum + (piece.match(wholeWord(value))?.length ?? 0), 0)
      if (found === 0 || (found !== wanted && !UNMISTAKABLE.has(name))) continue
      text = piecesOf(text, kind, (piece) => piece.replace(wholeWord(value), `${OPEN}${name}${CLOSE}`)).join('')
    }
  }
  return { text: text.replaceAll(OPEN, '{').replaceAll(CLOSE, '}'), inBraces: placeholdersIn(text) }
}

const byLength = (meanings: PlaceholderValues) =>
  [...PLACEHOLDERS].sort((left, right) => meanings[right].length - meanings[left].length)

/** The value as a whole word, not as part of a longer one. */
function wholeWord(value: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${OPEN}])${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}${CLOSE}])`,
    'gu',
  )
}

/** The pieces of a plain text or, in HTML, the text between tags; with `change`, the whole text with changed pieces. */
function piecesOf(text: string, kind: 'plain' | 'html', change?: (piece: string) => string): string[] {
  const pieces = kind === 'html' ? text.split(/(<[^>]*>)/) : [text]
  return change
    ? pieces.map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    : pieces.filter((_, at) => at % 2 === 0)
}
