import { createHash } from 'node:crypto'
import type { Context } from '../../../context.ts'
import type { RollcallError } from '../../../lib/errors.ts'
import type { PasswordAccountRecord } from '../../../store/account-records.ts'
import { pageTexts } from './page-texts.ts'

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.5 "Segoe UI",system-ui,sans-serif;background:Canvas;color:CanvasText}
main{box-sizing:border-box;max-width:34rem;width:100%;padding:2rem 1.5rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 1rem}
p{margin:0 0 1rem}
small{opacity:.8}
a{display:inline-block;min-height:24px}
`

/** Nothing but its own style, framed by nobody, and telling nobody where one came from. */
export const PAGE_HEADERS = {
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
    `base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

/** What whoever granted the permissions sees. */
export function grantedPage(ctx: Context, account: PasswordAccountRecord, language: string | undefined): string {
  const { lang, t } = pageTexts(language)
  return html(lang, t.grantedTitle, [
    `<p>${escape(t.granted(account.username, account.name))}</p>`,
    `<p>${escape(t.close)}</p>`,
    backTo(ctx, account.id, t.back),
  ])
}

/** What went wrong, by its code and remedy. */
export function refusedPage(
  ctx: Context,
  error: RollcallError,
  about: { requestId: string; language: string | undefined; accountId: string | undefined },
): string {
  const { lang, t } = pageTexts(about.language)
  return html(lang, t.refusedTitle, [
    `<p lang="en">${escape(error.message)}</p>`,
    `<p><b>${escape(t.whatToDo)}:</b> <span lang="en">${escape(error.remedy)}</span></p>`,
    `<p><small>${escape(error.code)} · ${escape(t.request)} ${escape(about.requestId)}</small></p>`,
    backTo(ctx, about.accountId, t.back),
  ])
}

/** A fixed way, to our own pages only. */
function backTo({ config }: Context, accountId: string | undefined, words: string): string {
  const path = accountId === undefined ? '/remote-accounts' : `/remote-accounts/${accountId}`
  const address =
    config.mode === 'demo'
      ? `${config.publicUrl}/?path=${encodeURIComponent(path)}`
      : `${config.publicUrl}/tab/#${path}`
  return `<p><a href="${escape(address)}">${escape(words)}</a></p>`
}

function html(lang: string, title: string, content: string[]): string {
  return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)} · Rollcall</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>
${content.join('\n')}
</main></body></html>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
