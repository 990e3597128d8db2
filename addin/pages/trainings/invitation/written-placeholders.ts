import { PLACEHOLDERS } from '../../../../api/meetings/contract.ts'

/** As the server reads them: a word in braces, with optional spaces. */
const WRITTEN = /\{\s*(\p{L}[\p{L}\p{N}_.-]*)\s*\}/gu

export interface WrittenPlaceholder {
  name: string
  /** Its start and end in the text, including the braces. */
  from: number
  to: number
  known: boolean
}

/** All placeholders in a text, including unknown ones. */
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
