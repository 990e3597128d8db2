import { zipSync } from 'fflate'
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { filesOf, gatherPackage, packageFaults } from './build-package.ts'
import { readEnvironment } from './read-environment.ts'

const USAGE = `npm run manifest:package -- [options]
  --env dev       which env/.env.<name> fills it in; dev when left out
  --outlook       with the Outlook add-in (a Training button on an appointment one composes)
  --check         look, but write nothing`

/** One date for all entries, so that the same files make exactly the same package. */
const MTIME = new Date('2026-01-01T00:00:00Z')

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      env: { type: 'string', default: 'dev' },
      outlook: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
    },
  })
  const parts = gatherPackage(readEnvironment(values.env, process.env), { outlook: values.outlook })
  const faults = await packageFaults(parts)
  if (faults.length > 0) throw new Error(`The package is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  if (values.check) {
    process.stdout.write('The package is right.\n')
    return
  }
  const folder = new URL('../dist/manifest/', import.meta.url)
  const name = `rollcall${values.outlook ? '-outlook' : ''}.${values.env}.zip`
  mkdirSync(folder, { recursive: true })
  const files = filesOf(parts)
  writeFileSync(new URL(name, folder), zipSync(files, { mtime: MTIME, level: 9 }))
  process.stdout.write(`dist/manifest/${name}: ${Object.keys(files).join(', ')}\n`)
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}\n`)
  process.exitCode = 1
}
