import express, { type Request, type RequestHandler } from 'express'
import { z } from 'zod'
import { RollcallError } from '../lib/errors.ts'
import { decodeCharset } from '../lib/lists/decode-charset.ts'
import { decodeJson } from '../lib/lists/decode-json.ts'
import { noList } from '../lib/lists/unreadable.ts'
import type { Operation } from './operation.ts'

const JSON_TYPE = 'application/json'
const JSON_LIMIT_BYTES = 1024 * 1024

/** A body as it was sent, for those that are not JSON. */
export interface RawBody {
  /** The media type without parameters, lower case. */
  type: string
  /** The character set the sender named, lower case; a text is UTF-8 by then. */
  charset?: string
  bytes: Uint8Array
}

/** Reads the body into memory, within the media types and size the operation allows. They run after the guard. */
export function bodyReaders(operation: Operation): RequestHandler[] {
  const { body, rawBody } = operation
  if (!body && !rawBody) return []
  const limit = rawBody?.maxBytes ?? JSON_LIMIT_BYTES
  return [refuseOtherTypes(operation), refuseAnnounced(limit), express.raw({ limit, type: typesOf(operation) })]
}

const typesOf = ({ body, rawBody }: Operation) => [...(body ? [JSON_TYPE] : []), ...(rawBody?.types ?? [])]

function refuseOtherTypes(operation: Operation): RequestHandler {
  const types = typesOf(operation)
  return (req, _res, next) => {
    // `null` means that there is no body; an empty body has no type either.
    if (req.get('content-length') !== '0' && req.is(types) === false) {
      throw new RollcallError('unsupported_media_type', `This address accepts ${types.join(', ')}.`, {
        details: { accepted: types },
      })
    }
    next()
  }
}

/** Otherwise the whole body would have to come before its sender hears that it is too large. */
function refuseAnnounced(limit: number): RequestHandler {
  return (req, _res, next) => {
    if (Number(req.get('content-length') ?? 0) > limit) throw tooLarge(limit)
    next()
  }
}

export const tooLarge = (limit: unknown, cause?: unknown) =>
  new RollcallError('payload_too_large', `The body is larger than the ${String(limit)} bytes allowed here.`, {
    ...(cause !== undefined && { cause }),
  })

/** The body as the handler gets it: a value that fits the contract, or the bytes. */
export function readBody(req: Request, { body, rawBody }: Operation): { body: unknown; rawBody: RawBody | undefined } {
  const sent: unknown = req.body
  // A missing body counts as one without fields.
  if (!(sent instanceof Uint8Array)) return { body: body && validate(body, {}, 'body'), rawBody: undefined }
  const type = mediaType(req)
  const charset = charsetOf(req)
  if (body && type === JSON_TYPE && !rawBody?.jsonAsSent)
    return { body: validate(body, parseJson(sent, charset), 'body'), rawBody: undefined }
  const bytes = charset !== undefined && type.startsWith('text/') ? asUtf8(sent, charset) : sent
  return { body: undefined, rawBody: { type, bytes, ...(charset !== undefined && { charset }) } }
}

const mediaType = (req: Request) => (req.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase()
const charsetOf = (req: Request) =>
  /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(req.get('content-type') ?? '')?.[1]?.toLowerCase()

/** @throws malformed_json for anything but an object or an array */
function parseJson(bytes: Uint8Array, charset: string | undefined): unknown {
  const text = decodeJson(bytes, charset)
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch (cause) {
    throw new RollcallError('malformed_json', 'The body is not well-formed JSON.', { cause })
  }
  throw new RollcallError('malformed_json', 'The body is not a JSON object or array.')
}

/** A list in the character set its sender names. Spreadsheets never name one; such lists are examined later. */
function asUtf8(bytes: Uint8Array, charset: string): Uint8Array {
  if (bytes.length === 0) return bytes
  const unreadable = (message: string) => noList('wrongCharset', message)
  return Buffer.from(decodeCharset(bytes, charset, unreadable))
}

/** @throws validation_failed that names every field that does not fit */
export function validate(schema: z.ZodType, value: unknown, where: 'body' | 'query'): unknown {
  // An unknown field is a mistake or an attack; either way its sender should hear about it.
  const strict = schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema
  const result = parsed(strict, value)
  if (!result)
    throw new RollcallError('validation_failed', `The ${where} is nested too deeply.`, { details: { in: where } })
  if (result.success) return result.data
  const fields = result.error.issues.flatMap((issue) => fieldsOf(issue))
  const named = fields.slice(0, 5).map(({ path, message }) => `${path || where}: ${message}`)
  throw new RollcallError('validation_failed', `The ${where} does not fit. ${named.join('; ')}`, {
    details: { in: where, fields },
  })
}

/** undefined when the value is nested so deeply that checking it would exceed the stack. */
function parsed(schema: z.ZodType, value: unknown) {
  try {
    return schema.safeParse(value)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function fieldsOf(issue: z.core.$ZodIssue): { path: string; message: string }[] {
  const base = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path: base.join('.'), message: issue.message }]
  return issue.keys.map((key) => ({ path: [...base, key].join('.'), message: 'There is no such field here.' }))
}
