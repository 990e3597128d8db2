import type { CatalogueEntry } from './catalogue-entry.ts'

/** Granting permissions in the browser */
export const CONSENT_ERRORS = {
  consent_unknown: {
    status: 400,
    remedy: 'Open the remote account in Rollcall and press "Grant permissions". This page cannot be opened by itself.',
  },
  consent_expired: {
    status: 400,
    remedy: 'Press "Grant permissions" on the remote account again; a sign-in is to be finished within ten minutes.',
  },
  consent_used: {
    status: 409,
    remedy: 'This sign-in was finished before. If the account is not ready, press "Grant permissions" again.',
  },
  consent_other_browser: {
    status: 403,
    remedy:
      'Finish the sign-in in the browser in which you pressed "Continue to Microsoft", or press "Grant permissions" again and use the new link.',
  },
  consent_not_confirmed: {
    status: 403,
    remedy: 'Open the link again, and press "Continue to Microsoft" on the page it shows.',
  },
  consent_other_admin: {
    status: 403,
    remedy:
      'The admin who pressed "Grant permissions" finishes it; or press the button yourself and use your own link.',
  },
  consent_outdated: {
    status: 409,
    remedy: 'The remote account was changed, or the sign-in begun anew, since then. Press "Grant permissions" again.',
  },
  consent_declined: { status: 403, remedy: 'Press "Grant permissions" again and choose Accept on Microsoft’s page.' },
  consent_admin_needed: {
    status: 403,
    remedy:
      'Ask an admin of the tenant to approve the request (Entra ID > Enterprise applications > Admin consent requests, or > Rollcall > Permissions > Grant admin consent). Then press "Grant permissions" again, or just test the account.',
  },
  consent_wrong_person: {
    status: 403,
    remedy:
      'Press "Grant permissions" again and sign in as the user name of the account. A private window helps where Microsoft takes you as somebody else.',
  },
  consent_not_proved: {
    status: 403,
    remedy:
      'Press "Grant permissions" again. If it happens once more, tell the person who runs Rollcall: what came back was not what Microsoft sends.',
  },
  not_a_password_account: {
    status: 409,
    remedy: 'Only accounts of the type MicrosoftGraphPassword need this; choose such an account.',
  },
  not_an_application_account: {
    status: 409,
    remedy: 'Only accounts of the type MicrosoftGraphSecret have this; choose such an account.',
  },
  consent_request_sent: {
    status: 403,
    remedy:
      'A request went to the admins of the tenant. When they have approved it, press "Grant permissions" again. Or send an admin the link under "For an administrator".',
  },
  admin_consent_unknown: {
    status: 400,
    remedy: 'Ask for a new link: it is on the remote account’s page in Rollcall, under "For an administrator".',
  },
  admin_consent_over: {
    status: 409,
    remedy:
      'This link was used before, is older than a week, or the account was changed since. Ask for a new one if the permissions are still missing.',
  },
  admin_consent_refused: {
    status: 403,
    remedy:
      'Open the link again as an administrator who may consent for the organisation (Privileged Role Administrator, Cloud Application Administrator or Global Administrator), and choose Accept.',
  },
} as const satisfies Record<string, CatalogueEntry>
