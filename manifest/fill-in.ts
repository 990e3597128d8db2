import type { Variables } from './read-environment.ts'

const PLACE = /\$\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g

/** May be empty: a production package has no suffix in its name. */
const MAY_BE_EMPTY = new Set(['APP_NAME_SUFFIX'])

/**
 * Inserts the variables.
 * @param text JSON; values are inserted as JSON strings, so that quotation marks are safe
 * @throws Error naming every variable that is missing or empty
 */
export function fillIn(text: string, variables: Variables, file: string): string {
  const missing = new Set<string>()
  const filled = text.replace(PLACE, (_place, name: string) => {
    const value = variables[name]
    if (value === undefined || (value === '' && !MAY_BE_EMPTY.has(name))) missing.add(name)
    return JSON.stringify(value ?? '').slice(1, -1)
  })
  if (missing.size > 0)
    throw new Error(
      `${file} wants variables that are not set: ${[...missing].join(', ')}. Fill them in, in env/.env.<name>.`,
    )
  return filled
}
