import { existsSync, readFileSync } from 'node:fs'
import type { AppManifest, PackageParts } from './app-manifest.ts'
import { crossFaults } from './cross-checks.ts'
import { fillIn } from './fill-in.ts'
import { languageFaults, manifestFaults } from './official-schema.ts'
import type { Variables } from './read-environment.ts'

export interface PackageOptions {
  /** With the Outlook add-in beside the tabs. */
  outlook: boolean
}

const here = (path: string) => new URL(path, import.meta.url)
const readText = (path: string) => readFileSync(here(path), 'utf8').replace(/^\uFEFF/, '')

/** The filled-in parts of the package. @throws Error naming variables that aren't set */
export function gatherPackage(variables: Variables, { outlook }: PackageOptions): PackageParts {
  const read = <T extends object>(file: string) =>
    JSON.parse(fillIn(readText(file), variables, `manifest/${file}`)) as T
  const base = read<AppManifest>('manifest.json')
  const manifest = outlook ? { ...base, ...read<Partial<AppManifest>>('outlook/extension.json') } : base
  const files = base.localizationInfo.additionalLanguages.map(({ file }) => file)
  const texts = (file: string) => ({
    ...read<Record<string, string>>(file),
    ...(outlook ? read<Record<string, string>>(`outlook/${file}`) : {}),
  })
  const icons = Object.values(manifest.icons).filter((file) => existsSync(here(file)))
  return {
    manifest,
    languages: new Map(files.map((file) => [file, texts(file)])),
    pictures: new Map(icons.map((file) => [file, readFileSync(here(file))])),
  }
}

/** Everything that prevents publishing this package: by Microsoft's own schemas, and by rules they don't have. */
export async function packageFaults(parts: PackageParts): Promise<string[]> {
  const { manifest, languages } = parts
  const official = (await manifestFaults({ ...manifest })).map((fault) => `manifest.json: ${fault}`)
  // A manifest of the wrong shape can't be checked any further.
  if (official.length > 0) return official
  const texts = await Promise.all(
    [...languages].map(async ([file, text]) =>
      (await languageFaults(text, manifest.manifestVersion)).map((fault) => `${file}: ${fault}`),
    ),
  )
  return [...texts.flat(), ...(await crossFaults(parts))]
}

/** The files of the zip, at its root. */
export function filesOf({ manifest, languages, pictures }: PackageParts): Record<string, Uint8Array> {
  const json = (value: object) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  return {
    'manifest.json': json(manifest),
    ...Object.fromEntries([...languages].map(([file, texts]) => [file, json(texts)])),
    ...Object.fromEntries(pictures),
  }
}
