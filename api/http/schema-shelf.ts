import { z } from 'zod'

type Json = Record<string, unknown>

/** JSON Schemas for an OpenAPI document: those that refer to themselves go among the document's components. */
export interface SchemaShelf {
  /** @param io whether it describes requests ("input") or answers ("output") */
  schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json
  /** By name, for components.schemas. */
  components: Record<string, Json>
}

export function createSchemaShelf(): SchemaShelf {
  const components: Record<string, Json> = {}
  const namesByText = new Map<string, string>()

  const nameFor = (definition: unknown): string => {
    const text = JSON.stringify(definition)
    const name = namesByText.get(text) ?? `Shared${String(namesByText.size + 1)}`
    namesByText.set(text, name)
    return name
  }

  return {
    components,
    schemaOf: (schema, io) => {
      const {
        $schema: _,
        $defs = {},
        ...rest
      } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any', reused: 'inline' })
      const names = new Map(
        Object.entries($defs).map(([local, definition]) => [`#/$defs/${local}`, nameFor(definition)]),
      )
      for (const [local, definition] of Object.entries($defs)) {
        components[names.get(`#/$defs/${local}`) ?? local] = settle(definition, names) as Json
      }
      return settle(rest, names) as Json
    },
  }
}

/** Points references to the components, and unwraps a choice of one. */
function settle(node: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(node)) return node.map((part) => settle(part, names))
  if (typeof node !== 'object' || node === null) return node
  const { oneOf, ...others } = node as Json
  const only: unknown = Array.isArray(oneOf) && oneOf.length === 1 ? oneOf[0] : undefined
  const plain = only === undefined ? node : { ...others, ...(only as Json) }
  return Object.fromEntries(
    Object.entries(plain).map(([name, part]) => [name, name === '$ref' ? refTo(part, names) : settle(part, names)]),
  )
}

function refTo(ref: unknown, names: ReadonlyMap<string, string>): unknown {
  const name = names.get(String(ref))
  return name === undefined ? ref : `#/components/schemas/${name}`
}
