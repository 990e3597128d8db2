import type { CatalogueEntry } from './catalogue-entry.ts'

/** Granting permissions in the browser */
export const CONSENT_ERRORS = {
  consent_unknown: {
    status: 400,
    remedy: 'Open the remote account in Rollcall and select “Grant permissions”. You can’t open this page directly.',
  },
  consent_expired: {
    status: 400,
    remedy: 'Select “Grant permissions” on the remote account again. You have ten minutes to finish the sign-in.',
  },
  consent_used: {
    status: 409,
    remedy: 'This sign-in is already finished. If the account isn’t ready, select “Grant permissions” again.',
  },
  consent_other_browser: {
    status: 403,
    remedy:
      'Finish the sign-in in the browser in which you selected “Continue to Microsoft”. Or select “Grant permissions” again and use the new link.',
  },
  consent_not_confirmed: {
    status: 403,
    remedy: 'Open the link again and select “Continue to Microsoft” on the page.',
  },
  consent_other_admin: {
    status: 403,
    remedy:
      'Only the admin who selected “Grant permissions” can finish this. Or select the button yourself and use your own link.',
  },
  consent_outdated: {
    status: 409,
    remedy:
      'Since then, the remote account was changed or a new sign-in was started. Select “Grant permissions” again.',
  },
  consent_declined: {
    status: 403,
    remedy: 'Select “Grant permissions” again, then select Accept on Microsoft’s page.',
  },
  consent_admin_needed: {
    status: 403,
    remedy:
      'Ask an admin of the tenant to approve the request (Entra ID > Enterprise applications > Admin consent requests, or > Rollcall > Permissions > Grant admin consent). Then select “Grant permissions” again or test the account.',
  },
  consent_wrong_person: {
    status: 403,
    remedy:
      'Select “Grant permissions” again and sign in with the account’s user name. If Microsoft signs you in as someone else, use a private window.',
  },
  consent_not_proved: {
    status: 403,
    remedy:
      'Select “Grant permissions” again. If this happens again, tell the person who runs Rollcall that the answer didn’t come from Microsoft as expected.',
  },
  not_a_password_account: {
    status: 409,
    remedy: 'Only accounts of the type MicrosoftGraphPassword need this. Choose one of those.',
  },
  not_an_application_account: {
    status: 409,
    remedy: 'Only accounts of the type MicrosoftGraphSecret have this. Choose one of those.',
  },
  consent_request_sent: {
    status: 403,
    remedy:
      'The admins of the tenant have received a request. When they have approved it, select “Grant permissions” again. Or send an admin the link under “For an administrator”.',
  },
  admin_consent_unknown: {
    status: 400,
    remedy: 'Ask for a new link. It is on the remote account’s page in Rollcall, under “For an administrator”.',
  },
  admin_consent_over: {
    status: 409,
    remedy:
      'This link was already used or is older than a week, or the account was changed since. Ask for a new one if the permissions are still missing.',
  },
  admin_consent_refused: {
    status: 403,
    remedy:
      'Open the link again as an administrator who can consent for the organisation (Privileged Role Administrator, Cloud Application Administrator or Global Administrator), and select Accept.',
  },
} as const satisfies Record<string, CatalogueEntry>
