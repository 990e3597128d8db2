import { z } from 'zod'
import { named } from '../../../lib/text/contract.ts'

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i
const ADDRESS = /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/

/** A text of which the first fault is reported, each in its own words. */
const checked = (schema: z.ZodString, faultOf: (value: string) => string | undefined) =>
  schema.superRefine((value, check) => {
    const message = faultOf(value)
    if (message !== undefined) check.addIssue({ code: 'custom', message })
  })

const pasted = z.string().trim().max(300, 'is too long; at most 300 characters')

/** An account's tenant: its GUID or one of its domains, trimmed. */
export const tenantId = checked(pasted, (value) => {
  const wanted =
    'Paste the tenant id (a GUID, Entra admin center > Overview) or a domain of the tenant such as ' +
    'contoso.onmicrosoft.com.'
  if (value === '') return `The tenant id is missing. ${wanted}`
  if (GUID.test(value)) return undefined
  if (value.includes('/') || /^https?:/i.test(value)) return `This is a web address, not a tenant id. ${wanted}`
  if (value.includes('@')) return `This is a mail or sign-in address, not a tenant id. ${wanted}`
  if (/^(common|organizations|consumers)$/i.test(value))
    return `"${value}" doesn’t name one particular tenant. ${wanted}`
  return DOMAIN.test(value) ? undefined : `This is neither a GUID nor a domain. ${wanted}`
})

/** The client id of an app registration, trimmed. */
export const clientId = checked(pasted, (value) => {
  if (GUID.test(value)) return undefined
  const wanted =
    'Paste the Application (client) ID of the app registration: a GUID, App registrations > your app > Overview.'
  return value === '' ? `The client id is missing. ${wanted}` : `This is not a client id. ${wanted}`
})

const secretText = z.string().max(1000, 'is too long to be a client secret; at most 1000 characters')

/** The client id of a managed identity; not that of the app registration. */
export const identityClientId = checked(pasted, (value) => {
  if (GUID.test(value)) return undefined
  const wanted =
    'Paste the Client ID of the user-assigned managed identity: a GUID, Azure portal > Managed Identities > Overview.'
  return value === ''
    ? `The client id of the managed identity is missing. ${wanted}`
    : `This is not a client id. ${wanted}`
})

/** The value of a client secret. Not repaired: a changed secret would only fail later. */
export const clientSecret = checked(secretText, (value) => {
  const wanted = 'Copy the column Value with its copy button (App registrations > your app > Certificates & secrets).'
  if (value.trim() === '') return `The client secret is missing. ${wanted}`
  if (value !== value.trim())
    return 'There is a blank or a line break before or after the client secret. Paste it again without.'
  if (GUID.test(value)) return `This is the Secret ID, not the secret: it is a GUID. ${wanted}`
  if (/[*•●]{4,}$/.test(value))
    return (
      `This is the shortened display, of which the rest is hidden. ${wanted} If the value is no ` +
      'longer shown, create a new secret.'
    )
  if (/[\s\p{Cc}]/u.test(value)) return `There is a blank or a line break inside the client secret. ${wanted}`
  return undefined
})

/** A certificate with its private key, as text. Its content is checked later. */
export const certificatePem = checked(z.string().max(20_000, 'is too long; at most 20000 characters'), (value) => {
  if (!/BEGIN (X509 |TRUSTED )?CERTIFICATE\s*[-\u2010-\u2015]/.test(value))
    return (
      'There is no certificate in it. Paste PEM text: the part that begins with -----BEGIN ' +
      'CERTIFICATE----- and the private key.'
    )
  if (/BEGIN ENCRYPTED PRIVATE KEY|Proc-Type:\s*4,\s*ENCRYPTED/.test(value))
    return 'The private key has a passphrase. Paste it without one, or let Rollcall make a certificate.'
  if (!/BEGIN ([A-Z]+ )?PRIVATE KEY/.test(value))
    return (
      'The private key is missing. Paste it below the certificate: the part that begins with ' +
      '-----BEGIN PRIVATE KEY-----.'
    )
  return undefined
})

/** The address of a mailbox, trimmed. */
export const mailbox = checked(pasted, (value) =>
  ADDRESS.test(value) ? undefined : 'This is not the address of a mailbox. Enter one such as training@contoso.com.',
)

/** The user name of a service user, trimmed. */
export const username = checked(pasted, (value) => {
  const wanted = 'Enter the user principal name of the service user, such as rollcall@contoso.com.'
  if (value === '') return `The user name is missing. ${wanted}`
  if (!ADDRESS.test(value)) return `This is not a user name. ${wanted}`
  return value.includes('#EXT#') ? 'This is a guest of the tenant. Use a member of it.' : undefined
})

/** The password of a service user. Not repaired: Entra ID doesn't allow spaces at its ends either. */
export const password = checked(
  z.string().max(256, 'is too long to be a password of Entra ID; at most 256 characters'),
  (value) => {
    if (value.trim() === '') return 'The password is missing.'
    if (value !== value.trim())
      return (
        'There is a blank or a line break before or after the password. Microsoft’s sign-in in the ' +
        'background fails with such a password: give the user another one, or paste it again without.'
      )
    return undefined
  },
)

/** The last day a secret works. Past dates are accepted, impossible ones aren't. */
export const expiryDate = checked(pasted, (value) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'Write the date as year-month-day, for example 2027-05-31.'
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
    ? undefined
    : `There is no such day as ${value}.`
})

export const CLOUDS = ['global', 'usgov', 'usgovdod', 'china'] as const
export const name = named(100)
export const cloud = z.enum(CLOUDS, `must be one of ${CLOUDS.join(', ')}`)
