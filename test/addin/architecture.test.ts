import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

const files = readdirSync(join(root, 'addin'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('vite.config'))
  .map((file) => join('addin', file).replaceAll('\\', '/'))

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({
      from: file,
      to: specifier.startsWith('.')
        ? relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/')
        : specifier,
      typeOnly,
    })
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      add(node.arguments[0].text, false)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const imports = files.flatMap(importsOf)

test('the tab takes from the API its contracts, and types, and nothing that runs there', () => {
  const others = imports.filter((one) => one.to.startsWith('api/') && !one.typeOnly && !one.to.endsWith('/contract.ts'))
  expect(files.length).toBeGreaterThan(150)
  expect(others.map((one) => `${one.from} -> ${one.to}`)).toEqual([])
})

test.each([
  ['@microsoft/teams-js', ['addin/host.ts']],
  ['@microsoft/teamsfx', ['addin/sso.ts']],
])('%s has one door', (vendor, door) => {
  expect([...new Set(imports.filter((one) => one.to === vendor).map((one) => one.from))]).toEqual(door)
})

test('only the pane in Outlook knows Office.js, and the pane knows nothing of the host around the tab', () => {
  expect(files.filter((file) => /\bwindow\.Office\b/.test(readFileSync(join(root, file), 'utf8')))).toEqual([
    'addin/outlook/office.ts',
  ])
  const reached = new Set<string>()
  const walk = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const one of imports) if (one.from === file && !one.typeOnly && one.to.startsWith('addin/')) walk(one.to)
  }
  walk('addin/outlook/main.tsx')
  expect([...reached].filter((file) => ['addin/host.ts', 'addin/sso.ts', 'addin/app.tsx'].includes(file))).toEqual([])
})

test('nothing but api.ts and the pictures’ own addresses goes to the network', () => {
  expect(files.filter((file) => /(?<![.\w])fetch\(/.test(readFileSync(join(root, file), 'utf8')))).toEqual([
    'addin/api.ts',
  ])
})

test('no file imports itself in a circle', () => {
  const next = new Map(
    files.map((file) => [
      file,
      imports.filter((one) => one.from === file && !one.typeOnly && one.to.startsWith('addin/')).map((one) => one.to),
    ]),
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
