import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  from: string
  to: string
  /** `import type` alone: gone when the program runs. */
  typeOnly: boolean
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
}

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly
      found.push({ from: file, to: resolve(file, node.moduleSpecifier.text), typeOnly })
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments
      if (target && ts.isStringLiteral(target))
        found.push({ from: file, to: resolve(file, target.text), typeOnly: false })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/')
}

const files = sourceFiles('api')
const imports = files.flatMap(importsOf)
const inside = imports.filter((one) => one.to.startsWith('api/'))

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
  /^api\/features\//,
  /^api\/app\.ts$/,
  /^api\/demo\//,
  /^api\/(main|maintenance)\.ts$/,
]
const layer = (file: string) => LAYERS.findIndex((pattern) => pattern.test(file))

describe('the shape of the code', () => {
  test('every file has its place in the order of layers', () => {
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => layer(file) < 0)).toEqual([])
  })

  test('imports point down, types alone excepted', () => {
    const up = inside.filter((one) => !one.typeOnly && layer(one.to) > layer(one.from))
    expect(up.map((one) => `${one.from} -> ${one.to}`)).toEqual([])
  })

  test('no file imports itself in a circle', () => {
    const next = new Map(
      files.map((file) => [file, inside.filter((one) => one.from === file && !one.typeOnly).map((one) => one.to)]),
    )
    const done = new Set<string>()
    const walk = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' -> ')]
      if (done.has(file)) return []
      const circles = (next.get(file) ?? []).flatMap((to) => walk(to, [...path, file]))
      done.add(file)
      return circles
    }
    expect(files.flatMap((file) => walk(file, []))).toEqual([])
  })

  test('the demo tenant is loaded by the demo alone', () => {
    const loaders = inside.filter(
      (one) => one.to.startsWith('api/demo-tenant/') && !one.from.startsWith('api/demo-tenant/'),
    )
    expect(loaders.map((one) => one.from).filter((file) => file !== 'api/demo/demo.ts')).toEqual([])
    const demo = inside.filter((one) => one.to === 'api/demo/demo.ts' && !one.typeOnly)
    expect(demo.map((one) => one.from)).toEqual(['api/main.ts'])
    expect(readFileSync(join(root, 'api/main.ts'), 'utf8')).toContain("await import('./demo/demo.ts')")
  })

  test('features know each other by contract and types, except for the task runner’s shape', () => {
    const feature = (file: string) => /^api\/features\/([^/]+)\//.exec(file)?.[1]
    const across = inside.filter(
      (one) => !one.typeOnly && feature(one.from) && feature(one.to) && feature(one.from) !== feature(one.to),
    )
    expect(across.filter((one) => !one.to.endsWith('/contract.ts')).map((one) => `${one.from} -> ${one.to}`)).toEqual(
      [],
    )
  })

  test('contracts import only zod, other contracts and types', () => {
    const others = imports.filter(
      (one) =>
        one.from.endsWith('/contract.ts') && !one.typeOnly && one.to !== 'zod' && !one.to.endsWith('/contract.ts'),
    )
    expect(others.map((one) => `${one.from} -> ${one.to}`)).toEqual([])
  })
})

describe('each vendor has one door', () => {
  const doors: Record<string, RegExp> = {
    '@azure/msal-node': /^api\/graph\//,
    '@microsoft/microsoft-graph-client': /^api\/graph\//,
    lowdb: /^api\/store\//,
    express: /^api\/(app\.ts|http\/|features\/[^/]+\/routes\.ts)/,
    'express-rate-limit': /^api\/http\//,
    'express-static-gzip': /^api\/http\/tab\.ts$/,
    helmet: /^api\/http\//,
    jose: /^api\/(auth|demo-tenant)\//,
    sharp: /^api\/(lib\/picture\.ts|demo-tenant\/)/,
    'linkify-it': /^api\/lib\/links\.ts$/,
    luxon: /^api\/(lib\/wall-time|mail\/calendar-message)\.ts$/,
    'sanitize-html': /^api\/lib\/rich-text\.ts$/,
    croner: /^api\/features\/service-tasks\/schedule\.ts$/,
    pino: /^api\/lib\/log\.ts$/,
    'prom-client': /^api\/lib\/metrics\.ts$/,
    nodemailer: /^api\/mail\/smtp\.ts$/,
    'ical-generator': /^api\/mail\/calendar-message\.ts$/,
    'timezones-ical-library': /^api\/mail\/time-zone-block\.ts$/,
    selfsigned: /^api\/lib\/certificate\.ts$/,
    'csv-parse': /^api\/lib\/read-csv\.ts$/,
  }
  const packageOf = (specifier: string) =>
    specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/')

  test.each(Object.entries(doors))('%s', (vendor, door) => {
    const users = imports.filter((one) => packageOf(one.to) === vendor)
    expect(users.length).toBeGreaterThan(0)
    expect(users.map((one) => one.from).filter((file) => !door.test(file))).toEqual([])
  })

  test('whatever else is imported is Node’s own or has a door', () => {
    const known = new Set([...Object.keys(doors), 'zod'])
    const strangers = imports.filter(
      (one) => !one.to.startsWith('api/') && !one.to.startsWith('node:') && !known.has(packageOf(one.to)),
    )
    expect(
      strangers
        .map((one) => `${one.from} -> ${one.to}`)
        .filter((line) => !line.startsWith('api/demo-tenant/company/draw-portraits.ts')),
    ).toEqual([])
  })

  test('the environment is read where a process begins, and nowhere else', () => {
    const readers = files.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')))
    expect(readers).toEqual(['api/main.ts', 'api/maintenance.ts'])
  })
})
