// Builds the API into dist/: the compiled sources and the demo tenant's pictures beside them.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, utimesSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

export function build() {
  console.error('Building …')
  rmSync(path('../dist/api'), { recursive: true, force: true })
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const { status } = spawnSync(process.execPath, [compiler, '-p', path('tsconfig.build.json')], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(status ?? 1)
  for (const folder of ['portraits', 'pages']) cpSync(path(`demo-tenant/${folder}`), path(`../dist/api/demo-tenant/${folder}`), { recursive: true })
  const now = new Date()
  utimesSync(path('../dist/api/main.js'), now, now)
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) build()
