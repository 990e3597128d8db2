import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const API = join(ROOT, 'api')
const CACHE = join(ROOT, 'node_modules', '.cache', 'rollcall')

const KEPT_MS = 60 * 60_000

let built: string | undefined

/**
 * The API as JavaScript, so that a child process starts in a moment. It is compiled once for the sources as they are
 * now; the types have been checked elsewhere.
 * @returns the path of its main.js
 */
export function builtMain(): string {
  built ??= join(builtFolder(), 'api', 'main.js')
  return built
}

function builtFolder(): string {
  const folder = join(CACHE, hashOfSources())
  if (existsSync(folder)) return folder
  removeOld()
  const draft = `${folder}.${randomUUID()}`
  compile(draft)
  try {
    renameSync(draft, folder)
  } catch {
    // Another test built it first.
    rmSync(draft, { recursive: true, force: true })
  }
  return folder
}

/** Builds of other sources; a recent one may still be in use by another test. */
function removeOld(): void {
  mkdirSync(CACHE, { recursive: true })
  for (const name of readdirSync(CACHE)) {
    if (Date.now() - statSync(join(CACHE, name)).mtimeMs > KEPT_MS)
      rmSync(join(CACHE, name), { recursive: true, force: true })
  }
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(API, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|html|css)$/.test(name) && !name.endsWith('.test.ts'))
      hash.update(name).update(readFileSync(join(API, name)))
  }
  return hash.digest('hex').slice(0, 16)
}

function compile(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const options = ['-p', join(API, 'tsconfig.build.json'), '--outDir', join(folder, 'api')]
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...options], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The API does not compile:\n${stdout}`)
  for (const part of ['company/portraits', 'pages'])
    cpSync(join(API, 'demo-tenant', part), join(folder, 'api', 'demo-tenant', part), { recursive: true })
}
