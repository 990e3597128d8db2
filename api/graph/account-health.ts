import type { Attention, ErrorCode } from '../lib/errors.ts'
import type { RemoteAccountRecord } from '../store/account-records.ts'
import type { Store } from '../store/store.ts'

/** Failures that are the account's own, not temporary. */
const LASTING: readonly string[] = [
  'client_secret_expired',
  'client_secret_wrong',
  'client_secret_missing',
  'secret_unreadable',
  'app_not_found',
  'app_disabled',
  'tenant_not_found',
  'wrong_cloud',
  'consent_missing',
  'sign_in_blocked',
  'sign_in_refused',
  'permission_missing',
  'certificate_not_registered',
  'certificate_unreadable',
  'credential_missing',
  'consent_needed',
  'consent_withdrawn',
  'mfa_required',
  'security_defaults',
  'user_sign_in_blocked',
  'user_not_assigned',
  'password_wrong',
  'password_expired',
  'account_disabled',
  'account_locked',
  'user_not_in_tenant',
  'user_federated',
  'on_premises_sign_in',
  'sign_in_again',
  'public_client_off',
  'own_app_secret_wrong',
  'consent_admin_needed',
  'consent_request_sent',
  'graph_token_rejected',
  'employee_id_not_readable',
  'mailbox_not_found',
  'mailbox_denied',
  'mailbox_unlicensed',
  'mail_permission_missing',
  'activity_permission_missing',
  'client_secret_forbidden',
  'managed_identity_missing',
  'managed_identity_unknown',
  'federated_credential_missing',
  'federated_credential_wrong',
] satisfies ErrorCode[]

/** False for temporary failures: throttled, unreachable, out of order. */
export function isLasting({ code }: { code?: string | undefined }): boolean {
  return code !== undefined && LASTING.includes(code)
}

/**
 * Records what a test or a run found out about an account: that it works, or what is wrong. Temporary failures
 * (throttled, unreachable) change nothing.
 * @param revision the credentials that were tried; nothing is recorded about newer ones
 */
export async function noteAccountHealth(
  store: Store,
  accountId: string,
  revision: number,
  found: Attention | undefined,
): Promise<void> {
  if (found && !isLasting(found)) return
  if (!(await store.remoteAccounts.get(accountId))) return
  await store.remoteAccounts.change(accountId, (account) => {
    if (account.credentialsRevision !== revision || isSaid(account, revision, found)) return account
    const { attention: _before, ...rest } = account
    return { ...rest, ...(found ? { attention: found } : { passedRevision: revision }) }
  })
}

const isSaid = (account: RemoteAccountRecord, revision: number, found: Attention | undefined) =>
  JSON.stringify(account.attention) === JSON.stringify(found) &&
  (found !== undefined || account.passedRevision === revision)
