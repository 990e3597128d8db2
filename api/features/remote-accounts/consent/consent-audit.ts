import { actorKey, type Actor } from '../../../auth/actor.ts'
import { appendAudit } from '../../../auth/audit.ts'
import type { Refusals } from '../../../auth/refusals.ts'
import type { Context } from '../../../context.ts'
import type { RollcallError } from '../../../lib/errors.ts'
import type { PasswordAccountRecord, PendingConsentRecord } from '../../../store/account-records.ts'

export interface RefusedConsent {
  requestId: string
  error: RollcallError
  consent: PendingConsentRecord | undefined
  /** The request came from the browser in which the consent was begun. */
  theirs: boolean
}

const BROWSER: Actor = { kind: 'system', name: 'consent page' }

/** @returns false when the line could not be written; the consent counts anyway */
export async function auditGrant(
  ctx: Context,
  requestId: string,
  { adminKey, adminName }: PendingConsentRecord,
  { id, name, username }: PasswordAccountRecord,
): Promise<boolean> {
  const line = {
    actor: adminKey,
    actorName: adminName,
    action: 'consent.granted' as const,
    outcome: 'done' as const,
    requestId,
    target: { kind: 'remoteAccount', id, label: name },
    changes: { username: { after: username } },
  }
  try {
    await appendAudit(ctx, line)
    return true
  } catch (err) {
    ctx.log.error({ err, requestId, target: { kind: 'remoteAccount', id } }, 'Could not write an audit line')
    return false
  }
}

/** Names the admin who began the consent only when the request came from their browser. */
export async function auditRefusal(
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
    action: 'consent.refused' as const,
    outcome: 'refused' as const,
    requestId,
    changes: { reason: { after: error.code } },
    ...(account && { target: { kind: 'remoteAccount', id: account.id, label: account.name } }),
  }
  try {
    await refusals.note(line, consent?.id)
  } catch (err) {
    // The page still tells the person what went wrong.
    ctx.log.error({ err, requestId }, 'a refused attempt could not be audited')
  }
}
