import type { CatalogueEntry } from './catalogue-entry.ts'

/** Asking Microsoft Graph */
export const GRAPH_ERRORS = {
  permission_missing: {
    status: 424,
    remedy:
      'Add the permission named in the message under App registrations > your app > API permissions > Microsoft Graph, grant admin consent, wait a few minutes and test the account again. If only a few people are refused, look for what restricts them in Entra ID or Exchange.',
  },
  graph_token_rejected: {
    status: 424,
    remedy:
      'Microsoft Graph doesn’t accept the sign-in. Check the cloud and the tenant of the remote account, then test the account again.',
  },
  mailbox_not_found: {
    status: 424,
    remedy:
      'Check the mailbox address. It must be a mailbox in Exchange Online. A shared mailbox works, a distribution list doesn’t.',
  },
  mailbox_denied: {
    status: 424,
    remedy:
      'Exchange doesn’t let the app use this mailbox. Add it to the scope of the access policy or of the RBAC role assignment. The change can take up to two hours.',
  },
  mailbox_renamed: {
    status: 409,
    remedy:
      'Nothing is lost: the meetings continue under the new address. Ask an admin to enter that address in the remote account that still has the old one.',
  },
  permissions_too_wide: {
    status: 424,
    remedy:
      'Remove the permissions named in the message under App registrations > your app > API permissions. Rollcall doesn’t use them. You can keep them if another system needs them.',
  },
  mailbox_not_limited: {
    status: 424,
    remedy:
      'Give the app its roles with RBAC for Applications in Exchange: the account’s Mailbox limits tab has the script. Then remove the same permissions from API permissions in Entra ID, because the wider one wins.',
  },
  throttled: {
    status: 503,
    remedy: 'Microsoft is limiting requests. No action is needed: the next run starts with the people left out.',
  },
  microsoft_unavailable: {
    status: 503,
    remedy:
      'Microsoft 365 has a temporary problem. No action is needed: the next run tries again. If it lasts, see the Microsoft 365 service health page.',
  },
  microsoft_unreachable: {
    status: 503,
    remedy:
      'Check that this server can reach the host named in the message on port 443: DNS, firewall, proxy and certificates.',
  },
  unexpected_answer: {
    status: 502,
    remedy:
      'Something between this server and Microsoft answered instead, often a proxy or a captive portal. Check the network. The next run tries again.',
  },
} as const satisfies Record<string, CatalogueEntry>
