import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  circlesIn,
  codeFiles,
  importsOf,
  packageOf,
  sourceFiles,
  textOf,
  type Import,
} from './helpers/source-imports.ts'

const api = sourceFiles('api')
const addin = sourceFiles('addin').filter((file) => !file.endsWith('vite.config.ts'))
const files = [...api, ...addin]
const imports = files.flatMap(importsOf)
const ofApi = imports.filter((one) => one.from.startsWith('api/'))
const ofAddin = imports.filter((one) => one.from.startsWith('addin/'))
const inside = ofApi.filter((one) => one.to.startsWith('api/'))

const named = (found: readonly Import[]) => found.map((one) => `${one.from} -> ${one.to}`)

/** From the bottom up: a file may import its own layer and those before it. */
const LAYERS = [
  /^api\/lib\//,
  /^api\/store\//,
  /^api\/(graph|mail)\//,
  /^api\/meetings\//,
  /^api\/demo-tenant\//,
  /^api\/work\//,
  /^api\/config\//,
  /^api\/context\.ts$/,
  /^api\/auth\//,
  /^api\/http\//,
  /^api\/imports\//,
  /^api\/features\//,
  /^api\/app\.ts$/,
  /^api\/demo\//,
  /^api\/(main|maintenance|move-store-command)\.ts$/,
]
const layer = (file: string) => LAYERS.findIndex((pattern) => pattern.test(file))

describe('the shape of the code', () => {
  test('every file of the API has its place in the order of layers', () => {
    expect(api.length).toBeGreaterThan(250)
    expect(addin.length).toBeGreaterThan(200)
    expect(api.filter((file) => layer(file) < 0)).toEqual([])
  })

  test('imports point down, also for types', () => {
    expect(named(inside.filter((one) => layer(one.to) > layer(one.from)))).toEqual([])
  })

  test('no file imports itself in a circle, also for types', () => {
    expect(circlesIn(files, imports)).toEqual([])
  })

  test('the tab takes nothing but contracts from the API, which takes nothing from the tab', () => {
    const taken = ofAddin.filter((one) => one.to.startsWith('api/'))
    expect(named(taken.filter((one) => !one.to.endsWith('/contract.ts')))).toEqual([])
    expect(named(ofApi.filter((one) => one.to.startsWith('addin/')))).toEqual([])
  })

  test('the demo tenant is loaded by the demo alone', () => {
    const loaders = inside.filter(
      (one) => one.to.startsWith('api/demo-tenant/') && !one.from.startsWith('api/demo-tenant/'),
    )
    expect(loaders.map((one) => one.from).filter((file) => file !== 'api/demo/demo.ts')).toEqual([])
    const demo = inside.filter((one) => one.to === 'api/demo/demo.ts' && !one.typeOnly)
    expect(demo.map((one) => one.from)).toEqual(['api/main.ts'])
    expect(textOf('api/main.ts')).toContain("await import('./demo/demo.ts')")
  })

  test('what speaks with PostgreSQL is loaded only where records are kept there', () => {
    const inPostgres = (file: string) => file.startsWith('api/store/postgres/')
    const loaders = ofApi.filter(
      (one) => !one.typeOnly && !inPostgres(one.from) && (inPostgres(one.to) || ['pg', 'kysely'].includes(one.to)),
    )
    const light = 'api/store/postgres/postgres-url.ts'
    const commands = ['api/move-store-command.ts']
    expect(named(loaders.filter((one) => one.to !== light && !commands.includes(one.from)))).toEqual([
      'api/store/open-store.ts -> api/store/postgres/postgres.ts',
    ])
    expect(named(ofApi.filter((one) => one.from === light && !one.typeOnly && !one.to.startsWith('node:')))).toEqual([])
    expect(textOf('api/store/open-store.ts')).toContain("await import('./postgres/postgres.ts')")
  })

  test('features import only contracts and types of each other, except for the task runner’s shape', () => {
    const feature = (file: string) => /^api\/features\/([^/]+)\//.exec(file)?.[1]
    const across = inside.filter(
      (one) => !one.typeOnly && feature(one.from) && feature(one.to) && feature(one.from) !== feature(one.to),
    )
    expect(named(across.filter((one) => !one.to.endsWith('/contract.ts')))).toEqual([])
  })

  test('contracts import only zod, other contracts and types', () => {
    const others = ofApi.filter(
      (one) =>
        one.from.endsWith('/contract.ts') && !one.typeOnly && one.to !== 'zod' && !one.to.endsWith('/contract.ts'),
    )
    expect(named(others)).toEqual([])
  })
})

test('lines of the audit trail are added in one place, where they are cut to size', () => {
  const writers = api.filter((file) => textOf(file).includes('.audit.append('))
  expect(writers).toEqual(['api/auth/audit.ts'])
})

