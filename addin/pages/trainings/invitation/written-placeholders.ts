import { PLACEHOLDERS } from '../../../../api/meetings/contract.ts'

/** As the server reads them: a word in braces, blanks around it allowed. */
const WRITTEN = /\{\s*(\p{L}[\p{L}\p{N}_.-]*)\s*\}/gu

export interface WrittenPlaceholder {
  name: string
  /** Where it begins and ends in the text, braces included. */
  from: number
  to: number
  known: boolean
}

/** Every placeholder in a text, also those that nobody fills in. */
export function placeholdersIn(text: string): WrittenPlaceholder[] {
  return [...text.matchAll(WRITTEN)].map((match) => {
    const name = match[1] ?? ''
    return {
      name,
      from: match.index,
      to: match.index + match[0].length,
      known: PLACEHOLDERS.some((one) => one === name.toLowerCase()),
    }
  })
}

/** "{participant}" and the like, each once. */
export function unknownPlaceholders(...texts: readonly string[]): string[] {
  return [
    ...new Set(
      texts
        .flatMap(placeholdersIn)
        .filter(({ known }) => !known)
        .map(({ name }) => `{${name}}`),
    ),
  ]
}
