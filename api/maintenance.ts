import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ConfigError } from './config/config-error.ts'
import { readConfig, type Env } from './config/config.ts'
import { RollcallError } from './lib/errors.ts'
import { createLog } from './lib/log.ts'
import { rollcallVersion } from './lib/version.ts'
import { backUp } from './store/lowdb/backup.ts'
import { restore } from './store/lowdb/restore.ts'

const EXIT_USAGE = 64
const EXIT_CONFIG = 78
const EXIT_FAILED = 69

const USAGE = `npm run backup -- <folder>    copies records and pictures there, also while Rollcall works
npm run restore -- <folder>   puts a backup in their place; stop Rollcall first`

/** The commands an operator runs beside the server, with the server's own environment. */
export async function main(args: readonly string[], env: Env): Promise<void> {
  const [command, folder, ...rest] = args
  const isKnown = (command === '--backup' || command === '--restore') && folder !== undefined && rest.length === 0
  if (!isKnown) {
    process.stderr.write(`${USAGE}\n`)
    process.exitCode = EXIT_USAGE
    return
  }
  try {
    process.stdout.write(`${await (command === '--backup' ? takeBackup(folder, env) : putBack(folder, env))}\n`)
  } catch (error) {
    process.exitCode = explain(error)
  }
}

/** Where the data are is all that is needed here: neither keys nor an app registration. */
const NOBODY = { tenantId: '', clientId: '' }
const ANY_KEY = Buffer.alloc(32).toString('base64')

function foldersOf(env: Env) {
  const { config } = readConfig({ ...env, ROLLCALL_KEY: ANY_KEY, ROLLCALL_PREVIOUS_KEYS: '' }, 'demo', NOBODY)
  return { store: config.storeDir, photos: config.photosDir }
}

async function takeBackup(folder: string, env: Env): Promise<string> {
  const list = await backUp(foldersOf(env), folder, { version: rollcallVersion(), now: new Date() })
  return (
    `Backed up ${String(Object.keys(list.files).length - list.photos)} files of records and ` +
    `${String(list.photos)} pictures to ${folder}. Keep ROLLCALL_KEY apart from it.`
  )
}

async function putBack(folder: string, env: Env): Promise<string> {
  const { logger: log } = createLog({ level: 'silent' })
  const { files, photos, madeAt, putAside } = await restore(folder, foldersOf(env), { now: new Date(), log })
  const before = putAside === undefined ? '' : ` What was there before has been put into ${putAside}.`
  return (
    `Restored ${String(Object.keys(files).length - photos)} files of records and ${String(photos)} ` +
    `pictures as they were on ${madeAt}.${before}`
  )
}

function explain(error: unknown): number {
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`)
    return EXIT_CONFIG
  }
  if (!(error instanceof RollcallError)) throw error
  process.stderr.write(`${error.message}\n${error.remedy}\n`)
  return EXIT_FAILED
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href)
  await main(process.argv.slice(2), process.env)
