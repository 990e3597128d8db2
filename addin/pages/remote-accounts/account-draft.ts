import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'

export type AccountType = RemoteAccountView['type']

/** What an app signs in with. */
type Credential = 'secret' | 'made' | 'own' | 'identity'

/** The fields of an account of either type. */
export interface AccountValues {
  type: AccountType
  name: string
  cloud: RemoteAccountView['cloud']
  tenantId: string
  clientId: string
  credential: Credential
  clientSecret: string
  clientSecretExpiresOn: string
  certificatePem: string
  managedIdentityClientId: string
  mailbox: string
  username: string
  password: string
}

export const CLOUDS = ['global', 'usgov', 'usgovdod', 'china'] as const

export const EMPTY: AccountValues = {
  type: 'MicrosoftGraphSecret',
  name: '',
  cloud: 'global',
  tenantId: '',
  clientId: '',
  credential: 'secret',
  clientSecret: '',
  clientSecretExpiresOn: '',
  certificatePem: '',
  managedIdentityClientId: '',
  mailbox: '',
  username: '',
  password: '',
}

export function valuesOf(account: RemoteAccountView): AccountValues {
  const { type, name, cloud, tenantId } = account
  if (type === 'MicrosoftGraphPassword')
    return { ...EMPTY, type, name, cloud, tenantId: account.tenantGiven ? tenantId : '', username: account.username }
  const { clientId, clientSecretExpiresOn = '', mailbox = '', credential, managedIdentityClientId = '' } = account
  return {
    ...EMPTY,
    type,
    name,
    cloud,
    tenantId,
    clientId,
    clientSecretExpiresOn,
    mailbox,
    managedIdentityClientId,
    credential: credential === 'managedIdentity' ? 'identity' : credential === 'certificate' ? 'own' : 'secret',
  }
}

type Sent = Record<string, string | boolean | null>

/** A new account, as it is sent. */
export function draftOf({ type, name, cloud, tenantId, ...rest }: AccountValues): Sent {
  if (type === 'MicrosoftGraphPassword')
    return {
      type,
      name,
      cloud,
      ...(tenantId.trim() !== '' && { tenantId }),
      username: rest.username,
      password: rest.password,
    }
  const { clientId, mailbox } = rest
  return { type, name, cloud, tenantId, clientId, ...credentialOf(rest), ...(mailbox.trim() !== '' && { mailbox }) }
}

/** An app's credentials, as they are sent. */
export function credentialOf({
  credential,
  clientSecret,
  clientSecretExpiresOn,
  certificatePem,
  managedIdentityClientId,
}: Pick<
  AccountValues,
  'credential' | 'clientSecret' | 'clientSecretExpiresOn' | 'certificatePem' | 'managedIdentityClientId'
>): Sent {
  if (credential === 'identity') return { managedIdentityClientId }
  if (credential === 'made') return { makeCertificate: true }
  if (credential === 'own') return { certificatePem }
  return { clientSecret, ...(clientSecretExpiresOn !== '' && { clientSecretExpiresOn }) }
}

const EDITED = [
  'name',
  'cloud',
  'tenantId',
  'clientId',
  'clientSecret',
  'clientSecretExpiresOn',
  'certificatePem',
  'managedIdentityClientId',
  'mailbox',
  'username',
  'password',
] as const
const OPTIONAL: readonly string[] = ['mailbox', 'clientSecretExpiresOn']

/** The differences from the stored account; an emptied optional field becomes null. */
export function patchOf(values: AccountValues, before: RemoteAccountView): Record<string, string | null> {
  const known = valuesOf(before)
  const patch: Record<string, string | null> = {}
  for (const field of EDITED) {
    if (values[field] === known[field]) continue
    const isOptional = OPTIONAL.includes(field) || (field === 'tenantId' && before.type === 'MicrosoftGraphPassword')
    patch[field] = isOptional && values[field].trim() === '' ? null : values[field]
  }
  // A new secret clears the old one's expiry, unless the field repeats that date.
  if (patch['clientSecret'] !== undefined && values.clientSecretExpiresOn !== '')
    patch['clientSecretExpiresOn'] = values.clientSecretExpiresOn
  return patch
}
