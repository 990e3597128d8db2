import type { CatalogueEntry } from './catalogue-entry.ts'

/** Who is calling */
export const CALLER_ERRORS = {
  unauthenticated: { status: 401, remedy: 'Sign in again, or send a service key as "Authorization: Bearer …".' },
  token_expired: { status: 401, remedy: 'Your sign-in has expired. Close the tab and open it again.' },
  token_invalid: {
    status: 401,
    remedy:
      'Sign in again from Teams, Outlook or the Microsoft 365 app. If this keeps happening, ask the person who runs Rollcall to check ENTRA_TENANT_ID and ENTRA_CLIENT_ID.',
  },
  forbidden: {
    status: 403,
    remedy:
      'Ask an admin for the app role you need (Rollcall.Admin or Rollcall.Trainer): Entra ID > Enterprise applications > Rollcall > Users and groups. A service key needs the permission named in the message.',
  },
} as const satisfies Record<string, CatalogueEntry>
