// Starts Rollcall from a clone: builds what is not built or is older than its sources, then runs it in this same process.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const built = fileURLToPath(new URL('../dist/api/main.js', import.meta.url))

function newestSource(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .reduce((newest, entry) => Math.max(newest, statSync(`${entry.parentPath}/${entry.name}`).mtimeMs), 0)
}

if (!existsSync(built) || statSync(built).mtimeMs < newestSource(here)) {
  const { build } = await import('./build.js')
  build()
}
const { main } = await import(new URL('../dist/api/main.js', import.meta.url).href)
await main(process.argv.slice(2), process.env)
