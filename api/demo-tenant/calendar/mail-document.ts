import { bodyOf } from './exchange-html.ts'

const LOOKS = `html{color-scheme:light}body{margin:0;padding:1rem 1.125rem;font:15px/1.5 system-ui,sans-serif;color:#24292f;background:#fff;overflow-wrap:anywhere}
p{margin:0 0 .75em}a{color:#0b6e63}.me-email-text{font-family:inherit!important}img{max-width:100%}table{max-width:100%}`

/**
 * A person's text as its own page: Teams addresses lead to the demo's meeting page, and all links open in a new tab.
 */
export function mailDocument(html: string): string {
  const body = bodyOf(html)
    .replace(/_{20,}/g, '')
    .replace(
      /href="(https:\/\/teams\.microsoft\.com\/[^"]*)"/g,
      (_link, url: string) => `href="/demo-tenant/meeting?url=${encodeURIComponent(url.replaceAll('&amp;', '&'))}"`,
    )
    .replace(/<a /g, '<a target="_blank" rel="noreferrer" ')
  return (
    '<!doctype html><html lang="en"><head><meta ' +
    `charset="utf-8"><title>Text</title><style>${LOOKS}</style></head><body>${body}</body></html>`
  )
}
