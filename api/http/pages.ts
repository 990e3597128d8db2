import type { RequestHandler } from 'express'

/** Answers a page, or undefined where there is none. */
export type Pages = (request: Request) => Promise<Response | undefined>

/** Puts pages beside the API. What they say of themselves (who may frame them, what they may load) replaces the API's headers. */
export function servePages(pages: Pages): RequestHandler {
  return async (req, res, next) => {
    const url = `http://${req.get('host') ?? 'localhost'}${req.originalUrl}`
    const isPage = (req.method === 'GET' || req.method === 'HEAD') && !req.path.startsWith('/api/') && URL.canParse(url)
    const page = isPage ? await pages(new Request(url, { method: req.method })) : undefined
    if (!page) {
      next()
      return
    }
    res.removeHeader('X-Frame-Options')
    page.headers.forEach((value, name) => res.set(name, value))
    res.status(page.status).end(Buffer.from(await page.arrayBuffer()))
  }
}
