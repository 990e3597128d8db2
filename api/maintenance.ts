import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { demoDataFaults } from './config/config-demo-data.ts'
import { ConfigError } from './config/config-error.ts'
import { readConfig, type Env } from './config/config.ts'
import { withEnvFile } from './config/env-file.ts'
import { counted } from './lib/counted.ts'
import { systemClock } from './lib/clock.ts'
import { RollcallError } from './lib/errors.ts'
import { createLog } from './lib/log.ts'
import { rollcallVersion } from './lib/version.ts'
import { backUp } from './store/lowdb/backup.ts'
import type { BackupFolders } from './store/lowdb/backup-target.ts'
import { checkBackup, type BackupHolds, type BackupList } from './store/lowdb/backup-list.ts'
import { restore, undoRestore } from './store/lowdb/restore.ts'

const EXIT_USAGE = 64
const EXIT_CONFIG = 78
const EXIT_FAILED = 69

const USAGE = `npm run backup -- <folder>             copies records and pictures to this folder; Rollcall can keep running
npm run backup -- --verify <folder>    checks every file of a backup and lists what is in it
npm run restore -- <folder>            replaces the current data with a backup; stop Rollcall first
npm run restore -- --undo              gets the previous data back after an interrupted restore
Add --env <file> to use the settings Rollcall is started with, for example --env /etc/rollcall.env.`

type Command = (env: Env) => Promise<string>

/** The commands an operator runs beside the server, with the server's own environment. */
export async function main(args: readonly string[], env: Env): Promise<void> {
  try {
    const told = withEnvFile(args, env)
    const command = commandIn(told.args)
    if (!command) {
      process.stderr.write(`${USAGE}\n`)
      process.exitCode = EXIT_USAGE
      return
    }
    process.stdout.write(`${await command(told.env)}\n`)
  } catch (error) {
    process.exitCode = explain(error)
  }
}

const OPTIONS = {
  backup: { type: 'boolean' },
  restore: { type: 'boolean' },
  verify: { type: 'boolean' },
  undo: { type: 'boolean' },
} as const

function commandIn(args: string[]): Command | undefined {
  const { backup, restore, verify, undo, folders } = parsed(args)
  const [folder] = folders
  if (folders.length > 1 || backup === restore) return undefined
  if (folder === undefined) return restore && undo && !verify ? takeBack : undefined
  if (undo || (restore && verify)) return undefined
  if (restore) return (env) => putBack(folder, env)
  return verify ? () => verifyBackup(folder) : (env) => takeBackup(folder, env)
}

function parsed(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    const { backup = false, restore = false, verify = false, undo = false } = values
    return { backup, restore, verify, undo, folders: positionals.filter((folder) => folder !== '') }
  } catch {
    // An unknown option: neither backup nor restore.
    return { backup: false, restore: false, verify: false, undo: false, folders: [] }
  }
}

/** Only the place of the data matters here: neither keys nor an app registration. */
const NOBODY = { tenantId: '', clientId: '' }
const ANY_KEY = Buffer.alloc(32).toString('base64')

/**
 * @throws backup_by_database, and no_records_found when no place was given and the usual one has no records or only the
 * demo's
 */
function foldersOf(env: Env): BackupFolders {
  const { config } = readConfig({ ...env, ROLLCALL_KEY: ANY_KEY, ROLLCALL_PREVIOUS_KEYS: '' }, 'demo', NOBODY)
  // A folder left from before a move to a database would be mistaken for the current records.
  if (config.store === 'postgres')
    throw new RollcallError(
      'backup_by_database',
      'ROLLCALL_STORE is a PostgreSQL database. This command only copies folders.',
    )
  const [store, photos] = [resolve(config.storeDir), resolve(config.photosDir)]
  const isNamed = [env['DATA_DIR'], env['ROLLCALL_STORE']?.replace(/^lowdb:/, '')].some((value) => value?.trim())
  if (isNamed) return { store, photos }
  if (!existsSync(store))
    throw new RollcallError('no_records_found', `DATA_DIR is not set, and the folder ${store} doesn’t exist.`)
  if (demoDataFaults(store).length > 0)
    throw new RollcallError(
      'no_records_found',
      `DATA_DIR is not set, and ${store} only has the demo’s made-up company.`,
    )
  return { store, photos }
}

async function takeBackup(folder: string, env: Env): Promise<string> {
  const from = foldersOf(env)
  const made = await backUp(from, folder, { version: rollcallVersion(), now: new Date() })
  return [
    `Backed up ${filesOf(made)} from ${from.store} to ${made.folder}.`,
    `It contains ${heldIn(made, made.holds)}.`,
    ...missingIn(made.holds),
    'ROLLCALL_KEY is not in the backup. Keep it somewhere else that is safe.',
  ].join('\n')
}

async function verifyBackup(folder: string): Promise<string> {
  const { list, holds } = await checkBackup(resolve(folder))
  return [
    `The backup in ${resolve(folder)} is complete and undamaged: ${filesOf(list)}.`,
    `It contains ${heldIn(list, holds)}.`,
    ...missingIn(holds),
  ].join('\n')
}

const tools = () => ({ clock: systemClock(), log: createLog({ level: 'silent' }).logger })

async function putBack(folder: string, env: Env): Promise<string> {
  const to = foldersOf(env)
  const { list, holds, putAside } = await restore(folder, to, tools())
  return [
    `Restored ${filesOf(list)} to ${to.store} as they were on ${list.madeAt}.`,
    `It contains ${heldIn(list, holds)}.`,
    ...(putAside === undefined
      ? []
      : [`The previous data is now in ${putAside}. Delete that folder when you no longer need it.`]),
  ].join('\n')
}

async function takeBack(env: Env): Promise<string> {
  const to = foldersOf(env)
  const undone = await undoRestore(to, tools())
  return undone
    ? `The restore was undone. ${to.store} has its previous data again.`
    : `There is no interrupted restore into ${to.store}. Nothing was changed.`
}

const filesOf = ({ files, photos }: BackupList) =>
  `${counted(Object.keys(files).length - photos, 'file', 'files')} of records and ${counted(photos, 'picture', 'pictures')}`

const heldIn = ({ photos, madeAt, rollcall }: BackupList, { people, sessions }: BackupHolds) =>
  `${counted(people, 'person', 'people')}, ${counted(sessions, 'session', 'sessions')} and ${counted(photos, 'picture', 'pictures')} as of ${madeAt} (Rollcall ${rollcall})`

const missingIn = ({ missingPhotos: missing }: BackupHolds) =>
  missing === 0
    ? []
    : [
        `${counted(missing, 'picture is', 'pictures are')} missing or damaged in the data. Photo synchronization fetches pictures from Entra again.`,
      ]

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
