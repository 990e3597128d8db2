import { AppManifestUtils } from '@microsoft/app-manifest'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams')

type Schema = Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]

type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization'

const fileOf = (version: string, name: SchemaName) => join(SCHEMAS, `v${version}`, `${name}.schema.json`)

/** Microsoft's schema of that version, as its own package carries it: no network is asked. */
function readSchema(version: string, name: SchemaName): Schema {
  // Microsoft's own tool replaces \a too; the bracket that is closed and was never opened stands in their patterns for
  // activities.
  const text = readFileSync(fileOf(version, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\\\\a', '\\\\x07')
    .replaceAll('\\\\b]', '\\\\b\\\\]')
  return JSON.parse(text) as Schema
}

/**
 * What the official schema of its version has against a manifest.
 * https://learn.microsoft.com/microsoft-365/extensibility/schema
 */
export async function manifestFaults(manifest: Record<string, unknown>): Promise<string[]> {
  const version = typeof manifest['manifestVersion'] === 'string' ? manifest['manifestVersion'] : ''
  const isKnown = /^\d+\.\d+$/.test(version) && existsSync(fileOf(version, 'MicrosoftTeams'))
  if (!isKnown)
    return [`manifestVersion: "${version}" is no released version that Microsoft's package has a schema for.`]
  return AppManifestUtils.validateAgainstSchema(manifest as never, readSchema(version, 'MicrosoftTeams'))
}

/** What the official schema of the manifest's version has against a language file. */
export async function languageFaults(texts: Record<string, unknown>, version: string): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(texts as never, readSchema(version, 'MicrosoftTeams.Localization'))
}