describe('names', () => {
  test('no two files share a name', () => {
    const shared = new Set(['contract.ts', 'routes.ts', 'main.tsx', 'vitest.config.ts'])
    const places = new Map<string, string[]>()
    for (const file of ['api', 'addin', 'test', 'manifest', 'docs'].flatMap(codeFiles)) {
      const name = basename(file)
      if (!shared.has(name)) places.set(name, [...(places.get(name) ?? []), file])
    }
    expect(places.size).toBeGreaterThan(500)
    expect([...places.values()].filter((found) => found.length > 1)).toEqual([])
  })

  test('each page of the tab has a folder with the name of its feature in the API', () => {
    const alone = ['home']
    // What pages of several features share, as the API has it in a room of its own.
    const shared = ['imports']
    const features = readdirSync(new URL('../api/features', import.meta.url))
    const pages = readdirSync(new URL('../addin/pages', import.meta.url))
    expect(pages.filter((page) => !features.includes(page) && ![...alone, ...shared].includes(page))).toEqual([])
  })
})

describe('each vendor package is imported in one place', () => {
  const doors: Record<string, RegExp> = {
    '@azure/msal-node': /^api\/graph\//,
    '@microsoft/microsoft-graph-client': /^api\/graph\//,
    lowdb: /^api\/store\//,
    kysely: /^api\/store\/postgres\//,
    pg: /^api\/store\/postgres\/(database|postgres-url)\.ts$/,
    express: /^api\/(app\.ts|http\/|features\/[^/]+\/routes\.ts)/,
    'express-rate-limit': /^api\/http\//,
    'express-static-gzip': /^api\/http\/tab\.ts$/,
    helmet: /^api\/http\//,
    jose: /^api\/(auth|demo-tenant)\//,
    yazl: /^api\/lib\/zip\.ts$/,
    sharp: /^api\/(lib\/picture\.ts|demo-tenant\/)/,
    'linkify-it': /^api\/lib\/links\.ts$/,
    luxon: /^api\/(lib\/wall-time|lib\/clock-changes|mail\/calendar-message)\.ts$/,
    'sanitize-html': /^api\/lib\/rich-text\.ts$/,
    'html-to-text': /^api\/mail\/plain-text\.ts$/,
    croner: /^api\/features\/service-tasks\/schedule\.ts$/,
    pino: /^api\/lib\/log\.ts$/,
    'prom-client': /^api\/lib\/metrics\.ts$/,
    'lru-cache': /^api\/lib\/(byte-cache|kept-facts)\.ts$/,
    nodemailer: /^api\/mail\/(smtp|mime-text)\.ts$/,
    'ical-generator': /^api\/mail\/calendar-message\.ts$/,
    selfsigned: /^api\/lib\/certificate\.ts$/,
    'csv-parse': /^api\/lib\/lists\/csv-rows\.ts$/,
    'windows-iana': /^api\/lib\/windows-zones\.ts$/,
    'iconv-lite': /^api\/lib\/lists\//,
  }

  test.each(Object.entries(doors))('%s', (vendor, door) => {
    const users = ofApi.filter((one) => packageOf(one.to) === vendor)
    expect(users.length).toBeGreaterThan(0)
    expect(users.map((one) => one.from).filter((file) => !door.test(file))).toEqual([])
  })

  test('every other import is Node’s own or listed here', () => {
    const known = new Set([...Object.keys(doors), 'zod'])
    const strangers = ofApi.filter(
      (one) => !one.to.startsWith('api/') && !one.to.startsWith('node:') && !known.has(packageOf(one.to)),
    )
    expect(named(strangers).filter((line) => !line.startsWith('api/demo-tenant/company/draw-portraits.ts'))).toEqual([])
  })

  test('the environment is read only where a process starts', () => {
    const readers = api.filter((file) => /process\.env/.test(textOf(file)))
    expect(readers).toEqual(['api/main.ts', 'api/maintenance.ts', 'api/move-store-command.ts'])
  })
})

describe('the tab', () => {
  test.each([
    ['@microsoft/teams-js', ['addin/host.ts']],
    ['@microsoft/teamsfx', ['addin/sso.ts']],
  ])('%s is imported in one place', (vendor, door) => {
    expect([...new Set(ofAddin.filter((one) => one.to === vendor).map((one) => one.from))]).toEqual(door)
  })

  test('only the Outlook pane uses Office.js, and it doesn’t use the tab’s host', () => {
    expect(addin.filter((file) => /\bwindow\.Office\b/.test(textOf(file)))).toEqual(['addin/outlook/office.ts'])
    const reached = new Set<string>()
    const walk = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const one of ofAddin) if (one.from === file && !one.typeOnly && one.to.startsWith('addin/')) walk(one.to)
    }
    walk('addin/outlook/main.tsx')
    expect([...reached].filter((file) => ['addin/host.ts', 'addin/sso.ts', 'addin/app.tsx'].includes(file))).toEqual([])
  })

  test('only api.ts and the addresses of pictures go to the network', () => {
    expect(addin.filter((file) => /(?<![.\w])fetch\(/.test(textOf(file)))).toEqual(['addin/api.ts'])
  })
})
