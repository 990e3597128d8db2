import { z } from 'zod'
import {
  certificatePem,
  clientId,
  clientSecret,
  cloud,
  expiryDate,
  identityClientId,
  mailbox,
  name,
  password,
  tenantId,
  username,
} from '../fields/contract.ts'

const TYPES = ['MicrosoftGraphSecret', 'MicrosoftGraphPassword'] as const
const CREDENTIALS = ['secret', 'certificate', 'managedIdentity'] as const
const credential = z.enum(CREDENTIALS, `must be one of ${CREDENTIALS.join(', ')}`)
const makeCertificate = z.literal(true, 'is true, or left out')

interface AppCredentials {
  tenantId: string
  clientId: string
  clientSecret?: string | undefined
  certificatePem?: string | undefined
  makeCertificate?: true | undefined
  managedIdentityClientId?: string | undefined
  credential?: (typeof CREDENTIALS)[number] | undefined
}

/**
 * An app's credentials: a certificate, one for Rollcall to make, a managed identity, or a secret. `credential` may say
 * which, and must match then.
 */
const appCredentials = {
  clientSecret: clientSecret.optional(),
  certificatePem: certificatePem.optional(),
  makeCertificate: makeCertificate.optional(),
  managedIdentityClientId: identityClientId.optional(),
  credential: credential.optional(),
}

const checkApp = (app: AppCredentials, check: z.RefinementCtx) => {
  const fault = (path: string, message: string) => check.addIssue({ code: 'custom', path: [path], message })
  if (app.tenantId.toLowerCase() === app.clientId.toLowerCase())
    fault(
      'clientId',
      'This is the tenant id, not the client id. Paste the Application (client) ID of the app registration.',
    )
  const kinds = kindsIn(app)
  if (kinds.length > 1)
    fault(
      'clientSecret',
      'An account signs in by a client secret or by a certificate or managed identity, not by both.',
    )
  const [kind] = kinds
  if (app.credential !== undefined && app.credential !== kind) fault(FIELDS[app.credential], MISSING[app.credential])
  else if (kind === undefined) fault('clientSecret', MISSING.secret)
}

function kindsIn(app: AppCredentials): (typeof CREDENTIALS)[number][] {
  const { clientSecret: secret, certificatePem: pem, makeCertificate: made, managedIdentityClientId: identity } = app
  return [
    ...(secret === undefined ? [] : ['secret' as const]),
    ...(pem === undefined ? [] : ['certificate' as const]),
    ...(made === undefined ? [] : ['certificate' as const]),
    ...(identity === undefined ? [] : ['managedIdentity' as const]),
  ]
}

const FIELDS = { secret: 'clientSecret', certificate: 'certificatePem', managedIdentity: 'managedIdentityClientId' }
const MISSING = {
  secret: 'The client secret is missing. Enter one, or a certificate.',
  certificate: 'The certificate is missing. Paste one, or let Rollcall make it.',
  managedIdentity: 'The client id of the managed identity is missing.',
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
  /** Defaults to the domain of the user name. */
  tenantId: tenantId.optional(),
  username,
  password,
})

/** A new account. */
export const RemoteAccountDraft = z.discriminatedUnion('type', [SecretAccountDraft, PasswordAccountDraft], {
  error: `must be one of ${TYPES.join(', ')}`,
})

/**
 * Absent fields don't change, secrets included; null clears an optional one. The type can't be changed here. A new
 * secret, certificate or password is tried first and only saved if it works.
 */
export const RemoteAccountPatch = z.strictObject({
  name: name.optional(),
  cloud: cloud.optional(),
  tenantId: tenantId.nullable().optional(),
  clientId: clientId.optional(),
  clientSecret: clientSecret.optional(),
  clientSecretExpiresOn: expiryDate.nullable().optional(),
  certificatePem: certificatePem.optional(),
  managedIdentityClientId: identityClientId.optional(),
  mailbox: mailbox.nullable().optional(),
  username: username.optional(),
  password: password.optional(),
})

/**
 * The app that replaces a service user. The mailbox defaults to the user's own, because the sent meetings are there.
 */
export const MoveToApplication = z
  .strictObject({
    tenantId,
    clientId,
    clientSecret: clientSecret.optional(),
    certificatePem: certificatePem.optional(),
    managedIdentityClientId: identityClientId.optional(),
    clientSecretExpiresOn: expiryDate.optional(),
    mailbox: mailbox.optional(),
  })
  .superRefine(checkApp)

export type RemoteAccountDraft = z.infer<typeof RemoteAccountDraft>
export type SecretAccountDraft = z.infer<typeof SecretAccountDraft>
export type PasswordAccountDraft = z.infer<typeof PasswordAccountDraft>
export type RemoteAccountPatch = z.infer<typeof RemoteAccountPatch>
export type MoveToApplication = z.infer<typeof MoveToApplication>
