import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What a process answers its parent, by name. Inputs and results travel as messages. */
export type Answers = Record<string, (input: never) => unknown>

interface Question {
  id: number
  name: string
  input: unknown
}

interface Answer {
  id: number
  result?: unknown
  error?: string
}

/** In the child: answers the parent's questions, and says that it is ready. */
export function answerParent<A extends Answers>(answers: A): A {
  process.on('message', (question: Question) => {
    void answer(answers, question).then((message) => process.send?.(message))
  })
  // Without a parent there is nothing to do.
  process.on('disconnect', () => process.exit(1))
  // Exits in order if nothing else handles the signal: a killed process writes no profile.
  if (process.listenerCount('SIGTERM') === 0) process.on('SIGTERM', () => process.exit(0))
  process.send?.({ id: 0 })
  return answers
}

async function answer(answers: Answers, { id, name, input }: Question): Promise<Answer> {
  try {
    // `ask` below gives each question the input of its answer.
    return { id, result: await answers[name]?.(input as never) }
  } catch (error) {
    return { id, error: error instanceof Error ? String(error.stack) : String(error) }
  }
}

export interface Child<A extends Answers> {
  ask<N extends keyof A & string>(name: N, ...input: Parameters<A[N]>): Promise<Awaited<ReturnType<A[N]>>>
  /** Asks it to stop, as a service manager does, and waits for its end. */
  stop(): Promise<void>
}

export interface ChildOptions {
  env?: Record<string, string>
  args?: readonly string[]
  /** For node itself. */
  flags?: readonly string[]
  /** A folder for a CPU profile. */
  profile?: string | undefined
}

/** Starts a compiled module in a process of its own. Resolves when it answers. */
export async function startChild<A extends Answers>(module: URL, options: ChildOptions = {}): Promise<Child<A>> {
  const process_ = fork(module, [...(options.args ?? [])], {
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
    execArgv: [
      ...(options.flags ?? []),
      ...(options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`]),
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  let asked = 0
  const expect = (id: number) => new Promise<unknown>((resolve, reject) => open.set(id, { resolve, reject }))
  process_.on('message', ({ id, result, error }: Answer) => {
    const waiting = open.get(id)
    open.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(error))
  })
  process_.on('exit', (code, signal) => {
    for (const { reject } of open.values())
      reject(new Error(`${module.pathname} ended before it answered (${String(code ?? signal)}).`))
  })
  await expect(asked)
  return {
    ask: (name, ...input) => {
      asked += 1
      const answered = expect(asked)
      process_.send({ id: asked, name, input: input[0] })
      // The child was started with the answers of type A.
      return answered as never
    },
    stop: async () => {
      if (process_.exitCode !== null || process_.signalCode !== null) return
      const ended = once(process_, 'exit')
      process_.kill('SIGTERM')
      await ended
    },
  }
}
