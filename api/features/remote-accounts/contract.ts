import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/

/** A text of which the first fault that applies is told, each in its own words. */
const checked = (schema: z.ZodString, faultOf: (value: string) => string | undefined) =>
  schema.superRefine((value, check) => {
    const message = faultOf(value)
    if (message !== undefined) check.addIssue({ code: 'custom', message })
  })

const pasted = z.string().trim().max(300, 'is too long; at most 300 characters')

/** The tenant id of an account: a GUID, or one of the tenant's domains. Blanks around it are taken off. */
const tenantId = checked(pasted, (value) => {
  const wanted = 'Paste the tenant id (a GUID, Entra admin center > Overview) or a domain of the tenant such as contoso.onmicrosoft.com.'
  if (value === '') return `The tenant id is missing. ${wanted}`
  if (GUID.test(value)) return undefined
  if (value.includes('/') || /^https?:/i.test(value)) return `This is a web address, not a tenant id. ${wanted}`
  if (value.includes('@')) return `This is a mail or sign-in address, not a tenant id. ${wanted}`
  if (/^(common|organizations|consumers)$/i.test(value)) return `"${value}" stands for no tenant in particular. ${wanted}`
  return DOMAIN.test(value) ? undefined : `This is neither a GUID nor a domain. ${wanted}`
})

/** The client id of an app registration. Blanks around it are taken off. */
const clientId = checked(pasted, (value) => {
  if (GUID.test(value)) return undefined
  const wanted = 'Paste the Application (client) ID of the app registration: a GUID, App registrations > your app > Overview.'
  return value === '' ? `The client id is missing. ${wanted}` : `This is not a client id. ${wanted}`
})

const secretText = z.string().max(1000, 'is too long to be a client secret; at most 1000 characters')

/** The value of a client secret. Nothing of it is repaired: a changed secret would only fail later. */
const clientSecret = checked(secretText, (value) => {
  const wanted = 'Copy the column Value with its copy button (App registrations > your app > Certificates & secrets).'
  if (value.trim() === '') return `The client secret is missing. ${wanted}`
  if (value !== value.trim()) return 'There is a blank or a line break before or after the client secret. Paste it again without.'
  if (GUID.test(value)) return `This is the Secret ID, not the secret: it is a GUID. ${wanted}`
  if (/[*•●]{4,}$/.test(value)) return `This is the shortened display, of which the rest is hidden. ${wanted} If the value is no longer shown, create a new secret.`
  if (/[\s\p{Cc}]/u.test(value)) return `There is a blank or a line break inside the client secret. ${wanted}`
  return undefined
})

/** The address of a mailbox. Blanks around it are taken off. */
const mailbox = checked(pasted, (value) =>
  ADDRESS.test(value) ? undefined : 'This is not the address of a mailbox. Enter one such as training@contoso.com.',
)

/** The last day on which a secret works. A day that has passed is taken; one that does not exist is not. */
const expiryDate = checked(pasted, (value) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'Write the date as year-month-day, for example 2027-05-31.'
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? undefined : `There is no such day as ${value}.`
})

const CLOUDS = ['global', 'usgov', 'usgovdod', 'china'] as const
const SECRET_TYPE = 'MicrosoftGraphSecret'

const name = z.string().trim().min(1, 'must not be empty').max(100, 'must have at most 100 characters')
const cloud = z.enum(CLOUDS, `must be one of ${CLOUDS.join(', ')}`)

const SecretAccountDraft = z
  .strictObject({
    type: z.literal(SECRET_TYPE),
    name,
    cloud: cloud.default('global'),
    tenantId,
    clientId,
    clientSecret,
    clientSecretExpiresOn: expiryDate.optional(),
    mailbox: mailbox.optional(),
  })
  .superRefine(({ tenantId: tenant, clientId: client }, check) => {
    if (tenant.toLowerCase() !== client.toLowerCase()) return
    check.addIssue({ code: 'custom', path: ['clientId'], message: 'This is the tenant id once more. Paste the Application (client) ID of the app registration.' })
  })

const typeFault = ({ input }: { input?: unknown }) => {
  const type: unknown = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined
  return type === 'MicrosoftGraphPassword'
    ? `Accounts of the type MicrosoftGraphPassword are not available in this version. Choose ${SECRET_TYPE}.`
    : `must be ${SECRET_TYPE}`
}

