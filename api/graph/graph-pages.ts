import { RollcallError } from '../lib/errors.ts'
import { fromGraphAnswer } from './microsoft-errors.ts'
import type { GraphRequestOptions, GraphSession } from './graph.ts'
import { rowsOf, type Row } from './rows.ts'

/** More pages than any tenant has: stops a service that never ends. */
const MOST_PAGES = 20_000

export interface GraphPage {
  rows: Row[]
  /** Only on the last page of a delta query. */
  deltaLink?: string
}

/** What is being read (for error messages) and which permission it needs. */
export interface Reading {
  doing: string
  permission: string
  /** Replaces the usual meaning of a refusal. */
  refusal?: (status: number, body: unknown) => RollcallError
}

/**
 * The pages of a collection, following Graph's own links to the end. A link to another host or to a page already seen
 * is an error, so no token goes astray and no loop is endless. https://learn.microsoft.com/graph/paging
 * @throws permission_missing, unexpected_answer, directory_read_incomplete, and what a session's `get` throws
 */
export async function* graphPages(
  session: GraphSession,
  start: string,
  reading: Reading,
  options: GraphRequestOptions = {},
): AsyncGenerator<GraphPage> {
  const seen = new Set<string>()
  let next: string | undefined = start
  while (next !== undefined) {
    if (seen.has(next) || seen.size >= MOST_PAGES) throw incomplete('Microsoft Graph led round in a circle of pages.')
    seen.add(next)
    // Graph's own link already has the query.
    const { query: _inTheLink, ...again } = options
    const response = await session.get(next, next === start ? options : again)
    const body: unknown = await response.json().catch(() => undefined)
    if (response.status !== 200)
      throw (
        reading.refusal?.(response.status, body) ??
        fromGraphAnswer(response.status, body, reading.doing, reading.permission)
      )
    const page = readPage(body)
    const link = page.nextLink ?? page.deltaLink
    if (link !== undefined && new URL(link).origin !== session.origin) {
      throw incomplete('Microsoft Graph led to a page on another host; it was not followed.')
    }
    yield { rows: page.rows, ...(page.deltaLink !== undefined && { deltaLink: page.deltaLink }) }
    next = page.nextLink
  }
}

function readPage(body: unknown): { rows: Row[]; nextLink?: string; deltaLink?: string } {
  const rows = rowsOf(body)
  const page = body as Row
  return { rows, ...linkOf(page, 'nextLink'), ...linkOf(page, 'deltaLink') }
}

function linkOf(page: Row, name: 'nextLink' | 'deltaLink'): Record<string, string> {
  const link = page[`@odata.${name}`]
  if (link === undefined || link === null) return {}
  // An unreadable link must not count as "no more pages", or a part would pass for the whole.
  if (typeof link !== 'string' || !URL.canParse(link))
    throw incomplete('Microsoft Graph named a next page by something that is no address.')
  return { [name]: link }
}

function incomplete(message: string): RollcallError {
  return new RollcallError('directory_read_incomplete', message)
}
