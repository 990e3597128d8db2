import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Import {
  from: string
  /** A path from the root of the repository, or a package specifier. */
  to: string
  /** A type import, which is gone at run time. */
  typeOnly: boolean
}

/** The text of a source file. @param file its path from the root of the repository */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** All code in a folder, including tests. */
export function codeFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|js|css)$/.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort()
}

/** The TypeScript in a folder, without tests. */
export const sourceFiles = (folder: string): string[] =>
  codeFiles(folder).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))

/** Everything a file imports: statically, by `import()`, or as a type only. */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true)
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ from: file, to: resolve(file, specifier.text), typeOnly: isTypeOnly(node) })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
  return isDynamic ? node.arguments[0] : undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly)
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return relative(root, join(root, dirname(file), specifier)).replaceAll('\\', '/')
}

/** Each import cycle, as a list of files. */
export function circlesIn(files: readonly string[], imports: readonly Import[]): string[] {
  const next = new Map(files.map((file) => [file, [] as string[]]))
  for (const { from, to } of imports) if (next.has(to)) next.get(from)?.push(to)
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' -> ')]
    if (done.has(file)) return []
    const circles = (next.get(file) ?? []).flatMap((to) => walk(to, [...path, file]))
    done.add(file)
    return circles
  }
  return files.flatMap((file) => walk(file, []))
}

/** The package name of a specifier: "@scope/name" or "name". */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
