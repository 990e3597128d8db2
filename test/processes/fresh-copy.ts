import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtMain } from './built-api.ts'
import { temporaryFolder } from './tls-tenant.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The project as someone has it who has just cloned it and run `npm ci`: no data, nothing built.
 * @param options.built with the API that has been built already for the other tests, and without the tab, which saves
 * the time
 */
export async function freshCopy({ built = false } = {}): Promise<string> {
  const folder = await temporaryFolder()
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const leftOut = built ? ['test/', 'addin/'] : ['test/']
  for (const file of listed.split('\0')) {
    if (file === '' || leftOut.some((part) => file.startsWith(part)) || !existsSync(join(ROOT, file))) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(ROOT, file), join(folder, file), { preserveTimestamps: true })
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction')
  if (built) cpSync(dirname(builtMain()), join(folder, 'dist', 'api'), { recursive: true })
  return folder
}
