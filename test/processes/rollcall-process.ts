import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { builtMain } from './built-api.ts'

export interface Ended {
  /** The exit code, or null when a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
}

/** A process of its own, with all it says. */
export interface Program {
  process: ChildProcess
  /** What it has said so far. */
  stdout(): string
  stderr(): string
  /** Resolves with the first line of standard output that fits, also one that was said already. Rejects when the process ends without it. */
  line(pattern: RegExp): Promise<RegExpExecArray>
  ended: Promise<Ended>
}

export interface ProgramOptions {
  cwd?: string
  /** Variables over those that a program needs to run at all. */
  env?: Record<string, string>
  /** A group of its own, so that a signal can be sent to all of it as a terminal does. */
  detached?: boolean
}

/** Starts a program; when the test is over it is ended, by its own id. */
export function startProgram(command: string, args: readonly string[], { cwd, env = {}, detached = false }: ProgramOptions = {}): Program {
  const child = spawn(command, args, { env: { ...bareEnvironment(), ...env }, detached, stdio: ['ignore', 'pipe', 'pipe'], ...(cwd !== undefined && { cwd }) })
  let stdout = ''
  let stderr = ''
  const look = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    for (const again of look) again()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ended)
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) end(child, detached)
    await ended
  })
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const again = () => {
          const found = pattern.exec(stdout)
          if (found) resolve(found)
          return found !== null
        }
        if (again()) return
        look.add(again)
        void ended.then(({ code, signal }) => reject(new Error(`The process ended (${String(code ?? signal)}) without ${String(pattern)}.\n${stderr}\n${stdout.slice(-2000)}`)))
      }),
  }
}

function end(child: ChildProcess, group: boolean): void {
  if (group && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  else child.kill('SIGKILL')
}

/** Nothing of the environment the tests run in that Rollcall would read. */
function bareEnvironment(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec', 'PATHEXT', 'APPDATA', 'LD_LIBRARY_PATH']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}

/** Rollcall's own process, straight from the compiled sources. */
export function startRollcallProcess(mode: 'production' | 'demo', env: Record<string, string>): Program {
  return startProgram(process.execPath, [builtMain(), `--${mode}`], { env: { PORT: '0', HOST: '127.0.0.1', ...env } })
}

/** Where the process listens, once it does. */
export async function urlOf(program: Program): Promise<string> {
  const [, port] = await program.line(/"port":(\d+),.*Rollcall listens/)
  return `http://127.0.0.1:${String(port)}`
}
