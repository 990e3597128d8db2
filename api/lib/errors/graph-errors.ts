import type { CatalogueEntry } from './catalogue-entry.ts'

/** Asking Microsoft Graph */
export const GRAPH_ERRORS = {
  permission_missing: {
    status: 424,
    remedy:
      'Add the application permission that is named under App registrations > your app > API permissions > Microsoft Graph, grant admin consent, wait some minutes and test the account again. Where only single people are refused, look for what restricts them in Entra ID or Exchange instead.',
  },
  graph_token_rejected: {
    status: 424,
    remedy:
      'Microsoft Graph does not accept the token: check that cloud and tenant of the remote account are right, and test the account again.',
  },
  mailbox_not_found: {
    status: 424,
    remedy:
      'Check the mailbox address; it must be a mailbox in Exchange Online (a shared mailbox will do, a distribution list will not).',
  },
  mailbox_denied: {
    status: 424,
    remedy:
      'Exchange does not let the app use this mailbox. Add it to the scope of the access policy or of the RBAC role assignment; such a change takes up to two hours.',
  },
  mailbox_renamed: {
    status: 409,
    remedy:
      'Nothing is lost: the meetings go on under the new address. An admin enters that address in the remote account where the former one still stands.',
  },
  permissions_too_wide: {
    status: 424,
    remedy:
      'Remove what is named under App registrations > your app > API permissions, or keep it knowingly: Rollcall does not use it.',
  },
  mailbox_not_limited: {
    status: 424,
    remedy:
      'Give the app its roles by RBAC for Applications in Exchange (the account’s page has the script), and remove the same permissions from API permissions in Entra ID: both together reach everything.',
  },
  throttled: {
    status: 503,
    remedy: 'Microsoft is limiting requests. No action is needed: the people left out come first in the next run.',
  },
  microsoft_unavailable: {
    status: 503,
    remedy:
      'Microsoft 365 has a temporary problem. No action is needed: the next run tries again. See the Microsoft 365 service health page if it lasts.',
  },
  microsoft_unreachable: {
    status: 503,
    remedy: 'Check that this server reaches the host that is named on port 443: DNS, firewall, proxy, certificates.',
  },
  unexpected_answer: {
    status: 502,
    remedy:
      'Something between this server and Microsoft answered in its place, often a proxy or a captive portal. Check the network way; the next run tries again.',
  },
} as const satisfies Record<string, CatalogueEntry>
