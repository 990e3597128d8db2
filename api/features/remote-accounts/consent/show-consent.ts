import { actorKey, type Actor } from '../../../auth/actor.ts'
import { appendAudit } from '../../../auth/audit.ts'
import { createRefusals, type Refusals } from '../../../auth/refusals.ts'
import type { Context } from '../../../context.ts'
import { pageHeaders } from '../../../http/person-page.ts'
import type { RawBody } from '../../../http/read-body.ts'
import { Reply, bytes } from '../../../http/reply.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { PasswordAccountRecord, PendingConsentRecord } from '../../../store/account-records.ts'
import { consentCookie, readConsentCookie } from './consent-browser.ts'
import { grantedPage, refusedPage, startPage, type StartForm } from './consent-page.ts'
import { finishConsent, recognise, refuseOtherBrowser, type ConsentAnswer } from './finish-consent.ts'
import { openStart, refuseOtherSite, startConsent } from './start-consent.ts'

interface PageCall<Query> {
  query: Query
  requestId: string
  header(name: string): string | undefined
}

interface RefusedConsent {
  requestId: string
  error: RollcallError
  consent: PendingConsentRecord | undefined
  theirs: boolean
}

const BROWSER: Actor = { kind: 'system', name: 'consent page' }

/** The pages of a consent, for whoever opens them in a browser. */
export function createConsentPages(ctx: Context) {
  const refusals = createRefusals(ctx)

  const refuse = async (
    call: PageCall<unknown>,
    error: RollcallError,
    consent: PendingConsentRecord | undefined,
    theirs: boolean,
  ): Promise<Reply> => {
    await auditRefusal(ctx, refusals, { requestId: call.requestId, error, consent, theirs })
    return page(
      error.status,
      refusedPage(ctx, error, {
        requestId: call.requestId,
        language: call.header('accept-language'),
        accountId: consent?.accountId,
      }),
    )
  }

  return {
    /** Says what is to come. A preview, a bot or the tab that looks at it takes nobody's place. */
    start: async (call: PageCall<{ ticket?: string | undefined }>): Promise<Reply> => {
      try {
        const { account, form } = await openStart(ctx, call.query.ticket)
        // A browser checks every stop that a form leads on to, and Microsoft sends many tenants to a sign-in of theirs.
        const headers = pageHeaders({ form: "'self' https:" })
        return page(200, startPage(account, form, call.header('accept-language')), headers)
      } catch (error) {
        return refuse(call, known(ctx, error, call.requestId), undefined, false)
      }
    },
    /** Sends the browser on to Microsoft, with the cookie that says which browser it is. */
    proceed: async (call: PageCall<undefined> & { rawBody: RawBody | undefined }): Promise<Reply> => {
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
        return refuse(call, known(ctx, error, call.requestId), undefined, false)
      }
    },
    /** Takes the answer in, and says what came of it. Nothing leads anywhere else by itself. */
    finish: async (call: PageCall<ConsentAnswer>): Promise<Reply> => {
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
        return refuse(call, known(ctx, error, call.requestId), consent, theirs)
      }
    },
  }
}

function formOf(body: RawBody | undefined): StartForm {
  const fields = new URLSearchParams(body ? Buffer.from(body.bytes).toString() : '')
  return { ticket: fields.get('ticket') ?? '', token: fields.get('token') ?? '' }
}

/** @returns whether the line could be written: what was granted is granted all the same */
async function auditGrant(
  ctx: Context,
  requestId: string,
  { adminKey, adminName }: PendingConsentRecord,
  { id, name, username }: PasswordAccountRecord,
): Promise<boolean> {
  const line = {
    actor: adminKey,
    actorName: adminName,
    action: 'consent.granted',
    outcome: 'done' as const,
    requestId,
    target: { kind: 'remoteAccount', id, label: name },
    changes: { username: { after: username } },
  }
  try {
    await appendAudit(ctx, line)
    return true
  } catch (err) {
    ctx.log.error({ err, requestId, target: { kind: 'remoteAccount', id } }, 'An audit line could not be written')
    return false
  }
}

/** Said on behalf of the admin who began it only where it came from a browser of theirs. */
async function auditRefusal(
  ctx: Context,
  refusals: Refusals,
  { requestId, error, consent, theirs }: RefusedConsent,
): Promise<void> {
  const account = consent && (await ctx.store.remoteAccounts.get(consent.accountId))
  const who =
    consent && theirs
      ? { actor: consent.adminKey, actorName: consent.adminName }
      : { actor: actorKey(BROWSER), actorName: BROWSER.name }
  const line = {
    ...who,
    action: 'consent.refused',
    outcome: 'refused' as const,
    requestId,
    changes: { reason: { after: error.code } },
    ...(account && { target: { kind: 'remoteAccount', id: account.id, label: account.name } }),
  }
  try {
    await refusals.note(line, consent?.id)
  } catch (err) {
    // The person who waits is told what went wrong all the same.
    ctx.log.error({ err, requestId }, 'a refused attempt could not be audited')
  }
}

const page = (status: number, html: string, headers = pageHeaders()) =>
  bytes(html, 'text/html; charset=utf-8', { status, headers })

/** A person looks at this page: what nobody expected is told there as well, by its request id alone. */
function known(ctx: Context, error: unknown, requestId: string): RollcallError {
  if (error instanceof RollcallError) return error
  ctx.log.error({ err: error, code: 'internal', requestId }, 'something unexpected went wrong in a consent')
  return new RollcallError('internal', 'Something unexpected went wrong.')
}
