import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { Attention } from '../../../lib/errors/contract.ts'

export const ConsentBegun = z.object({
  /** Microsoft's sign-in address. To be finished in the browser that asked for it. */
  url: z.string(),
  /**
   * A page of ours that leads there, for another window or browser. The browser in which its button is pressed may
   * finish: it posts the page's form and is redirected to Microsoft.
   */
  startUrl: z.string(),
  expiresAt: z.iso.datetime(),
})

export const AdminConsentBegun = z.object({
  /** Microsoft's address for an administrator of the tenant; whoever has it may use it, once. */
  url: z.string(),
  expiresAt: z.iso.datetime(),
})

/** The state of an account's newest consent. */
export const ConsentProgress = z.object({
  status: z.enum(['none', 'waiting', 'granted', 'refused', 'expired']),
  expiresAt: z.iso.datetime().optional(),
  /** Why it was refused. */
  refusal: Attention.optional(),
})

/** Microsoft sends more parameters than we read, and a stranger's must fail in the same way. */
const loose = z.string().max(8000).optional().catch(undefined)

export type ConsentBegun = z.infer<typeof ConsentBegun>
export type AdminConsentBegun = z.infer<typeof AdminConsentBegun>
export type ConsentProgress = z.infer<typeof ConsentProgress>

export const consentOperations = {
  beginConsent: {
    id: 'beginConsent',
    method: 'post',
    path: '/api/remote-accounts/{id}/consent',
    access: ['admin'],
    summary: 'Start the consent of the service user; valid for ten minutes and one response',
    status: 200,
    answer: ConsentBegun,
  },
  readConsent: {
    id: 'readConsent',
    method: 'get',
    path: '/api/remote-accounts/{id}/consent',
    access: ['admin'],
    summary: 'Get the progress of a started consent',
    status: 200,
    answer: ConsentProgress,
  },
  beginAdminConsent: {
    id: 'beginAdminConsent',
    method: 'post',
    path: '/api/remote-accounts/{id}/admin-consent',
    access: ['admin'],
    summary:
      'Create a link for an administrator of the tenant to consent for the organisation; it works once, for a week',
    status: 200,
    answer: AdminConsentBegun,
  },
  readAdminConsent: {
    id: 'readAdminConsent',
    method: 'get',
    path: '/api/remote-accounts/{id}/admin-consent',
    access: ['admin'],
    summary: 'Get the state of the newest link for an administrator',
    status: 200,
    answer: ConsentProgress,
  },
  startConsent: {
    id: 'startConsent',
    method: 'get',
    path: '/consent/start',
    access: ['public'],
    query: z.looseObject({ ticket: loose }),
    summary: 'Show the page that leads to Microsoft’s sign-in; viewing it has no effect',
    status: 200,
    answerType: 'text/html',
  },
  proceedToConsent: {
    id: 'proceedToConsent',
    method: 'post',
    path: '/consent/start',
    access: ['public'],
    rawBody: { types: ['application/x-www-form-urlencoded'], maxBytes: 16 * 1024 },
    summary: 'Submit that page’s form: redirects the browser to Microsoft and binds the consent to this browser',
    status: 303,
    answerType: 'text/html',
  },
  finishConsent: {
    id: 'finishConsent',
    method: 'get',
    path: '/consent/callback',
    access: ['public'],
    query: z.looseObject({ state: loose, code: loose, error: loose, error_description: loose }),
    summary: 'Receive the service user or administrator back from Microsoft',
    status: 200,
    answerType: 'text/html',
  },
} as const satisfies Record<string, Operation>
