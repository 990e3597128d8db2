import { createHash } from 'node:crypto'

const PAGE_LANGUAGES = ['en', 'nl', 'fr', 'de'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

/** The first of a browser's languages that Rollcall has. @param header Accept-Language */
export function pageLanguage(header = ''): PageLanguage {
  const wanted = header.split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.flatMap((one) => PAGE_LANGUAGES.filter((language) => language === one))[0] ?? 'en'
}

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.5 "Segoe UI",system-ui,sans-serif;background:Canvas;color:CanvasText}
main{box-sizing:border-box;max-width:34rem;width:100%;padding:2rem 1.5rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 1rem}
p{margin:0 0 1rem}
small{opacity:.8}
a{display:inline-block;min-height:24px}
button{font:inherit;min-height:40px;padding:.25rem 1.25rem}
`

/**
 * The page loads only its own style, and sends no referrer.
 * @param allowed where its form may lead, and who may frame it, by default nowhere and nobody; a style of its own
 */
export function pageHeaders(allowed: { form?: string; frame?: string; style?: string } = {}): Record<string, string> {
  const { form = "'none'", frame = "'none'", style = STYLE } = allowed
  const hash = createHash('sha256').update(style).digest('base64')
  const rest = `base-uri 'none'; form-action ${form}; frame-ancestors ${frame}`
  return {
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; ${rest}`,
    ...(frame === "'none'" && { 'X-Frame-Options': 'DENY' }),
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}

/** A page for a person, on its own. @param content HTML with its texts escaped */
export function personPage(lang: string, title: string, content: readonly string[]): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)} · Rollcall</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${content.join('\n')}
</main></body></html>
`
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
