import type { RollcallError } from '../lib/errors.ts'
import { FAULT_TEXTS } from './fault-texts.ts'
import { escapeHtml, pageLanguage, personPage } from './person-page.ts'

/** What went wrong, for a person looking at a page. */
export function faultPage(
  error: RollcallError,
  about: { requestId: string; language: string | undefined; title?: string; more?: readonly string[] },
): string {
  const lang = pageLanguage(about.language)
  const t = FAULT_TEXTS[lang]
  return personPage(lang, about.title ?? t.title, [
    `<p lang="en">${escapeHtml(error.message)}</p>`,
    `<p><b>${t.whatToDo}</b> <span lang="en">${escapeHtml(error.remedy)}</span></p>`,
    ...(error.status >= 500 ? [`<p>${t.again}</p>`] : []),
    `<p><small>${String(error.status)} · ${escapeHtml(error.code)} · ${t.request} ${escapeHtml(about.requestId)}</small></p>`,
    ...(about.more ?? []),
  ])
}
