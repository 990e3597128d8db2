import type { CatalogueEntry } from './catalogue-entry.ts'

/** Who is calling */
export const CALLER_ERRORS = {
  unauthenticated: { status: 401, remedy: 'Sign in again, or send a service key as "Authorization: Bearer …".' },
  token_expired: { status: 401, remedy: 'The sign-in has run out. Close and open the tab again to get a new one.' },
  token_invalid: {
    status: 401,
    remedy:
      'Sign in again from Teams, Outlook or the Microsoft 365 app. If it goes on, an admin checks ENTRA_TENANT_ID and ENTRA_CLIENT_ID.',
  },
  forbidden: {
    status: 403,
    remedy:
      'Ask an admin to assign you the app role that is needed (Rollcall.Admin or Rollcall.Trainer) in Entra ID > Enterprise applications > Rollcall > Users and groups, or to give the service key the scope that is named.',
  },
} as const satisfies Record<string, CatalogueEntry>
