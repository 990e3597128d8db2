// Builds into dist/: the API's compiled sources with the demo tenant's pictures and pages beside them, and the tab.
// Types are checked by `npm run types`; whoever starts Rollcall need not wait for that.
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const { resolve } = createRequire(import.meta.url)
const now = () => new Date()

export function buildApi() {
  console.error('Building the API …')
  rmSync(path('../../dist/api'), { recursive: true, force: true })
  run(resolve('typescript/bin/tsc'), '-p', path('../tsconfig.build.json'))
  for (const folder of ['company/portraits', 'pages'])
    cpSync(path(`../demo-tenant/${folder}`), path(`../../dist/api/demo-tenant/${folder}`), { recursive: true })
  utimesSync(path('../../dist/api/main.js'), now(), now())
}

export function buildTab() {
  console.error('Building the tab …')
  const vite = join(dirname(resolve('vite/package.json')), 'bin/vite.js')
  run(vite, 'build', '--config', path('../../addin/vite.config.ts'), '--logLevel', 'warn')
  compressBeside(path('../../dist/addin/assets'))
}

/** Compressing small files isn't worth it. */
const WORTH_BYTES = 1024

function compressBeside(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const bytes = readFileSync(join(folder, name))
    if (bytes.length < WORTH_BYTES) continue
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    )
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  buildApi()
  buildTab()
}
