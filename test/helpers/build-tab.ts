import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const VITE = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js')
const CONFIG = fileURLToPath(new URL('../../addin/vite.config.ts', import.meta.url))

/**
 * Builds the tab for production in a separate process, because NODE_ENV=test selects another React.
 * @returns a folder that the caller removes
 */
export async function buildTab(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-tab-'))
  const args = [VITE, 'build', '--config', CONFIG, '--outDir', folder, '--logLevel', 'error']
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`The tab does not build:\n${Buffer.concat(said).toString()}`)
  return folder
}