/** What a new account is made of. */
export const RemoteAccountDraft = z.discriminatedUnion('type', [SecretAccountDraft], { error: typeFault })

/** Fields left out stay as they are, the secret too; null takes an optional one away. The type never changes. */
export const RemoteAccountPatch = z.strictObject({
  type: z.literal(SECRET_TYPE, 'The type of an account never changes.').optional(),
  name: name.optional(),
  cloud: cloud.optional(),
  tenantId: tenantId.optional(),
  clientId: clientId.optional(),
  clientSecret: clientSecret.optional(),
  clientSecretExpiresOn: expiryDate.nullable().optional(),
  mailbox: mailbox.nullable().optional(),
})

const Attention = z.object({ code: z.string(), message: z.string(), remedy: z.string() })

export const RemoteAccountView = z.object({
  id: z.string(),
  etag: z.string(),
  type: z.literal(SECRET_TYPE),
  name: z.string(),
  cloud: z.enum(CLOUDS),
  tenantId: z.string(),
  clientId: z.string(),
  mailbox: z.string().optional(),
  hasClientSecret: z.boolean(),
  clientSecretExpiresOn: z.string().optional(),
  /** Whole days until the last day on which the secret works; negative once it is over. */
  clientSecretDaysLeft: z.int().optional(),
  clientSecretExpiry: z.enum(['ok', 'notice', 'soon', 'urgent', 'last', 'expired']).optional(),
  state: z.enum(['ready', 'needsAttention']),
  attention: Attention.optional(),
  /** The settings that use this account, by their names. */
  usedBy: z.array(z.string()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

export const CHECK_IDS = ['signIn', 'readUsers', 'matchByEmployeeId', 'readPhoto', 'mailbox', 'reach', 'secretExpiry'] as const

export const AccountCheck = z.object({
  id: z.enum(CHECK_IDS),
  status: z.enum(['pass', 'warn', 'fail', 'skipped']),
  code: z.string().optional(),
  message: z.string(),
  remedy: z.string().optional(),
})

export const AccountTest = z.object({ ok: z.boolean(), checks: z.array(AccountCheck) })

const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
})

export type RemoteAccountDraft = z.infer<typeof RemoteAccountDraft>
export type RemoteAccountPatch = z.infer<typeof RemoteAccountPatch>
export type RemoteAccountView = z.infer<typeof RemoteAccountView>
export type AccountCheck = z.infer<typeof AccountCheck>
export type AccountTest = z.infer<typeof AccountTest>

export const operations = {
  listRemoteAccounts: {
    id: 'listRemoteAccounts', method: 'get', path: '/api/remote-accounts', access: ['admin'], query: PageQuery,
    summary: 'Remote accounts, without their secrets', status: 200,
    answer: z.object({ items: z.array(RemoteAccountView), nextCursor: z.string().optional() }),
  },
  addRemoteAccount: {
    id: 'addRemoteAccount', method: 'post', path: '/api/remote-accounts', access: ['admin'], body: RemoteAccountDraft,
    summary: 'Add a remote account; its secret goes in and never comes out', status: 201, answer: RemoteAccountView,
  },
  getRemoteAccount: {
    id: 'getRemoteAccount', method: 'get', path: '/api/remote-accounts/{id}', access: ['admin'],
    summary: 'One remote account', status: 200, answer: RemoteAccountView,
  },
  changeRemoteAccount: {
    id: 'changeRemoteAccount', method: 'patch', path: '/api/remote-accounts/{id}', access: ['admin'], body: RemoteAccountPatch, ifMatch: true,
    summary: 'Change a remote account; a new secret takes effect at once', status: 200, answer: RemoteAccountView,
  },
  removeRemoteAccount: {
    id: 'removeRemoteAccount', method: 'delete', path: '/api/remote-accounts/{id}', access: ['admin'], ifMatch: true,
    summary: 'Delete a remote account that no setting uses', status: 204,
  },
  testRemoteAccount: {
    id: 'testRemoteAccount', method: 'post', path: '/api/remote-accounts/{id}/test', access: ['admin'],
    summary: 'Try out what the account may do, step by step', status: 200, answer: AccountTest,
  },
} as const satisfies Record<string, Operation>
