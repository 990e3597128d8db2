import { actorKey, type Actor } from '../../../auth/actor.ts'
import { appendAudit } from '../../../auth/audit.ts'
import { createRefusals, type Refusals } from '../../../auth/refusals.ts'
import type { Context } from '../../../context.ts'
import { Reply, bytes } from '../../../http/reply.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { PendingConsentRecord } from '../../../store/account-records.ts'
import { consentCookie, readConsentCookie } from './consent-browser.ts'
import { PAGE_HEADERS, grantedPage, refusedPage } from './consent-page.ts'
import { finishConsent, recognise, refuseOtherBrowser, type ConsentAnswer } from './finish-consent.ts'
import { startConsent } from './start-consent.ts'

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

/** The two pages of a consent. */
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
    /** Sends the browser on to Microsoft, with the cookie that says which browser it is. */
    start: async (call: PageCall<{ ticket?: string | undefined }>): Promise<Reply> => {
      try {
        const { url, cookie } = await startConsent(
          ctx,
          call.query.ticket,
          readConsentCookie(ctx, call.header('cookie')),
        )
        return new Reply((res) => {
          res
            .status(303)
            .set({ Location: url, 'Set-Cookie': consentCookie(ctx, cookie) })
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
        await appendAudit(ctx, {
          actor: consent.adminKey,
          actorName: consent.adminName,
          action: 'consent.granted',
          outcome: 'done',
          requestId: call.requestId,
          target: { kind: 'remoteAccount', id: account.id, label: account.name },
          changes: { username: { after: account.username } },
        })
        return page(200, grantedPage(ctx, account, call.header('accept-language')))
      } catch (error) {
        return refuse(call, known(ctx, error, call.requestId), consent, theirs)
      }
    },
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
  await refusals.note(line, consent?.id)
}

const page = (status: number, html: string) =>
  bytes(html, 'text/html; charset=utf-8', { status, headers: PAGE_HEADERS })

/** A person looks at this page: what nobody expected is told there as well, by its request id alone. */
function known(ctx: Context, error: unknown, requestId: string): RollcallError {
  if (error instanceof RollcallError) return error
  ctx.log.error({ err: error, code: 'internal', requestId }, 'something unexpected went wrong in a consent')
  return new RollcallError('internal', 'Something unexpected went wrong.')
}
