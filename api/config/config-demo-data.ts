import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, type ConfigFault } from './config-error.ts'

const MARKER = 'demo-data.txt'
const TEXT = 'The demo of Rollcall made the records in this folder. Production does not start on them.\n'
/** A folder that Rollcall has been started on contains one of these. */
const RECORDS = /\.json$|^lock\.\d+$/

/** @returns what is wrong when production is pointed at records the demo made */
export function demoDataFaults(folder: string): ConfigFault[] {
  if (!existsSync(join(folder, MARKER))) return []
  return [
    {
      name: 'DATA_DIR',
      problem: 'contains the demo’s made-up company',
      mend: 'Use another folder for production.',
    },
  ]
}

/** @returns what is wrong when the demo is pointed at records it did not make */
export function foreignDataFaults(folder: string): ConfigFault[] {
  if (existsSync(join(folder, MARKER)) || !holdsRecords(folder)) return []
  return [
    {
      name: 'DATA_DIR',
      problem: 'contains records that are not from the demo',
      mend: 'Use another folder for the demo, or start Rollcall with "npm run serve".',
    },
  ]
}

/**
 * Marks a folder as the demo's, so that production never mistakes its people for real ones, nor the demo real people
 * for its own.
 * @throws ConfigError when the folder can't be written to
 */
export function claimForDemo(folder: string): void {
  const marker = join(folder, MARKER)
  if (existsSync(marker)) return
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(marker, TEXT)
  } catch {
    throw new ConfigError([
      {
        name: 'DATA_DIR',
        problem: 'is a folder that Rollcall can’t write to',
        mend: 'Choose a folder that the user who runs Rollcall can write to.',
      },
    ])
  }
}

function holdsRecords(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => RECORDS.test(name))
  } catch {
    // Not there, or not a folder: writing there reports it.
    return false
  }
}
