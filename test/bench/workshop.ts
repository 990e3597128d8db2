import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import selfsigned from 'selfsigned'
import { startChild, type Answers, type Child } from './child.ts'
import type { TenantAnswers } from './tenant-process.ts'
import type { BenchOptions } from './options.ts'

const here = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const BUILT = new URL('../../dist/bench/', import.meta.url)

/** What all measurements share: compiled modules, a certificate, a temporary folder. */
export interface Workshop {
  start<A extends Answers>(
    module: 'tenant' | 'served' | 'asking' | 'one-by-one' | 'raw' | 'load' | 'invite-loop',
    options?: { env?: Record<string, string>; args?: readonly string[] },
  ): Promise<Child<A>>
  /** A stand-in for Entra ID and Graph in a separate process. */
  startTenant(people: number): Promise<Child<TenantAnswers>>
  /** An empty folder. */
  folder(name: string): string
  freePort(): Promise<number>
  close(): void
}

/** Compiles the product and the bench, so that production code is measured. */
export async function openWorkshop({ seed, profile }: Pick<BenchOptions, 'seed' | 'profile'>): Promise<Workshop> {
  compile()
  const root = mkdtempSync(join(tmpdir(), 'rollcall-bench-'))
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  const [keyFile, certFile] = [join(root, 'key.pem'), join(root, 'cert.pem')]
  writeFileSync(keyFile, key, { mode: 0o600 })
  writeFileSync(certFile, cert)
  const start: Workshop['start'] = (module, { env, args } = {}) =>
    startChild(new URL(`test/bench/${module}-process.js`, BUILT), {
      env: { NODE_EXTRA_CA_CERTS: certFile, ...env },
      ...(args && { args }),
      ...(module !== 'tenant' && module !== 'load' && { profile }),
      ...((module === 'served' || module === 'asking') && { flags: serveFlags() }),
    })
  return {
    start,
    startTenant: async (people) => {
      const tenant = await start<TenantAnswers>('tenant', { args: [String(people), String(seed), keyFile, certFile] })
      await tenant.ask('warmUp')
      return tenant
    },
    folder: (name) => mkdtempSync(join(root, `${name}-`)),
    freePort,
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The flags that `npm run serve` gives to node. */
export function serveFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { scripts: { serve: string } }
  return scripts.serve
    .split(/\s+/)
    .slice(1)
    .filter((word, place, words) => word.startsWith('--') && place < words.findIndex((other) => other.endsWith('.js')))
}

function compile(): void {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', here('tsconfig.json')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The bench could not be compiled.')
  cpSync(
    here('../../api/demo-tenant/company/portraits'),
    fileURLToPath(new URL('api/demo-tenant/company/portraits', BUILT)),
    {
      recursive: true,
    },
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
