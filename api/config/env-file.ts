import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { ConfigError } from './config-error.ts'
import type { Env } from './config.ts'

const OPTION = '--env'

/** A command's arguments, and the variables of the file they name. */
export interface Told {
  args: string[]
  env: Env
}

/**
 * Takes `--env <file>` out of the arguments. A variable that is also set in the environment keeps that value; an empty
 * one doesn't count.
 * @throws ConfigError when the file cannot be read
 */
export function withEnvFile(args: readonly string[], env: Env): Told {
  const at = args.findIndex((arg) => arg === OPTION || arg.startsWith(`${OPTION}=`))
  const option = args[at]
  if (option === undefined) return { args: [...args], env }
  const isJoined = option !== OPTION
  const path = isJoined ? option.slice(OPTION.length + 1) : args[at + 1]
  const set = Object.entries(env).filter(([, value]) => value?.trim())
  return {
    args: args.filter((_, place) => place !== at && (isJoined || place !== at + 1)),
    env: { ...readVariables(path ?? ''), ...Object.fromEntries(set) },
  }
}

function readVariables(path: string): Env {
  try {
    return parseEnv(readFileSync(path, 'utf8'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    throw new ConfigError([
      {
        name: OPTION,
        problem: `names a file that cannot be read (${code})`,
        mend: 'Check the path of the file with the settings, such as /etc/rollcall.env, and that you can read it.',
      },
    ])
  }
}
