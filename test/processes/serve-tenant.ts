import { createCaller, type Caller } from '../helpers/caller.ts'
import { startRollcallProcess, urlOf, type Program } from './rollcall-process.ts'
import { SCHEDULE_KEY, type TlsTenant } from './tls-tenant.ts'

/** Rollcall in production mode, in a separate process, with the demo tenant over TLS. */
export interface Serving {
  program: Program
  url: string
  admin: Caller
  anonymous: Caller
  /** An outside scheduler. */
  scheduler: Caller
}

export async function serve(microsoft: TlsTenant, dataDir: string, env: Record<string, string> = {}): Promise<Serving> {
  return callersOf(microsoft, startRollcallProcess('production', { ...microsoft.env, DATA_DIR: dataDir, ...env }))
}

/** Resolves when the process listens. */
export async function callersOf({ tenant }: TlsTenant, program: Program): Promise<Serving> {
  const url = await urlOf(program)
  return {
    program,
    url,
    admin: createCaller(url, () => tenant.signIn('admin')),
    anonymous: createCaller(url, async () => undefined),
    scheduler: createCaller(url, async () => SCHEDULE_KEY),
  }
}

/** Asks it to stop, and waits until it has. */
export async function stopServing({ program }: Serving): Promise<void> {
  program.process.kill('SIGTERM')
  await program.ended
}
