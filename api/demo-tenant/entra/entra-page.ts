import { escapeHtml } from '../calendar/exchange-html.ts'
import { COMPANY_NAME } from '../company/company.ts'
import { framedPage } from '../page-frame.ts'

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

/** A page of the made-up Entra ID. @param content HTML */
export function pageOf(title: string, content: string, status = 200): Response {
  const body = `<main><p class="company">${escapeHtml(COMPANY_NAME)} · demo</p><h1>${escapeHtml(title)}</h1>
${content}
</main>`
  const html = framedPage({ title: escapeHtml(title), style: 'entra', body })
  return new Response(html, { status, headers: HEADERS })
}

export const hiddenField = (name: string, value: string) =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`
