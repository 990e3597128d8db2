import { z } from 'zod'
import { ERRORS } from '../lib/error-catalogue.ts'
import type { Operation } from './operation.ts'
import { createSchemaShelf, type SchemaShelf } from './schema-shelf.ts'

/** The operations of a feature, under the heading they have in the document. */
export interface OperationGroup {
  name: string
  description: string
  operations: Readonly<Record<string, Operation>>
}

type Json = Record<string, unknown>

export interface OpenApiDocument extends Json {
  openapi: '3.1.0'
  paths: Record<string, Record<string, Json>>
}

/** The OpenAPI document, made from the same contracts that guard and read the requests. */
export function openApiDocument(groups: readonly OperationGroup[]): OpenApiDocument {
  const shelf = createSchemaShelf()
  const paths: OpenApiDocument['paths'] = {}
  for (const { name, operations } of groups) {
    for (const operation of Object.values(operations)) {
      const methods = (paths[operation.path] ??= {})
      methods[operation.method] = { tags: [name], ...describe(shelf, operation) }
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rollcall',
      version: '1',
      description:
        "Joins an HR department's records to Microsoft 365: employees' photos from Entra ID, " +
        'training invitations in Outlook.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: groups.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: { Error: shelf.schemaOf(ErrorBody, 'output'), ...shelf.components },
      responses: { Error: ERROR_RESPONSE },
      securitySchemes: SECURITY_SCHEMES,
    },
  }
}

const ErrorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERRORS) as [keyof typeof ERRORS]),
    message: z.string(),
    remedy: z.string().describe('What to do about it.'),
    details: z.record(z.string(), z.unknown()),
    requestId: z.string().describe('Find this ID in the log for details.'),
  }),
})

const ERROR_RESPONSE = {
  description: 'What went wrong, and what to do about it.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
}

const SECURITY_SCHEMES = {
  person: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The token that Teams, Outlook or the Microsoft 365 app hands to the tab.',
  },
  serviceKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'A service key ("rck_…") with one of the scopes that the operation names.',
  },
  app: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An app-only token of Entra ID with the app role Tasks.Run.',
  },
}

function describe(shelf: SchemaShelf, operation: Operation): Json {
  const { id, summary, access, status } = operation
  return {
    operationId: id,
    summary,
    description: `For: ${access.join(', ')}.`,
    security: securityOf(operation),
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(shelf, operation),
      ...(operation.ifMatch ? [IF_MATCH] : []),
    ],
    ...requestBody(shelf, operation),
    responses: { [String(status)]: success(shelf, operation), '4XX': ERROR, '5XX': ERROR },
  }
}

const ERROR = { $ref: '#/components/responses/Error' }

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  schema: { type: 'string' },
  description: 'The etag of the record as it was read; 412 when someone else was quicker.',
}

function securityOf({ access }: Operation): Json[] {
  if (access.includes('public')) return []
  const persons = access.some((way) => way === 'signedIn' || way === 'admin' || way === 'trainer')
  const scopes = access.filter((way) => way.includes(':'))
  return [
    ...(persons ? [{ person: [] }] : []),
    ...(scopes.length > 0 ? [{ serviceKey: scopes }] : []),
    ...(access.includes('tasks:run') ? [{ app: ['Tasks.Run'] }] : []),
  ]
}

function pathParameters({ path }: Operation): Json[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  return names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', pattern: '^[\\w.~-]{1,128}$' },
  }))
}

function queryParameters({ schemaOf }: SchemaShelf, { query }: Operation): Json[] {
  if (!query) return []
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function requestBody({ schemaOf }: SchemaShelf, { body, rawBody }: Operation): Json {
  if (!body && !rawBody) return {}
  const raw = (rawBody?.types ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } }] as const)
  const json = body ? [['application/json', { schema: schemaOf(body, 'input') }] as const] : []
  return { requestBody: { required: !body?.safeParse({}).success, content: Object.fromEntries([...raw, ...json]) } }
}

function success({ schemaOf }: SchemaShelf, { status, answer, answerType }: Operation): Json {
  if (answer) return { description: 'Done.', content: { 'application/json': { schema: schemaOf(answer, 'output') } } }
  if (answerType !== undefined)
    return { description: 'Done.', content: { [answerType]: { schema: { type: 'string' } } } }
  return { description: status === 204 ? 'Done; there is nothing to say.' : 'Done.' }
}
