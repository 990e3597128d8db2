import { Router } from 'express'
import { createHash } from 'node:crypto'
import type { Config } from '../config/config.ts'
import { escapeHtml } from './person-page.ts'
import { privacyPage, supportPage, termsPage, type Organisation, type PublicPage } from './public-texts.ts'

const PAGES = { '/privacy': privacyPage, '/terms': termsPage, '/support': supportPage } as const

/** The pages the store asks for: without sign-in, on the product's own host, filled from the configuration. */
export function publicPageRoutes({ organisation, publicUrl }: Config): Router {
  const router = Router()
  const filled: Organisation = {
    name: organisation.name ?? `the organisation that runs ${new URL(publicUrl).host}`,
    support: organisation.supportContact ?? 'your organisation’s IT help desk',
    privacy: organisation.privacyContact ?? 'your organisation’s data protection contact, or its HR department',
  }
  for (const [path, pageFor] of Object.entries(PAGES)) {
    const html = htmlOf(pageFor(filled), path)
    router.get(path, (_req, res) => {
      res.set({
        'Content-Security-Policy':
          `default-src 'none';style-src '${STYLE_HASH}';base-uri 'none';form-action ` + `'none';frame-ancestors 'none'`,
        'Cache-Control': 'public, max-age=300',
      })
      res.type('html').send(html)
    })
  }
  return router
}

const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --quiet: #5c5c5c; --paper: #ffffff; --brand: #1f5c6b; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --quiet: #bdbdbd; --paper: #1f1f1f; --brand: #7cc4d4; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 "Segoe UI", system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.125rem; margin: 2rem 0 0.5rem; }
p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; margin-bottom: 2rem; color: var(--quiet); }
a { color: var(--brand); } a:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
`
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

function htmlOf({ title, lead, sections }: PublicPage, path: string): string {
  const links = [
    ['/privacy', 'Privacy'],
    ['/terms', 'Terms of use'],
    ['/support', 'Support'],
  ] as const
  const nav = links
    .map(([to, label]) => (to === path ? `<span aria-current="page">${label}</span>` : `<a href="${to}">${label}</a>`))
    .join('')
  const body = sections
    .map(
      ({ heading, paragraphs }) =>
        `<h2>${escapeHtml(heading)}</h2>${paragraphs.map((text) => `<p>${linked(text)}</p>`).join('')}`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} - Rollcall</title><style>${STYLE}</style></head>
<body><main><nav aria-label="Pages">${nav}</nav><h1>${escapeHtml(title)}</h1><p>${linked(lead)}</p>
${body}</main></body>
</html>
`
}

/** Addresses become links; they come from the operator's own configuration. */
function linked(text: string): string {
  return text
    .split(/(https:\/\/[^\s]+[^\s.,;]|[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".,;]+)/)
    .map((part, index) =>
      index % 2 === 0
        ? escapeHtml(part)
        : `<a href="${escapeHtml(part.startsWith('https://') ? part : `mailto:${part}`)}">${escapeHtml(part)}</a>`,
    )
    .join('')
}
