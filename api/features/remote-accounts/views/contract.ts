import { z } from 'zod'
import { Attention } from '../../../lib/errors/contract.ts'
import { CLOUDS } from '../fields/contract.ts'

const expiryLevel = z.enum(['ok', 'notice', 'soon', 'urgent', 'last', 'expired'])

const base = {
  id: z.string(),
  etag: z.string(),
  name: z.string(),
  cloud: z.enum(CLOUDS),
  tenantId: z.string(),
  state: z.enum(['ready', 'needsConsent', 'needsAttention']),
  attention: Attention.optional(),
  /** Whether a test, a run or a sending has worked with the current credentials. */
  tested: z.boolean(),
  /** The settings that use this account, by name. */
  usedBy: z.array(z.string()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
}

export const CertificateView = z.object({
  /** SHA-1 in hex, as the portals show it. */
  thumbprint: z.string(),
  /** The last day it works. */
  expiresOn: z.string(),
  daysLeft: z.int(),
  expiry: expiryLevel,
})

export const SecretAccountView = z.object({
  ...base,
  type: z.literal('MicrosoftGraphSecret'),
  clientId: z.string(),
  mailbox: z.string().optional(),
  /** What it signs in with; absent while a new certificate waits. */
  credential: z.enum(['secret', 'certificate', 'managedIdentity']).optional(),
  managedIdentityClientId: z.string().optional(),
  hasClientSecret: z.boolean(),
  clientSecretExpiresOn: z.string().optional(),
  /** Whole days until the last day the secret works; negative after it. */
  clientSecretDaysLeft: z.int().optional(),
  clientSecretExpiry: expiryLevel.optional(),
  /** What it signs in with; its private key is never shown. */
  certificate: CertificateView.optional(),
  /** Made, and waiting until Entra ID knows it. */
  nextCertificate: CertificateView.optional(),
})

export const PasswordAccountView = z.object({
  ...base,
  type: z.literal('MicrosoftGraphPassword'),
  username: z.string(),
  hasPassword: z.boolean(),
  /** False when the tenant is the domain of the user name. */
  tenantGiven: z.boolean(),
  /** When the permissions were seen to be granted, and how. */
  granted: z.object({ at: z.iso.datetime(), by: z.enum(['consent', 'password']) }).optional(),
})

export const RemoteAccountView = z.discriminatedUnion('type', [SecretAccountView, PasswordAccountView])
export const CHECK_IDS = [
  'signIn',
  'readUsers',
  'matchByEmployeeId',
  'readPhoto',
  'mailbox',
  'reach',
  'sendMail',
  'activityFeed',
  'permissions',
  'secretExpiry',
] as const

/** What a check saw or why it was left out; its facts are in `details`. */
const FINDINGS = [
  'signedIn',
  'signInFailed',
  'notificationsOnly',
  'peopleRead',
  'nobodyThere',
  'employeeIdsRead',
  'employeeIdsHidden',
  'employeeIdsUnused',
  'photosRead',
  'photosNone',
  'nobodyToAsk',
  'calendarOpens',
  'mailboxNotSet',
  'mailboxFirst',
  'mailboxOnly',
  'otherMailboxMissing',
  'mailUnused',
  'mailAllowed',
  'notificationsUnused',
  'notificationsAllowed',
  'notificationsPermitted',
  'permissionsUnnamed',
  'permissionsFit',
  'passwordExpiryHidden',
  'nothingExpires',
  'expiryNotSet',
  'expiryWrong',
  'secretLasts',
  'certificateLasts',
] as const

export const AccountCheck = z.object({
  id: z.enum(CHECK_IDS),
  status: z.enum(['pass', 'warn', 'fail', 'skipped']),
  code: z.string().optional(),
  message: z.string(),
  finding: z.enum(FINDINGS).optional(),
  details: Attention.shape.details,
  remedy: z.string().optional(),
})

export const AccountTest = z.object({ ok: z.boolean(), checks: z.array(AccountCheck) })

export type CertificateView = z.infer<typeof CertificateView>
export type SecretAccountView = z.infer<typeof SecretAccountView>
export type PasswordAccountView = z.infer<typeof PasswordAccountView>
export type RemoteAccountView = z.infer<typeof RemoteAccountView>
export type Finding = (typeof FINDINGS)[number]
export type AccountCheck = z.infer<typeof AccountCheck>
export type AccountTest = z.infer<typeof AccountTest>
