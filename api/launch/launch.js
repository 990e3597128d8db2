// Starts Rollcall, or one of the commands beside it, from a clone: builds what is not built or is older than its
// sources, then runs it in this same process.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

function newestSource(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|html|css)$/.test(entry.name))
    .reduce((newest, entry) => Math.max(newest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs), 0)
}

const isStale = (built, sources) => !existsSync(built) || statSync(built).mtimeMs < newestSource(sources)
const apiIsStale = isStale(path('../../dist/api/main.js'), path('..'))
// An installation without the build packages was built elsewhere.
const tabIsStale =
  existsSync(path('../../addin')) &&
  existsSync(path('../../node_modules/vite')) &&
  isStale(path('../../dist/addin/index.html'), path('../../addin'))

if (apiIsStale || tabIsStale) {
  const { buildApi, buildTab } = await import('./build.js')
  if (apiIsStale) buildApi()
  if (tabIsStale) buildTab()
}
const args = process.argv.slice(2)
const PROGRAMS = {
  '--backup': 'maintenance.js',
  '--restore': 'maintenance.js',
  '--move-store': 'move-store-command.js',
}
const program = PROGRAMS[args[0]] ?? 'main.js'
const { main } = await import(new URL(`../../dist/api/${program}`, import.meta.url).href)
await main(args, process.env)
