import { copyFile, readFile, rename } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Adapter } from 'lowdb'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { previousOf, replaceFile, systemCode, unlessMissing } from './durable-file.ts'
import { readEnvelope, writeEnvelope, type Envelope } from './envelope.ts'
import { recordBlocks } from './record-blocks.ts'

/** Converts the records of one format to the next. The first of a list leads from format 1 to 2. */
export type Migration = (records: unknown[]) => unknown[]

export interface SafeFileOptions {
  path: string
  log: Logger
  /** Runs just before a write takes effect; may throw to refuse it. */
  beforeSwap: () => Promise<void>
  migrations?: readonly Migration[]
}

async function readGeneration(path: string): Promise<Envelope | 'absent' | 'damaged'> {
  try {
    return readEnvelope(await readFile(path)) ?? 'damaged'
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return 'absent'
    const why = systemCode(cause) ?? 'unknown reason'
    throw new RollcallError('store_unavailable', `The data file ${basename(path)} cannot be read (${why}).`, { cause })
  }
}

/** The current generation or, when it is damaged, the previous one; undefined when there was never one. */
async function readNewest({ path, log }: SafeFileOptions): Promise<Envelope | undefined> {
  const main = await readGeneration(path)
  if (typeof main === 'object') return main
  const previous = await readGeneration(previousOf(path))
  if (main === 'absent' && previous === 'absent') return undefined
  const file = basename(path)
  if (typeof previous !== 'object')
    throw new RollcallError(
      'data_unreadable',
      `The data file ${file} can’t be read, and neither can its previous version.`,
      { details: { file, main, previous } },
    )
  // Another reader of the same file may have moved it aside already.
  if (main === 'damaged')
    await unlessMissing(rename(path, `${path}.bad-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`))
  log.warn(
    { file, main, generation: previous.generation },
    'data file damaged or missing: its previous version is used, and the newest changes are lost',
  )
  return previous
}

/** Keeps a copy in the old format before the file is written in the new one. */
async function migrated(options: SafeFileOptions, found: Envelope): Promise<unknown[]> {
  const { path, log, migrations = [] } = options
  const target = migrations.length + 1
  if (found.format === target) return found.data
  const file = basename(path)
  if (found.format > target)
    throw new RollcallError(
      'data_from_newer_version',
      `The data file ${file} has format ${found.format}; this version can read formats up to ${target}.`,
    )
  const source = typeof (await readGeneration(path)) === 'object' ? path : previousOf(path)
  await copyFile(source, `${path}.format-${found.format}`)
  log.info(
    { file, from: found.format, to: target },
    'data file converted to a newer format; the old file is kept beside it',
  )
  return migrations.slice(found.format - 1).reduce((records, migrate) => migrate(records), found.data)
}

/**
 * How lowdb reads and writes one of our data files: records of one kind, with a checksum, complete or not at all,
 * keeping the previous generation. `read` gives null only when there was never a file. Records must be frozen, because
 * their JSON is reused.
 * @throws data_unreadable, data_from_newer_version, store_unavailable from `read`, which then changes nothing on disk.
 */
export function safeFile<T extends object>(options: SafeFileOptions): Adapter<readonly T[]> {
  const format = (options.migrations?.length ?? 0) + 1
  const blocks = recordBlocks<T>()
  let generation = 0
  return {
    read: async () => {
      const found = await readNewest(options)
      if (!found) return null
      generation = found.generation
      return (await migrated(options, found)) as T[]
    },
    write: async (records) => {
      const next = generation + 1
      await replaceFile(options.path, writeEnvelope(format, next, blocks(records)), {
        keepPrevious: true,
        beforeSwap: options.beforeSwap,
      })
      generation = next
    },
  }
}
