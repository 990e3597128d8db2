import { dirname, join } from 'node:path'
import { builtMain } from './built-api.ts'
import { startProgram, type Program } from './rollcall-process.ts'

export type Command = 'backup' | 'restore' | 'move-store'

/** The program behind `npm run backup`, `npm run restore` or `npm run move-store`, as npm starts it. */
export function startMaintenance(
  command: Command,
  args: readonly string[],
  env: Record<string, string>,
  { as = [], node = [], cwd }: { as?: readonly string[]; node?: readonly string[]; cwd?: string } = {},
): Program {
  const program = join(dirname(builtMain()), command === 'move-store' ? 'move-store-command.js' : 'maintenance.js')
  const [first = '', ...rest] = [...as, process.execPath, ...node, program, `--${command}`, ...args]
  return startProgram(first, rest, { env, ...(cwd !== undefined && { cwd }) })
}

export interface Said {
  code: number | null
  said: string
}

/** Waits for a command and its output: lines for a person, never a stack. */
export async function saidBy(program: Program): Promise<Said> {
  const { code } = await program.ended
  const said = program.stdout() + program.stderr()
  if (/^\s+at .*:\d+/m.test(said)) throw new Error(`The command showed a stack:\n${said}`)
  return { code, said }
}

export async function maintain(
  command: Command,
  args: readonly string[] | string,
  env: Record<string, string> | string,
): Promise<Said> {
  return saidBy(
    startMaintenance(
      command,
      typeof args === 'string' ? [args] : args,
      typeof env === 'string' ? { DATA_DIR: env } : env,
    ),
  )
}
