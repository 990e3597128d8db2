import type { CatalogueEntry } from './catalogue-entry.ts'

/** Signing in to Microsoft for a service user */
export const SERVICE_USER_ERRORS = {
  consent_needed: {
    status: 424,
    remedy: 'Open the remote account, press "Grant permissions" and sign in as the service user.',
  },
  consent_withdrawn: {
    status: 424,
    remedy:
      'Somebody took the permissions away. Press "Grant permissions" on the remote account and sign in as the service user once more.',
  },
  mfa_required: {
    status: 424,
    remedy:
      'Exclude the service user from the rule that demands multi-factor authentication (Entra ID > Conditional Access), then press "Grant permissions" or enter the password again; or move the account to MicrosoftGraphSecret, which needs no user.',
  },
  security_defaults: {
    status: 424,
    remedy:
      'Security defaults cannot leave out one user. Move the account to MicrosoftGraphSecret, or let an admin replace the defaults by Conditional Access policies.',
  },
  user_sign_in_blocked: {
    status: 424,
    remedy:
      'An admin looks up the entry in Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) and lets the service user through the policy; then press "Grant permissions" or enter the password again.',
  },
  user_not_assigned: {
    status: 424,
    remedy: 'Assign the service user in the Entra admin center: Enterprise applications > Rollcall > Users and groups.',
  },
  password_wrong: {
    status: 424,
    remedy:
      'Enter user name and password of the service user again. It is not tried again by itself, so that the user is not locked out. Federated users often get this answer too.',
  },
  password_expired: {
    status: 424,
    remedy: 'Give the service user a new password that does not expire, and enter it in the remote account.',
  },
  account_disabled: {
    status: 424,
    remedy:
      'Enable the service user in the Entra admin center (Users > the user > Account status), then enter the password again.',
  },
  account_locked: {
    status: 424,
    remedy:
      'Wait until the lock has ended, look up the reason in Entra ID > Sign-in logs, then enter the password again. Rollcall does not try meanwhile.',
  },
  user_not_in_tenant: {
    status: 424,
    remedy:
      'Check user name and tenant of the remote account. It must be a member of that tenant: no guest, no personal account.',
  },
  user_federated: {
    status: 424,
    remedy:
      'Use a service user whose password is kept in Entra ID (cloud-only), or move the account to MicrosoftGraphSecret.',
  },
  on_premises_sign_in: {
    status: 424,
    remedy:
      'Check the pass-through authentication agents on premises, or use a cloud-only service user; then enter the password again.',
  },
  sign_in_again: {
    status: 424,
    remedy:
      'Press "Grant permissions" on the remote account and sign in as the service user once more; or enter its new password.',
  },
  sign_in_outdated: {
    status: 409,
    remedy: 'The remote account was changed meanwhile. No action is needed: the next sign-in uses the new values.',
  },
  public_client_off: {
    status: 424,
    remedy:
      'The person who runs Rollcall sets ENTRA_CLIENT_SECRET, or switches "Allow public client flows" on (App registrations > Rollcall > Authentication).',
  },
  own_app_secret_wrong: {
    status: 424,
    remedy:
      'The person who runs Rollcall corrects ENTRA_CLIENT_SECRET: a secret of Rollcall’s own app registration that has not expired, or none at all where it is a public client.',
  },
} as const satisfies Record<string, CatalogueEntry>
