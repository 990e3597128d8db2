import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConfigFault } from './config-error.ts'

export interface KeySettings {
  mode: 'production' | 'demo'
  dataDir: string
  /** base64, or "file:" with a path. */
  key: string | undefined
  previous: readonly string[]
}

const HOW_TO_FIX =
  'Make one with: openssl rand -base64 32. Keep a copy apart from the data: without it no stored secret can be opened.'

/**
 * The key ring that seals stored secrets. Only the demo makes a key by itself, and only when nothing else is wrong.
 * Faults are added to the list; then there is no ring.
 */
export function readKeys(settings: KeySettings, faults: ConfigFault[]): readonly [Buffer, ...Buffer[]] | undefined {
  const current = currentKey(settings, faults)
  const previous = settings.previous.map((text) => readKey('ROLLCALL_PREVIOUS_KEYS', text, faults))
  if (!current) return undefined
  return [current, ...previous.filter((key) => key !== undefined)]
}

function currentKey({ key, mode, dataDir }: KeySettings, faults: ConfigFault[]): Buffer | undefined {
  if (key !== undefined) return readKey('ROLLCALL_KEY', key, faults)
  if (mode === 'demo') return faults.length > 0 ? undefined : demoKey(dataDir, faults)
  faults.push({ name: 'ROLLCALL_KEY', problem: 'is missing', mend: HOW_TO_FIX })
  return undefined
}

function readKey(name: string, text: string, faults: ConfigFault[]): Buffer | undefined {
  const fault = (problem: string, mend: string) => void faults.push({ name, problem, mend })
  let base64 = text
  if (text.startsWith('file:')) {
    try {
      base64 = readFileSync(text.slice('file:'.length), 'utf8').trim()
    } catch (error) {
      fault(
        `names a file that cannot be read (${codeOf(error)})`,
        'Give the path of a file that the user Rollcall runs as may read.',
      )
      return undefined
    }
  }
  const key = Buffer.from(base64, 'base64')
  if (key.length === 32 && /^[A-Za-z0-9+/_-]{43}=?$/.test(base64)) return key
  fault('is not a key of 32 bytes in base64', HOW_TO_FIX)
  return undefined
}

function demoKey(dataDir: string, faults: ConfigFault[]): Buffer | undefined {
  const path = join(dataDir, 'rollcall.key')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    makeKeyFile(path)
  } catch (error) {
    faults.push({
      name: 'DATA_DIR',
      problem: `is a folder that Rollcall can’t write to (${codeOf(error)})`,
      mend: 'Choose a folder that the user who runs Rollcall can write to.',
    })
    return undefined
  }
  return readKey('ROLLCALL_KEY', `file:${path}`, faults)
}

/** An existing key is never replaced. */
function makeKeyFile(path: string): void {
  if (existsSync(path)) return
  writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
