import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

export type Variables = Readonly<Record<string, string>>

const folder = new URL('../env/', import.meta.url)

/**
 * The variables of env/.env.<name>, overridden by env/.env.<name>.user, overridden by the environment.
 * @throws Error naming the file if it doesn't exist
 */
export function readEnvironment(name: string, own: Readonly<Record<string, string | undefined>>): Variables {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new Error(
      `"${name}" is no name of an environment: use small letters, digits and dashes, such as dev or production.`,
    )
  const file = new URL(`.env.${name}`, folder)
  if (!existsSync(file))
    throw new Error(`There is no file env/.env.${name}. Copy env/.env.production to it and fill it in.`)
  const read = { ...fileVariables(file), ...fileVariables(new URL(`.env.${name}.user`, folder)) }
  return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, own[key] ?? value]))
}

function fileVariables(file: URL): Record<string, string> {
  if (!existsSync(file)) return {}
  const parsed = parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
