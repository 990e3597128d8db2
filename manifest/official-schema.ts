import { AppManifestUtils } from '@microsoft/app-manifest'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const SCHEMAS = join(dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams')

type Schema = Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]

type SchemaName = 'MicrosoftTeams' | 'MicrosoftTeams.Localization'

const fileOf = (version: string, name: SchemaName) => join(SCHEMAS, `v${version}`, `${name}.schema.json`)

/** Microsoft's schema of this version, from its own package, without the network. */
function readSchema(version: string, name: SchemaName): Schema {
  // Microsoft's own tool replaces \a too. Their patterns for activities contain an unmatched closing bracket.
  const text = readFileSync(fileOf(version, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\\\\a', '\\\\x07')
    .replaceAll('\\\\b]', '\\\\b\\\\]')
  return JSON.parse(text) as Schema
}

/**
 * What the official schema of its version finds wrong with a manifest.
 * https://learn.microsoft.com/microsoft-365/extensibility/schema
 */
export async function manifestFaults(manifest: Record<string, unknown>): Promise<string[]> {
  const version = typeof manifest['manifestVersion'] === 'string' ? manifest['manifestVersion'] : ''
  const isKnown = /^\d+\.\d+$/.test(version) && existsSync(fileOf(version, 'MicrosoftTeams'))
  if (!isKnown)
    return [`manifestVersion: "${version}" is no released version that Microsoft's package has a schema for.`]
  return AppManifestUtils.validateAgainstSchema(manifest as never, readSchema(version, 'MicrosoftTeams'))
}

/** What the official schema of the manifest's version finds wrong with a language file. */
export async function languageFaults(texts: Record<string, unknown>, version: string): Promise<string[]> {
  return AppManifestUtils.validateAgainstSchema(texts as never, readSchema(version, 'MicrosoftTeams.Localization'))
}
