import { createConfig, lintDocument, makeDocumentFromString, BaseResolver } from '@redocly/openapi-core'
import type { Express } from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { OPERATIONS } from '../../helpers/operations.ts'
import { RUNNERS } from '../../helpers/runners.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface Document {
  openapi: string
  paths: Record<string, Record<string, { operationId: string; security: object[] }>>
}

let rollcall: Rollcall
let document: Document
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3 })
  document = (await rollcall.anonymous.get('/api/openapi.json')).body as Document
})
afterAll(() => rollcall.stop())

test('the document is valid OpenAPI 3.1', async () => {
  const config = await createConfig({
    extends: ['recommended'],
    // Errors are described as 4XX for all routes; a well-known licence needs no URL.
    // Routes that redirect a browser succeed with 303.
    rules: {
      'info-license-url': 'off',
      'operation-2xx-response': 'off',
      'operation-4xx-response': 'error',
      'security-defined': 'error',
      'operation-summary': 'error',
    },
  })
  const source = makeDocumentFromString(JSON.stringify(document), 'openapi.json')
  const problems = await lintDocument({
    document: source,
    config,
    externalRefResolver: new BaseResolver(config.resolve),
  })
  expect(document.openapi).toBe('3.1.0')
  expect(OPERATIONS.filter(({ status }) => status >= 300).map(({ id }) => id)).toEqual(['proceedToConsent'])
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`),
  ).toEqual([])
})

test('the linter sees a fault when there is one', async () => {
  const config = await createConfig({ extends: ['recommended'] })
  const broken = { ...document, paths: { '/x/{id}': { get: { operationId: 'x', responses: {} } } } }
  const problems = await lintDocument({
    document: makeDocumentFromString(JSON.stringify(broken), 'x.json'),
    config,
    externalRefResolver: new BaseResolver(config.resolve),
  })
  expect(problems.length).toBeGreaterThan(0)
})

describe('the document and the routes', () => {
  test('name the same methods and paths', () => {
    const inDocument = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    const inExpress = routesOf(createApp(rollcall.ctx, RUNNERS))
    expect(inExpress.length).toBeGreaterThan(10)
    expect(inDocument.sort()).toEqual(inExpress.sort())
  })

  test('ask for the same callers', () => {
    for (const { id, method, path, access } of OPERATIONS) {
      const described = document.paths[path]?.[method]
      expect(described?.operationId).toBe(id)
      expect(described?.security.length === 0).toBe(access.includes('public'))
    }
  })
})

test('no schema in it is empty where a value is sent or answered', () => {
  const text = JSON.stringify(document)
  expect(text).not.toContain('"schema":{}')
})

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
}

/** The tab and the public pages aren't part of the API and so aren't in its document. */
const isPage = (path: string | string[]) =>
  [path].flat().every((one) => ['/', '/privacy', '/terms', '/support'].includes(one) || one.startsWith('/tab'))

/** Every method and path with an Express handler. */
function routesOf(app: Express): string[] {
  const walk = (layers: readonly Layer[]): string[] =>
    layers.flatMap(({ route, handle }) => {
      if (route)
        return isPage(route.path)
          ? []
          : Object.keys(route.methods).map((method) => `${method} ${String(route.path).replace(/:(\w+)/g, '{$1}')}`)
      return walk(handle.stack ?? [])
    })
  // Express's types don't describe the stack.
  return walk((app.router as unknown as { stack: Layer[] }).stack)
}
