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
    summary: 'Begin the consent of the service user; it is good for ten minutes and for one answer',
    status: 200,
    answer: ConsentBegun,
  },
  readConsent: {
    id: 'readConsent',
    method: 'get',
    path: '/api/remote-accounts/{id}/consent',
    access: ['admin'],
    summary: 'How the consent that was begun goes',
    status: 200,
    answer: ConsentProgress,
  },
  beginAdminConsent: {
    id: 'beginAdminConsent',
    method: 'post',
    path: '/api/remote-accounts/{id}/admin-consent',
    access: ['admin'],
    summary: 'The address an administrator of the tenant opens to consent for the organisation: a week, one consent',
    status: 200,
    answer: AdminConsentBegun,
  },
  readAdminConsent: {
    id: 'readAdminConsent',
    method: 'get',
    path: '/api/remote-accounts/{id}/admin-consent',
    access: ['admin'],
    summary: 'What became of the newest such address',
    status: 200,
    answer: ConsentProgress,
  },
  startConsent: {
    id: 'startConsent',
    method: 'get',
    path: '/consent/start',
    access: ['public'],
    query: z.looseObject({ ticket: loose }),
    summary: 'A page with a form that leads to Microsoft’s sign-in; looking at it changes nothing',
    status: 200,
    answerType: 'text/html',
  },
  proceedToConsent: {
    id: 'proceedToConsent',
    method: 'post',
    path: '/consent/start',
    access: ['public'],
    rawBody: { types: ['application/x-www-form-urlencoded'], maxBytes: 16 * 1024 },
    summary: 'The form of that page: leads the browser to Microsoft, and remembers which browser it was',
    status: 303,
    answerType: 'text/html',
  },
  finishConsent: {
    id: 'finishConsent',
    method: 'get',
    path: '/consent/callback',
    access: ['public'],
    query: z.looseObject({ state: loose, code: loose, error: loose, error_description: loose }),
    summary: 'Where Microsoft leads back to, the service user and the administrator alike',
    status: 200,
    answerType: 'text/html',
  },
} as const satisfies Record<string, Operation>
