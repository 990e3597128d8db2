import sharp from 'sharp'
import type { AppManifest, PackageParts } from './app-manifest.ts'
import { languageFileFaults, parameterFaults } from './language-checks.ts'

type Check = (parts: PackageParts) => string[] | Promise<string[]>

/** Rules that the schema can't express, one check each. Each fault says what is wrong and where. */
const CHECKS: readonly Check[] = [
  ({ manifest }) =>
    /\/teams\/v\d+\.\d+\//.test(manifest.$schema) && !/preview/i.test(manifest.$schema + manifest.manifestVersion)
      ? []
      : ['$schema: a released schema is needed, the store takes no preview.'],
  ({ manifest }) =>
    manifest.$schema.includes(`/v${manifest.manifestVersion}/`)
      ? []
      : [`$schema: is of another version than manifestVersion ${manifest.manifestVersion}.`],
  ({ manifest }) =>
    /^\d+\.\d+\.\d+$/.test(manifest.version)
      ? []
      : [`version: "${manifest.version}" is none; three numbers are needed, such as 1.2.0.`],
  ({ manifest }) =>
    /teams|outlook|microsoft|office|365/i.test(manifest.name.short)
      ? ['name.short: must not hold the name of a Microsoft product.']
      : [],
  ({ manifest }) =>
    manifest.description.full.split(/\s+/).length > 500 ? ['description.full: has more than 500 words.'] : [],
  ({ manifest }) =>
    addressesOf(manifest)
      .filter(([, url]) => !url.startsWith('https://'))
      .map(([where, url]) => `${where}: ${url} is not an https address.`),
  ({ manifest }) =>
    addressesOf(manifest)
      .filter(([, url]) => !isValid(manifest, url))
      .map(([where, url]) => `${where}: the host of ${url} does not stand in validDomains.`),
  ({ manifest }) =>
    manifest.validDomains
      .filter((domain) => /[/:*]/.test(domain))
      .map((domain) => `validDomains: "${domain}" must be a bare host name, without scheme, port, path or wildcard.`),
  ({ manifest }) => resourceFaults(manifest),
  ({ manifest }) => actionFaults(manifest),
  ({ manifest }) => alternateFaults(manifest),
  ({ manifest }) => permissionFaults(manifest),
  (parts) => parameterFaults(parts),
  (parts) => pictureFaults(parts),
  (parts) => languageFileFaults(parts),
]

/** Everything these rules find wrong with a package; empty when it can be published. */
export async function crossFaults(parts: PackageParts): Promise<string[]> {
  const found = await Promise.all(CHECKS.map(async (check) => check(parts)))
  return found.flat()
}

/** Every address in the package, with its place. */
function addressesOf(manifest: AppManifest): [string, string][] {
  const { developer, staticTabs, configurableTabs = [], extensions = [] } = manifest
  const found: [string, string | undefined][] = [
    ...(['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const).map((name): [string, string] => [
      `developer.${name}`,
      developer[name],
    ]),
    ...staticTabs.flatMap((tab, index): [string, string | undefined][] => [
      [`staticTabs[${String(index)}].contentUrl`, tab.contentUrl],
      [`staticTabs[${String(index)}].websiteUrl`, tab.websiteUrl],
    ]),
    ...configurableTabs.map((tab, index): [string, string] => [
      `configurableTabs[${String(index)}].configurationUrl`,
      tab.configurationUrl,
    ]),
    ...extensions.flatMap((extension) =>
      extension.runtimes.flatMap((runtime): [string, string | undefined][] => [
        [`runtime ${runtime.id}`, runtime.code.page],
        [`runtime ${runtime.id}`, runtime.code.script],
      ]),
    ),
    ...extensions.flatMap(alternateIconsOf).map(({ url }): [string, string] => ['alternate icon', url]),
    ...extensions.flatMap(iconsOf).map(({ url }): [string, string] => ['ribbon icon', url]),
  ]
  return found.filter((one): one is [string, string] => one[1] !== undefined)
}

const groupsOf = ({ ribbons }: NonNullable<AppManifest['extensions']>[number]) =>
  ribbons.flatMap(({ tabs }) => tabs.flatMap(({ groups }) => groups))
const iconsOf = (extension: NonNullable<AppManifest['extensions']>[number]) =>
  groupsOf(extension).flatMap(({ icons = [], controls }) => [...icons, ...controls.flatMap((control) => control.icons)])

const alternateIconsOf = ({ alternates = [] }: NonNullable<AppManifest['extensions']>[number]) =>
  alternates.flatMap(({ alternateIcons }) =>
    alternateIcons ? [alternateIcons.icon, alternateIcons.highResolutionIcon] : [],
  )

