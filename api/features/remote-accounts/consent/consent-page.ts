import type { Context } from '../../../context.ts'
import { faultPage } from '../../../http/fault-page.ts'
import { escapeHtml, personPage } from '../../../http/person-page.ts'
import type { RollcallError } from '../../../lib/errors.ts'
import type { PasswordAccountRecord } from '../../../store/account-records.ts'
import { pageTexts } from './page-texts.ts'

/** The fields of the form that leads to Microsoft. */
export interface StartForm {
  ticket: string
  token: string
}

/** Says what comes next. The browser in which the button is pressed may finish; just looking changes nothing. */
export function startPage(account: PasswordAccountRecord, form: StartForm, language: string | undefined): string {
  const { lang, t } = pageTexts(language)
  const hidden = (name: keyof StartForm) => `<input type="hidden" name="${name}" value="${escapeHtml(form[name])}">`
  return personPage(lang, t.startTitle, [
    `<p>${escapeHtml(t.start(account.username, account.name))}</p>`,
    `<form method="post" action="/consent/start">${hidden('ticket')}${hidden('token')}`,
    `<p><button type="submit">${t.startButton}</button></p></form>`,
    `<p><small>${t.startHint}</small></p>`,
  ])
}

/** Shown to the person who granted the permissions. */
export function grantedPage(
  ctx: Context,
  account: PasswordAccountRecord,
  about: { requestId: string; language: string | undefined; audited: boolean },
): string {
  const { lang, t } = pageTexts(about.language)
  const notAudited = `<p>${t.notAudited} <small>503 · saved_in_part · ${escapeHtml(about.requestId)}</small></p>`
  return personPage(lang, t.grantedTitle, [
    `<p>${escapeHtml(t.granted(account.username, account.name))}</p>`,
    ...(about.audited ? [] : [notAudited]),
    `<p>${escapeHtml(t.close)}</p>`,
    backTo(ctx, account.id, t.back),
  ])
}

/** Shown to an administrator who consented for the organisation. It leads nowhere. */
export function adminGrantedPage(account: PasswordAccountRecord, language: string | undefined): string {
  const { lang, t } = pageTexts(language)
  return personPage(lang, t.grantedTitle, [
    `<p>${escapeHtml(t.adminGranted(account.username))}</p>`,
    `<p>${escapeHtml(t.adminClose)}</p>`,
  ])
}

/** Shown to an administrator when something went wrong. */
export function adminRefusedPage(
  error: RollcallError,
  about: { requestId: string; language: string | undefined },
): string {
  return faultPage(error, { ...about, title: pageTexts(about.language).t.refusedTitle })
}

/** Shows an error with its code and remedy. */
export function refusedPage(
  ctx: Context,
  error: RollcallError,
  about: { requestId: string; language: string | undefined; accountId: string | undefined },
): string {
  const { t } = pageTexts(about.language)
  return faultPage(error, { ...about, title: t.refusedTitle, more: [backTo(ctx, about.accountId, t.back)] })
}

/** A fixed link, only to our own pages. */
function backTo({ config }: Context, accountId: string | undefined, words: string): string {
  const path = accountId === undefined ? '/remote-accounts' : `/remote-accounts/${accountId}`
  const address =
    config.mode === 'demo'
      ? `${config.publicUrl}/?path=${encodeURIComponent(path)}`
      : `${config.publicUrl}/tab/#${path}`
  return `<p><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>`
}
