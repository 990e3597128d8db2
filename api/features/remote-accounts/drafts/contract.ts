import { z } from 'zod'
import {
  certificatePem,
  clientId,
  clientSecret,
  cloud,
  expiryDate,
  mailbox,
  name,
  password,
  tenantId,
  username,
} from '../fields/contract.ts'

const TYPES = ['MicrosoftGraphSecret', 'MicrosoftGraphPassword'] as const
const makeCertificate = z.literal(true, 'is true, or left out')

interface AppCredentials {
  tenantId: string
  clientId: string
  clientSecret?: string | undefined
  certificatePem?: string | undefined
  makeCertificate?: true | undefined
}

/** What an app signs in with: a secret, a certificate, or one that Rollcall is to make. */
const appCredentials = {
  clientSecret: clientSecret.optional(),
  certificatePem: certificatePem.optional(),
  makeCertificate: makeCertificate.optional(),
}

const checkApp = (app: AppCredentials, check: z.RefinementCtx) => {
  const fault = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
  if (app.tenantId.toLowerCase() === app.clientId.toLowerCase())
    fault('clientId', 'This is the tenant id once more. Paste the Application (client) ID of the app registration.')
  const given = [app.clientSecret, app.certificatePem, app.makeCertificate].filter((one) => one !== undefined)
  if (given.length === 0) fault('clientSecret', 'The client secret is missing. Enter one, or a certificate.')
  if (given.length > 1)
    fault('clientSecret', 'An account signs in by a client secret or by a certificate, not by both.')
}

const SecretAccountDraft = z
  .strictObject({
    type: z.literal('MicrosoftGraphSecret'),
    name,
    tenantId,
    clientId,
    cloud: cloud.default('global'),
    ...appCredentials,
    clientSecretExpiresOn: expiryDate.optional(),
    mailbox: mailbox.optional(),
  })
  .superRefine(checkApp)

const PasswordAccountDraft = z.strictObject({
  type: z.literal('MicrosoftGraphPassword'),
  name,
  cloud: cloud.default('global'),
  /** Left out: the domain of the user name. */
  tenantId: tenantId.optional(),
  username,
  password,
})

/** What a new account is made of. */
export const RemoteAccountDraft = z.discriminatedUnion('type', [SecretAccountDraft, PasswordAccountDraft], {
  error: `must be one of ${TYPES.join(', ')}`,
})

/**
 * Fields left out stay as they are, the secrets too; null takes an optional one away. The type does not change this
 * way. A new secret, certificate or password is tried first, and taken only when it works.
 */
export const RemoteAccountPatch = z.strictObject({
  name: name.optional(),
  cloud: cloud.optional(),
  tenantId: tenantId.nullable().optional(),
  clientId: clientId.optional(),
  clientSecret: clientSecret.optional(),
  clientSecretExpiresOn: expiryDate.nullable().optional(),
  certificatePem: certificatePem.optional(),
  mailbox: mailbox.nullable().optional(),
  username: username.optional(),
  password: password.optional(),
})

/**
 * The app that takes the place of a service user. The mailbox is the user's own unless told: the meetings that were
 * sent are there.
 */
export const MoveToApplication = z
  .strictObject({
    tenantId,
    clientId,
    clientSecret: clientSecret.optional(),
    certificatePem: certificatePem.optional(),
    clientSecretExpiresOn: expiryDate.optional(),
    mailbox: mailbox.optional(),
  })
  .superRefine(checkApp)

export type RemoteAccountDraft = z.infer<typeof RemoteAccountDraft>
export type SecretAccountDraft = z.infer<typeof SecretAccountDraft>
export type PasswordAccountDraft = z.infer<typeof PasswordAccountDraft>
export type RemoteAccountPatch = z.infer<typeof RemoteAccountPatch>
export type MoveToApplication = z.infer<typeof MoveToApplication>
