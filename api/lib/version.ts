import { readFileSync } from 'node:fs'

/** Beside the sources, and beside the folder the build puts them in. */
const PLACES = ['../../package.json', '../../../package.json']

/** The version of Rollcall, or "unknown" when it was deployed without its package.json. */
export function rollcallVersion(): string {
  for (const place of PLACES) {
    const version = versionIn(new URL(place, import.meta.url))
    if (version !== undefined) return version
  }
  return 'unknown'
}

function versionIn(file: URL): string | undefined {
  try {
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown; version?: unknown }
    return name === 'rollcall' && typeof version === 'string' ? version : undefined
  } catch {
    return undefined
  }
}
