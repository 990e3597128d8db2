import type { z } from 'zod'
import type { Access } from '../auth/access.ts'

/**
 * One route, as its feature's contract declares it. The guard, the reading of input and the OpenAPI document are all
 * made from this. A contract exports them as `export const operations = { … } as const satisfies Record<string,
 * Operation>`, so that the handlers' parameters, query and body have their exact types.
 */
export interface Operation {
  /** Unique; becomes the operationId. */
  id: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With `{name}` for parameters: "/api/employees/{id}". */
  path: string
  summary: string
  /** Any of these lets the caller in. */
  access: readonly [Access, ...Access[]]
  /**
   * Counted apart from other calls: a wall of faces is many requests by one reader, a nightly job few and heavy ones.
   */
  limit?: 'pictures' | 'exports'
  /**
   * Counted apart from a caller's other requests under way, because it keeps a connection or much memory for long.
   */
  atOnce?: 'imports' | 'streams'
  query?: z.ZodObject
  /** A JSON body. `readRaw` takes other bodies. */
  body?: z.ZodType
  /**
   * Media types of a body that is not JSON (or may be JSON as well when `body` is given too), with the most bytes it
   * may have.
   */
  rawBody?: {
    types: readonly string[]
    maxBytes: number
    /** JSON is passed on unparsed too, because a long list is read piece by piece. */
    jsonAsSent?: true
  }
  /** The status of success, and its JSON body; no `answer` with an `answerType` of its own, or none at all (204). */
  status: number
  answer?: z.ZodType
  answerType?: string
  /** Set for writes of an existing record that check If-Match. */
  ifMatch?: true
}
