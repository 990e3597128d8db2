import type { Request as Asked, RequestHandler } from 'express'

/** Answers with a page, or undefined when there is none. */
export type Pages = (request: Request) => Promise<Response | undefined>

/** Paths where pages accept data. */
const TAKING = '/demo-tenant/'
const MOST_BYTES = 64 * 1024

/** Serves pages beside the API. Their own headers (who may frame them, what they may load) replace the API's. */
export function servePages(pages: Pages): RequestHandler {
  return async (req, res, next) => {
    const url = `http://${req.get('host') ?? 'localhost'}${req.originalUrl}`
    const isRead = (req.method === 'GET' || req.method === 'HEAD') && !req.path.startsWith('/api/')
    const isSent = req.method === 'POST' && req.path.startsWith(TAKING)
    const request = (isRead || isSent) && URL.canParse(url) ? new Request(url, await initOf(req)) : undefined
    const page = request && (await pages(request))
    if (!page) {
      next()
      return
    }
    res.removeHeader('X-Frame-Options')
    page.headers.forEach((value, name) => res.set(name, value))
    res.status(page.status).end(Buffer.from(await page.arrayBuffer()))
  }
}

async function initOf(req: Asked): Promise<RequestInit> {
  if (req.method !== 'POST') return { method: req.method }
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= MOST_BYTES) chunks.push(chunk)
  }
  const body = length > MOST_BYTES ? '' : Buffer.concat(chunks)
  return { method: 'POST', body, headers: { 'content-type': req.get('content-type') ?? '' } }
}
