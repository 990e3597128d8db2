import { createRefusals } from '../../../auth/refusals.ts'
import type { Context } from '../../../context.ts'
import { pageHeaders } from '../../../http/person-page.ts'
import type { RawBody } from '../../../http/read-body.ts'
import { Reply, bytes } from '../../../http/reply.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { PendingConsentRecord } from '../../../store/account-records.ts'
import { auditGrant, auditRefusal } from './consent-audit.ts'
import { consentCookie, readConsentCookie } from './consent-browser.ts'
import { grantedPage, refusedPage, startPage, type StartForm } from './consent-page.ts'
import { finishConsent, recognise, refuseOtherBrowser, type ConsentAnswer } from './finish-consent.ts'
import { openStart, refuseOtherSite, startConsent } from './start-consent.ts'

interface PageCall<Query> {
  query: Query
  requestId: string
  header(name: string): string | undefined
}

/** The pages of a consent, for the browser of the person who signs in. */
export function createConsentPages(ctx: Context) {
  const refuse = refusalPage(ctx)
  return {
    /** Says what comes next. Changes nothing, so previews, bots and the tab may load it too. */
    start: (call: PageCall<{ ticket?: string | undefined }>) => start(ctx, refuse, call),
    /** Sends the browser on to Microsoft, with a cookie that identifies it. */
    proceed: (call: PageCall<undefined> & { rawBody: RawBody | undefined }) => proceed(ctx, refuse, call),
    /** Takes Microsoft's answer and shows the result. Nothing redirects by itself. */
    finish: (call: PageCall<ConsentAnswer>) => finish(ctx, refuse, call),
  }
}

type Refuse = (
  call: PageCall<unknown>,
  error: unknown,
  consent?: PendingConsentRecord | undefined,
  theirs?: boolean,
) => Promise<Reply>

function refusalPage(ctx: Context): Refuse {
  const refusals = createRefusals(ctx)
  return async ({ requestId, header }, thrown, consent, theirs = false) => {
    const error = known(ctx, thrown, requestId)
    await auditRefusal(ctx, refusals, { requestId, error, consent, theirs })
    return page(
      error.status,
      refusedPage(ctx, error, { requestId, language: header('accept-language'), accountId: consent?.accountId }),
    )
  }
}

async function start(ctx: Context, refuse: Refuse, call: PageCall<{ ticket?: string | undefined }>): Promise<Reply> {
  try {
    const { account, form } = await openStart(ctx, call.query.ticket)
    // Browsers check each redirect after a form, and Microsoft sends many tenants on to their own sign-in page.
    const headers = pageHeaders({ form: "'self' https:" })
    return page(200, startPage(account, form, call.header('accept-language')), headers)
  } catch (error) {
    return refuse(call, error)
  }
}

async function proceed(
  ctx: Context,
  refuse: Refuse,
  call: PageCall<undefined> & { rawBody: RawBody | undefined },
): Promise<Reply> {
  try {
    refuseOtherSite(call.header('sec-fetch-site'))
    const cookie = readConsentCookie(ctx, call.header('cookie'))
    const started = await startConsent(ctx, formOf(call.rawBody), cookie)
    return new Reply((res) => {
      res
        .status(303)
        .set({ Location: started.url, 'Set-Cookie': consentCookie(ctx, started.cookie) })
        .end()
    })
  } catch (error) {
    return refuse(call, error)
  }
}

async function finish(ctx: Context, refuse: Refuse, call: PageCall<ConsentAnswer>): Promise<Reply> {
  let consent: PendingConsentRecord | undefined
  let theirs = false
  try {
    const recognised = await recognise(ctx, call.query.state)
    consent = recognised.consent
    await refuseOtherBrowser(ctx, consent, readConsentCookie(ctx, call.header('cookie')))
    theirs = true
    const account = await finishConsent(ctx, recognised, call.query)
    const { requestId } = call
    const audited = await auditGrant(ctx, requestId, consent, account)
    const language = call.header('accept-language')
    return page(200, grantedPage(ctx, account, { requestId, language, audited }))
  } catch (error) {
    return refuse(call, error, consent, theirs)
  }
}

function formOf(body: RawBody | undefined): StartForm {
  const fields = new URLSearchParams(body ? Buffer.from(body.bytes).toString() : '')
  return { ticket: fields.get('ticket') ?? '', token: fields.get('token') ?? '' }
}

const page = (status: number, html: string, headers = pageHeaders()) =>
  bytes(html, 'text/html; charset=utf-8', { status, headers })

/** An unexpected error as one the page can show: by its request id alone. */
function known(ctx: Context, error: unknown, requestId: string): RollcallError {
  if (error instanceof RollcallError) return error
  ctx.log.error({ err: error, code: 'internal', requestId }, 'something unexpected went wrong in a consent')
  return new RollcallError('internal', 'Something unexpected went wrong.')
}