const isValid = ({ validDomains }: AppManifest, url: string) =>
  URL.canParse(url) && validDomains.includes(new URL(url).hostname)

/** Sign-in only works if the Application ID URI has the tab's own host, in lower case. */
function resourceFaults({ staticTabs, webApplicationInfo: { id, resource } }: AppManifest): string[] {
  const address = staticTabs.find((tab) => tab.contentUrl !== undefined)?.contentUrl ?? ''
  const host = URL.canParse(address) ? new URL(address).host : ''
  const wanted = `api://${host}/${id}`
  if (resource !== wanted)
    return [`webApplicationInfo.resource: is ${resource}, but the tab and its app registration make it ${wanted}.`]
  return resource === resource.toLowerCase()
    ? []
    : ['webApplicationInfo.resource: must be in small letters, or sign-in fails on Android.']
}

/** Without them, deploying the app makes no manifest for Outlook on Mac and on phones. */
function alternateFaults({ extensions = [] }: AppManifest): string[] {
  return extensions.some((extension) => alternateIconsOf(extension).length === 0)
    ? ['extensions: alternateIcons are missing, so Outlook on Mac and mobile does not take the add-in.']
    : []
}

function actionFaults({ extensions = [] }: AppManifest): string[] {
  return extensions.flatMap((extension) => {
    const known = new Set(extension.runtimes.flatMap(({ actions }) => actions.map(({ id }) => id)))
    const used = groupsOf(extension).flatMap(({ controls }) => controls.map(({ actionId }) => actionId ?? '(none)'))
    return used
      .filter((id) => !known.has(id))
      .map((id) => `extensions: the button's actionId "${id}" is the action of no runtime.`)
  })
}

/**
 * The schema takes any text here.
 * https://learn.microsoft.com/office/dev/add-ins/develop/requirement-sets-and-permissions
 */
const ADD_IN_PERMISSIONS = new Set([
  'MailboxItem.Read.User',
  'MailboxItem.ReadWrite.User',
  'MailboxItem.Restricted.User',
  'Mailbox.ReadWrite.User',
])

function permissionFaults({ authorization, extensions }: AppManifest): string[] {
  const asked = authorization?.permissions.resourceSpecific ?? []
  const unknown = asked
    .filter(({ name, type }) => !ADD_IN_PERMISSIONS.has(name) || type !== 'Delegated')
    .map(({ name, type }) => `authorization: ${name} (${type}) is no permission of an Outlook add-in.`)
  if (extensions && asked.length === 0)
    return ['authorization: an Outlook add-in needs the permission MailboxItem.ReadWrite.User.']
  if (!extensions && asked.length > 0)
    return ['authorization: a package without an add-in asks for no permission on the mailbox.']
  return unknown
}

const SIZES = { color: 192, outline: 32, color32x32: 32 } as const

async function pictureFaults({ manifest, pictures }: PackageParts): Promise<string[]> {
  const faults = await Promise.all(
    (Object.keys(SIZES) as (keyof typeof SIZES)[]).map(async (kind) => {
      const file = manifest.icons[kind]
      if (file === undefined) return [`icons.${kind}: is missing.`]
      const bytes = pictures.get(file)
      return bytes ? iconFaults(kind, bytes) : [`icons.${kind}: there is no file ${file}.`]
    }),
  )
  return faults.flat()
}

async function iconFaults(kind: keyof typeof SIZES, bytes: Uint8Array): Promise<string[]> {
  const size = SIZES[kind]
  const facts = await sharp(bytes)
    .metadata()
    .catch(() => undefined)
  if (facts?.format !== 'png') return [`icons.${kind}: is no PNG.`]
  if (facts.width !== size || facts.height !== size)
    return [
      `icons.${kind}: is ${String(facts.width)} x ${String(facts.height)} pixels; ${String(size)} x ` +
        `${String(size)} is needed.`,
    ]
  const { data } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const pixels = Array.from({ length: data.length / 4 }, (_, index) => data.subarray(index * 4, index * 4 + 4))
  if (kind === 'color')
    return pixels.every(([, , , alpha]) => alpha === 255)
      ? []
      : ['icons.color: must be solid, without transparent parts.']
  if (!pixels.some(([, , , alpha]) => alpha === 0)) return [`icons.${kind}: must have a transparent background.`]
  const isWhite = pixels.every(
    ([red, green, blue, alpha]) => alpha === 0 || (red === 255 && green === 255 && blue === 255),
  )
  return kind === 'outline' && !isWhite ? ['icons.outline: must be white on transparent.'] : []
}
