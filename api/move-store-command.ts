import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ConfigError } from './config/config-error.ts'
import type { Env } from './config/config.ts'
import { withEnvFile } from './config/env-file.ts'
import { counted } from './lib/counted.ts'
import { RollcallError } from './lib/errors.ts'
import { createLog, type Logger } from './lib/log.ts'
import { openPhotoFolder } from './store/lowdb/photos-disk.ts'
import { openFolderAsSource, openFolderAsTarget } from './store/lowdb/raw-folder.ts'
import { fillTarget, verifyTarget, type MoveResult, type Report } from './store/move/move-store.ts'
import type { RawTarget } from './store/move/raw-store.ts'
import { PostgresUrlFault, readPostgresUrl } from './store/postgres/postgres-url.ts'
import { openDatabaseAsSource, openDatabaseAsTarget } from './store/postgres/raw-database.ts'

const EXIT_USAGE = 64
const EXIT_CONFIG = 78
const EXIT_FAILED = 69
const REPORT_EVERY_MS = 2_000

const USAGE = `npm run move-store -- --from <place> --to <place>   moves all of Rollcall’s data; stop Rollcall first
A place is a folder (lowdb:/var/lib/rollcall), a database (postgres://user:password@host:5432/database),
or the name of a variable that contains one of these, such as ROLLCALL_STORE.
Pictures are in the subfolder "photos" of a folder. If they are elsewhere, add --from-photos <folder> or --to-photos <folder>.
Add --env <file> to use the settings Rollcall is started with, for example --env /etc/rollcall.env.
If the move is interrupted, run the same command again and it continues. The data in the old place isn’t changed.`

const OPTIONS = {
  'move-store': { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
  'from-photos': { type: 'string' },
  'to-photos': { type: 'string' },
} as const

/** One side of a move, as named on the command line. */
interface Side {
  place: string
  photos: string | undefined
}

/** Moves Rollcall's data from one store to another, for an operator. */
export async function main(args: readonly string[], env: Env): Promise<void> {
  try {
    const told = withEnvFile(args, env)
    const sides = sidesIn(told.args, told.env)
    if (!sides) {
      process.stderr.write(`${USAGE}\n`)
      process.exitCode = EXIT_USAGE
      return
    }
    process.stdout.write(`${await move(...sides)}\n`)
  } catch (error) {
    process.exitCode = explain(error)
  }
}

function sidesIn(args: readonly string[], env: Env): [Side, Side] | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS })
    const [from, to] = [named(values.from, env), named(values.to, env)]
    if (from === undefined || to === undefined) return undefined
    return [
      { place: from, photos: values['from-photos'] },
      { place: to, photos: values['to-photos'] },
    ]
  } catch {
    // An unknown option.
    return undefined
  }
}

/** A variable keeps the password out of the process list. */
function named(place: string | undefined, env: Env): string | undefined {
  const isVariable = place !== undefined && /^[A-Z][A-Z0-9_]+$/.test(place)
  return (isVariable ? env[place]?.trim() : place) || undefined
}

const isDatabase = ({ place }: Side) => /^postgres(ql)?:/.test(place)

async function move(from: Side, to: Side): Promise<string> {
  const log = createLog({ level: 'warn', write: (line) => process.stderr.write(line) }).logger
  const source = await open(from, 'from', log)
  try {
    const filled = await onTarget(to, log, (target) => fillTarget(source, target, reporter()))
    // Opened again, so that the comparison reads what the next start will read.
    const place = await onTarget(to, log, async (target) => {
      await verifyTarget(source, target, reporter())
      return target.place
    })
    return summary(source.place, place, filled)
  } finally {
    await source.close()
  }
}

async function onTarget<T>(to: Side, log: Logger, work: (target: RawTarget) => Promise<T>): Promise<T> {
  const target = await open(to, 'to', log)
  try {
    return await work(target)
  } finally {
    await target.close()
  }
}

async function open(side: Side, direction: 'from' | 'to', log: Logger): Promise<RawTarget> {
  if (isDatabase(side)) {
    const photos = side.photos === undefined ? undefined : resolve(side.photos)
    const pictures = photos === undefined ? undefined : await openPhotoFolder({ folder: photos, log })
    const options = { address: addressOf(side, direction), pictures, log }
    return direction === 'from' ? openDatabaseAsSource(options) : openDatabaseAsTarget(options)
  }
  const folder = resolve(side.place.replace(/^lowdb:/, ''))
  const options = { folder, photosDir: side.photos ?? `${folder}/photos`, log }
  return direction === 'from' ? openFolderAsSource(options) : openFolderAsTarget(options)
}

function addressOf({ place }: Side, direction: string) {
  try {
    return readPostgresUrl(place)
  } catch (error) {
    if (!(error instanceof PostgresUrlFault)) throw error
    throw new ConfigError([{ name: `--${direction}`, problem: 'is not valid', mend: error.message }])
  }
}

/** Reports progress at most every two seconds, on standard error. */
function reporter(): Report {
  let last = ''
  let reportedAt = 0
  return (step, what, done) => {
    const now = performance.now()
    if (what === last && now - reportedAt < REPORT_EVERY_MS) return
    last = what
    reportedAt = now
    process.stderr.write(`${step === 'moving' ? 'Moving' : 'Verifying'} ${what}: ${String(done)}\n`)
  }
}

function summary(from: string, to: string, { records, lines, moved, damaged }: MoveResult): string {
  return [
    `Moved ${counted(records, 'record', 'records')}, ${counted(lines, 'line', 'lines')} of history and ${counted(moved, 'picture', 'pictures')} from ${from} to ${to}, and checked each one.`,
    ...(damaged > 0
      ? [
          `${counted(damaged, 'picture is', 'pictures are')} damaged in ${from}. Photo synchronization fetches pictures from Entra again.`,
        ]
      : []),
    `${from} was not changed. Start Rollcall with ROLLCALL_STORE set to the new place and the same ROLLCALL_KEY.`,
  ].join('\n')
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

const started = process.argv[1]
if (started && existsSync(started) && import.meta.url === pathToFileURL(realpathSync(started)).href)
  await main(process.argv.slice(2), process.env)
