import { describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { unzipSync, zipSync } from 'fflate'
import type { PackageParts } from '../../manifest/app-manifest.ts'
import { filesOf, gatherPackage, packageFaults } from '../../manifest/build-package.ts'
import { fillIn } from '../../manifest/fill-in.ts'
import { readEnvironment } from '../../manifest/read-environment.ts'
import { createTeamsApp } from '../../api/demo-tenant/teams/teams-app.ts'
import { NEWS_KINDS } from '../../api/features/settings/contract.ts'
import { version } from '../helpers/package-json.ts'

const variables = readEnvironment('dev', {})
const gather = (outlook = true) => gatherPackage(variables, { outlook })

test.each([
  ['the tabs alone', false],
  ['the tabs with the Outlook add-in', true],
])('the package of %s is valid by the official schema and by our rules', async (_name, outlook) => {
  expect(await packageFaults(gather(outlook))).toEqual([])
})

test('the manifest is at the root of the zip, with every file it names', async () => {
  const parts = gather(false)
  const names = Object.keys(unzipSync(zipSync(filesOf(parts))))
  const { icons, localizationInfo } = parts.manifest
  expect(names.sort()).toEqual(
    ['manifest.json', ...Object.values(icons), ...localizationInfo.additionalLanguages.map(({ file }) => file)].sort(),
  )
})

test('the package names every kind of notification Rollcall sends, as the demo’s Teams knows them', () => {
  const named = gather().manifest.activities?.activityTypes ?? []
  expect(named.map(({ type }) => type)).toEqual([...NEWS_KINDS])
  const { activityTypes } = createTeamsApp('app')
  expect(Object.fromEntries(named.map(({ type, templateText }) => [type, templateText]))).toEqual(activityTypes)
})

test('the package carries the version of the product', () => {
  expect(gather().manifest.version).toBe(version)
})

test('a variable that is not set is refused by its name', () => {
  expect(() => gatherPackage({ ...variables, TAB_ENDPOINT: '' }, { outlook: false })).toThrow(/TAB_ENDPOINT/)
  expect(() => fillIn('{"a":"${{NOPE_ID}}","b":"${{ OTHER }}"}', {}, 'manifest/x.json')).toThrow(/NOPE_ID, OTHER/)
})

test('a quotation mark in a variable does not break the manifest', () => {
  expect(JSON.parse(fillIn('{"name":"${{N}}"}', { N: 'Brightwater "North" \\ Co' }, 'x'))).toEqual({
    name: 'Brightwater "North" \\ Co',
  })
})

test('an environment that doesn’t exist, or whose name is a path, is refused', () => {
  expect(() => readEnvironment('nowhere', {})).toThrow(/env\/\.env\.nowhere/)
  expect(() => readEnvironment('../../etc/passwd', {})).toThrow(/no name of an environment/)
})

type Break = (parts: PackageParts) => void
const svgPng = (size: number, body: string) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">${body}</svg>`), { density: 2000 })
    .resize(size, size)
    .png()
    .toBuffer()
const change = (parts: PackageParts, part: Record<string, unknown>) => Object.assign(parts.manifest, part)
const [extensionOf, firstTab] = [
  (parts: PackageParts) => parts.manifest.extensions?.[0],
  (parts: PackageParts) => parts.manifest.staticTabs[0],
]

/** Each rule, broken alone: what is done to a package that is right, and what must be said of it. */
const BROKEN: readonly [string, Break, RegExp][] = [
  [
    'a notification without words in one language',
    (parts) => Reflect.deleteProperty(parts.languages.get('nl.json') ?? {}, 'activities.activityTypes[0].templateText'),
    /nl\.json: says nothing for activities\.activityTypes\[0\]\.templateText/,
  ],
  [
    'a notification with another parameter in one language',
    (parts) =>
      Object.assign(parts.languages.get('fr.json') ?? {}, {
        'activities.activityTypes[1].templateText': '{formation}',
      }),
    /fr\.json: names other parameters than the text of tomorrow does/,
  ],
  ['an unknown field', (parts) => change(parts, { surprise: true }), /additional propert/],
  ['no accent colour', (parts) => Reflect.deleteProperty(parts.manifest, 'accentColor'), /accentColor/],
  [
    'a short name that is too long',
    (parts) => change(parts, { name: { short: 'x'.repeat(31), full: 'x' } }),
    /name\/short/,
  ],
  ['a version that is none', (parts) => change(parts, { version: 'one' }), /version/],
  ['a manifest version nobody knows', (parts) => change(parts, { manifestVersion: '9.9' }), /9\.9/],
  [
    'a preview schema',
    (parts) =>
      change(parts, {
        $schema: 'https://developer.microsoft.com/json-schemas/teams/vDevPreview/MicrosoftTeams.schema.json',
      }),
    /preview/,
  ],
  [
    'a schema of another version',
    (parts) => change(parts, { $schema: parts.manifest.$schema.replace('1.30', '1.17') }),
    /another version/,
  ],
  [
    'a Microsoft product in the name',
    (parts) => change(parts, { name: { short: 'Rollcall for Teams', full: 'x' } }),
    /Microsoft product/,
  ],
  [
    'a description that is too long',
    (parts) => change(parts, { description: { short: 'x', full: 'word '.repeat(501) } }),
    /500 words/,
  ],
  [
    'an address without TLS',
    (parts) => Object.assign(firstTab(parts) ?? {}, { contentUrl: 'http://rollcall.brightwater.example/tab/' }),
    /https/,
  ],
  [
    'a host outside validDomains',
    (parts) => Object.assign(firstTab(parts) ?? {}, { websiteUrl: 'https://elsewhere.example/' }),
    /validDomains/,
  ],
  [
    'a scheme in validDomains',
    (parts) =>
      change(parts, { validDomains: ['rollcall.brightwater.example', 'https://rollcall.brightwater.example'] }),
    /bare host/,
  ],
  [
    'a wildcard in validDomains',
    (parts) => change(parts, { validDomains: ['rollcall.brightwater.example', '*.example'] }),
    /bare host/,
  ],
  [
    'a sign-in resource of another host',
    (parts) =>
      change(parts, {
        webApplicationInfo: {
          ...parts.manifest.webApplicationInfo,
          resource: 'api://other.example/5a0b7c2e-94f1-4a7d-8a0c-0c6b1f8e7d02',
        },
      }),
    /webApplicationInfo/,
  ],
  [
    'a sign-in resource in capital letters',
    (parts) => {
      const id = parts.manifest.webApplicationInfo.id.toUpperCase()
      change(parts, { webApplicationInfo: { id, resource: `api://rollcall.brightwater.example/${id}` } })
    },
    /small letters/,
  ],
  [
    'a button without an action',
    (parts) => {
      for (const tab of extensionOf(parts)?.ribbons[0]?.tabs ?? [])
        for (const group of tab.groups) for (const control of group.controls) control.actionId = 'nobody'
    },
    /actionId "nobody"/,
  ],
  [
    'a permission nobody knows',
    (parts) =>
      change(parts, {
        authorization: { permissions: { resourceSpecific: [{ name: 'Calendars.ReadWrite.User', type: 'Delegated' }] } },
      }),
    /Calendars\.ReadWrite\.User/,
  ],
  [
    'an add-in without its permission',
    (parts) => Reflect.deleteProperty(parts.manifest, 'authorization'),
    /MailboxItem/,
  ],
  [
    'a permission without an add-in',
    (parts) => Reflect.deleteProperty(parts.manifest, 'extensions'),
    /without an add-in/,
  ],
  [
    'two icons in the ribbon',
    (parts) => {
      for (const tab of extensionOf(parts)?.ribbons[0]?.tabs ?? [])
        for (const group of tab.groups) group.icons = group.icons?.slice(0, 2) ?? []
    },
    /icons/,
  ],
  ['an icon that is not there', (parts) => parts.pictures.delete('outline.png'), /no file outline\.png/],
  ['a language that is not there', (parts) => parts.languages.delete('fr.json'), /no file fr\.json/],
  [
    'a language with an unknown key',
    (parts) => Object.assign(parts.languages.get('nl.json') ?? {}, { 'name.long': 'x' }),
    /nl\.json/,
  ],
  [
    'a language without the name of a tab',
    (parts) => Reflect.deleteProperty(parts.languages.get('de.json') ?? {}, 'staticTabs[1].name'),
    /de\.json: says nothing for staticTabs\[1\]\.name/,
  ],
  [
    'a language without the button’s label',
    (parts) =>
      Reflect.deleteProperty(
        parts.languages.get('de.json') ?? {},
        'extensions[0].ribbons[0].tabs[0].groups[0].controls[0].label',
      ),
    /de\.json: says nothing/,
  ],
]

describe('a package that breaks one rule is refused with that rule', () => {
  test.each(BROKEN)('%s', async (_name, spoil, told) => {
    const parts = structuredClone(gather())
    spoil(parts)
    expect((await packageFaults(parts)).join('\n')).toMatch(told)
  })

  test.each([
    ['the wrong size', 'color', () => svgPng(191, '<rect width="8" height="8"/>'), /192 x 192/],
    ['no PNG at all', 'color', () => Promise.resolve(Buffer.from('not a picture')), /no PNG/],
    ['holes where it must be solid', 'color', () => svgPng(192, '<rect width="4" height="8"/>'), /solid/],
    [
      'no transparent background',
      'outline',
      () => svgPng(32, '<rect width="8" height="8" fill="#fff"/>'),
      /transparent/,
    ],
    ['another colour than white', 'outline', () => svgPng(32, '<rect width="4" height="8" fill="#f00"/>'), /white/],
    [
      'no transparent background for Outlook',
      'color32x32',
      () => svgPng(32, '<rect width="8" height="8" fill="#123"/>'),
      /transparent/,
    ],
  ] as const)('an icon with %s', async (_name, kind, draw, told) => {
    const parts = structuredClone(gather())
    parts.pictures.set(`${kind}.png`, await draw())
    expect((await packageFaults(parts)).join('\n')).toMatch(told)
  })
})
