import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import { builtMain } from './built-api.ts'

interface Ended {
  /** The exit code, or null when a signal ended it. */
  code: number | null
  signal: NodeJS.Signals | null
}

/** A separate process and its output. */
export interface Program {
  process: ChildProcess
  /** Its output so far. */
  stdout(): string
  stderr(): string
  /**
   * Resolves with the first line of standard output that fits, also one that was said already. Rejects when the process
   * ends without it.
   */
  line(pattern: RegExp): Promise<RegExpExecArray>
  ended: Promise<Ended>
}

export interface ProgramOptions {
  cwd?: string
  /** Variables besides those that every program needs. */
  env?: Record<string, string>
  /** A process group, so that a signal reaches all of it, as from a terminal. */
  detached?: boolean
}

/** Starts a program, which is stopped by its own id after the test. */
export function startProgram(
  command: string,
  args: readonly string[],
  { cwd, env = {}, detached = false }: ProgramOptions = {},
): Program {
  const child = spawn(command, args, {
    env: { ...bareEnvironment(), ...env },
    detached,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  })
  let stdout = ''
  let stderr = ''
  const look = new Set<() => void>()
  child.stdin.on('error', () => undefined)
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    for (const again of look) again()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ended)
  onTestFinished(async () => {
    end(child, detached)
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
        void ended.then(({ code, signal }) =>
          reject(
            new Error(
              `The process ended (${String(code ?? signal)}) without ${String(pattern)}.\n${stderr}\n${stdout.slice(-2000)}`,
            ),
          ),
        )
      }),
  }
}

// npm may have ended while its child still runs, so the whole group gets the signal.
function end(child: ChildProcess, group: boolean): void {
  if (!group || child.pid === undefined) return void child.kill('SIGKILL')
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group has ended.
  }
}

/** The tests' environment without the variables that Rollcall reads. */
function bareEnvironment(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'ComSpec',
    'PATHEXT',
    'APPDATA',
    'LD_LIBRARY_PATH',
    // If the tests run with a shifted clock, so do their child processes.
    'LD_PRELOAD',
    'FAKETIME',
    'FAKETIME_SHARED',
  ]
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}

/** Rollcall's process from the compiled sources. */
export function startRollcallProcess(mode: 'production' | 'demo', env: Record<string, string>): Program {
  return startProgram(process.execPath, [builtMain(), `--${mode}`], { env: { PORT: '0', HOST: '127.0.0.1', ...env } })
}

/** The process's address, once it listens. */
export async function urlOf(program: Program): Promise<string> {
  const [, port] = await program.line(/"port":(\d+),.*Rollcall is listening/)
  return `http://127.0.0.1:${String(port)}`
}

/**
 * A process that has loaded Rollcall and starts it when it is told the data folder, so that loading and testing
 * overlap.
 */
export interface WarmProcess {
  program: Program
  begin(dataDir: string): void
}

// The variables arrive as one line on standard input; Node's own must be set from the start.
const WARM = `
const { main } = await import(process.argv[1])
process.stdin.setEncoding('utf8').once('data', (line) => {
  process.stdin.unref()
  void main(['--production'], JSON.parse(line))
})`

export function startWarmProcess(env: Record<string, string>): WarmProcess {
  const program = startProgram(process.execPath, ['--input-type=module', '-e', WARM, pathToFileURL(builtMain()).href], {
    env,
  })
  const all = { PORT: '0', HOST: '127.0.0.1', ...env }
  return {
    program,
    begin: (dataDir) => void program.process.stdin?.write(`${JSON.stringify({ ...all, DATA_DIR: dataDir })}\n`),
  }
}
