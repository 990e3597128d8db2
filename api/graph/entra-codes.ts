import type { ErrorCode } from '../lib/errors.ts'

/**
 * Whose sign-in failed: an app's (by secret, certificate or a trusted managed identity), or a service user's through
 * Rollcall's own app registration.
 */
export type SignInKind = 'secret' | 'certificate' | 'managedIdentity' | 'user'

type Row = readonly [ErrorCode, readonly number[], string]

/**
 * AADSTS numbers, grouped by what an admin has to do.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const ANY: readonly Row[] = [
  ['client_secret_expired', [7000222], 'The client secret has expired'],
  ['client_secret_wrong', [7000215], 'The client secret is not the right one'],
  ['client_secret_missing', [7000216, 7000218], 'No client secret was sent'],
  ['certificate_not_registered', [700027, 50012, 50048], 'Entra ID does not accept the certificate'],
  ['app_not_found', [700016, 700011, 70001], 'Entra ID knows no app with this client id in this tenant'],
  ['app_disabled', [7000112], 'The app is disabled in this tenant'],
  ['tenant_not_found', [90002, 900023, 50059, 50128], 'Entra ID knows no such tenant'],
  ['wrong_cloud', [90038, 500011, 650052], 'The tenant or Microsoft Graph is not to be found in this cloud'],
  [
    'consent_missing',
    [65001, 90094, 90095, 90008, 65005, 650056, 700022, 650057],
    'The permissions were not consented to',
  ],
  [
    'sign_in_blocked',
    [53003, 530032, 53000, 53001, 53002, 53004, 50131, 50005, 53011, 50135, 50105],
    'A policy blocks the sign-in',
  ],
  ['throttled', [90055, 90024, 90033, 90090, 50033, 50087, 50196], 'Entra ID asks to slow down'],
]

/** Problems with the trust between an app registration and a managed identity. */
const FEDERATED: readonly Row[] = [
  ['federated_credential_missing', [70025], 'The app registration has no federated credential'],
  [
    'federated_credential_wrong',
    [700213],
    'No federated credential of the app registration has this managed identity as its subject',
  ],
  ['federated_credential_wrong', [700212], 'The federated credential of the app registration has another audience'],
  [
    'federated_credential_wrong',
    [700211, 70021],
    'The federated credential of the app registration has another issuer',
  ],
  ['assertion_expired', [700024], 'What the managed identity proved itself with is not valid at this time'],
]

/** What numbers mean when a service user signs in; checked first in that case. */
const USER: readonly Row[] = [
  [
    'mfa_required',
    [50076, 50079, 50072, 50074, 50078, 50158],
    'Multi-factor authentication is demanded of the service user',
  ],
  ['security_defaults', [530035], 'The security defaults of the tenant block the sign-in'],
  [
    'user_sign_in_blocked',
    [53003, 530032, 53000, 53001, 53002, 53004, 50131, 50005, 53011, 50135],
    'A Conditional Access policy or risk rule blocks the service user',
  ],
  ['user_not_assigned', [50105], 'The service user is not assigned to Rollcall’s app registration'],
  ['password_wrong', [50126], 'User name or password is wrong'],
  ['password_expired', [50055, 50144], 'The password of the service user has expired'],
  ['account_disabled', [50057], 'The service user is disabled'],
  ['account_locked', [50053], 'The service user is locked, or signs in from a blocked address'],
  ['user_not_in_tenant', [50034, 90072, 50020, 500208], 'The tenant has no such user'],
  ['user_federated', [50056], 'The user has no password in Entra ID: federated, passwordless or a guest'],
  [
    'on_premises_sign_in',
    [50064, 80001, 80002, 80003, 80004, 80005, 80007, 80010, 80012, 80013, 80014],
    'The directory on premises, which checks this user’s password, does not answer as it should',
  ],
  [
    'sign_in_again',
    [50132, 50133, 50173, 50089, 50058, 700081, 700082, 700083, 700084, 70008, 70043, 70044],
    'The kept sign-in was revoked or has run out',
  ],
  ['consent_needed', [65001, 700016, 65005, 650056, 650057, 90008], 'The permissions are not granted'],
  ['consent_declined', [65004], 'The permissions were declined'],
  ['consent_admin_needed', [90094], 'The tenant wants an admin to approve the permissions'],
  ['consent_request_sent', [90095], 'A request to approve the permissions was sent to the admins of the tenant'],
  [
    'public_client_off',
    [7000218],
    'Rollcall’s app registration does not allow public client flows and no secret of it is configured',
  ],
  [
    'own_app_secret_wrong',
    [7000215, 7000222, 700025],
    'Entra ID does not accept the secret of Rollcall’s own app registration',
  ],
  ['consent_used', [54005], 'The code of this consent was used already'],
  ['consent_not_proved', [501481], 'The code of this consent was issued for another request'],
]

/** The error code and message for an AADSTS number; undefined for an unknown one. */
export function entraCode(number: number, kind: SignInKind): readonly [ErrorCode, string] | undefined {
  const rows = kind === 'user' ? [...USER, ...ANY] : [...FEDERATED, ...ANY]
  const row = rows.find(([, numbers]) => numbers.includes(number))
  return row && [row[0], row[2]]
}
