import type { CatalogueEntry } from './catalogue-entry.ts'

/** Signing in to Microsoft for a service user */
export const SERVICE_USER_ERRORS = {
  consent_needed: {
    status: 424,
    remedy: 'Open the remote account, select “Grant permissions” and sign in as the service user.',
  },
  consent_withdrawn: {
    status: 424,
    remedy:
      'Someone withdrew the permissions. Select “Grant permissions” on the remote account and sign in as the service user again.',
  },
  mfa_required: {
    status: 424,
    remedy:
      'Exclude the service user from the rule that requires multi-factor authentication (Entra ID > Conditional Access), then select “Grant permissions” or enter the password again. Or move the account to an app (MicrosoftGraphSecret), which needs no user.',
  },
  security_defaults: {
    status: 424,
    remedy:
      'Security defaults can’t exempt a single user. Move the account to an app (MicrosoftGraphSecret), or ask an Entra admin to replace the defaults with Conditional Access policies.',
  },
  user_sign_in_blocked: {
    status: 424,
    remedy:
      'Ask an Entra admin to find the entry under Entra ID > Monitoring > Sign-in logs > User sign-ins (non-interactive) and to exclude the service user from the policy. Then select “Grant permissions” or enter the password again.',
  },
  user_not_assigned: {
    status: 424,
    remedy: 'Assign the service user in the Entra admin center: Enterprise applications > Rollcall > Users and groups.',
  },
  password_wrong: {
    status: 424,
    remedy:
      'Enter the user name and password of the service user again. Rollcall doesn’t try again by itself, so the user isn’t locked out. Federated users often get this answer too.',
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
      'Wait until the lock ends, find the reason under Entra ID > Sign-in logs, then enter the password again. Until then, Rollcall doesn’t try.',
  },
  user_not_in_tenant: {
    status: 424,
    remedy:
      'Check the user name and the tenant of the remote account. The user must be a member of that tenant, not a guest or a personal account.',
  },
  user_federated: {
    status: 424,
    remedy:
      'Use a service user whose password is in Entra ID (cloud-only), or move the account to an app (MicrosoftGraphSecret).',
  },
  on_premises_sign_in: {
    status: 424,
    remedy:
      'Check the pass-through authentication agents on premises, or use a cloud-only service user. Then enter the password again.',
  },
  sign_in_again: {
    status: 424,
    remedy:
      'Select “Grant permissions” on the remote account and sign in as the service user again, or enter the user’s new password.',
  },
  sign_in_outdated: {
    status: 409,
    remedy:
      'The remote account was changed in the meantime. No action is needed: the next sign-in uses the new values.',
  },
  public_client_off: {
    status: 424,
    remedy:
      'Ask the person who runs Rollcall to set ENTRA_CLIENT_SECRET, or to turn on “Allow public client flows” (App registrations > Rollcall > Authentication).',
  },
  own_app_secret_wrong: {
    status: 424,
    remedy:
      'Ask the person who runs Rollcall to correct ENTRA_CLIENT_SECRET. It must be a current secret of Rollcall’s own app registration, or empty if that is a public client.',
  },
} as const satisfies Record<string, CatalogueEntry>
