import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'

/** What stands in the fields of an account. */
export interface AccountValues {
  name: string
  cloud: RemoteAccountView['cloud']
  tenantId: string
  clientId: string
  clientSecret: string
  clientSecretExpiresOn: string
  mailbox: string
}

export const CLOUDS = ['global', 'usgov', 'usgovdod', 'china'] as const

export const EMPTY: AccountValues = { name: '', cloud: 'global', tenantId: '', clientId: '', clientSecret: '', clientSecretExpiresOn: '', mailbox: '' }

export function valuesOf({ name, cloud, tenantId, clientId, clientSecretExpiresOn = '', mailbox = '' }: RemoteAccountView): AccountValues {
  return { name, cloud, tenantId, clientId, clientSecret: '', clientSecretExpiresOn, mailbox }
}

/** A new account, as it is sent. */
export function draftOf({ clientSecretExpiresOn, mailbox, ...rest }: AccountValues): Record<string, string> {
  return { type: 'MicrosoftGraphSecret', ...rest, ...(clientSecretExpiresOn !== '' && { clientSecretExpiresOn }), ...(mailbox.trim() !== '' && { mailbox }) }
}

/** What differs from the account as it stands; an optional field that was emptied becomes null. */
export function patchOf(values: AccountValues, before: RemoteAccountView): Record<string, string | null> {
  const known = valuesOf(before)
  const patch: Record<string, string | null> = {}
  for (const field of Object.keys(known) as (keyof AccountValues)[]) {
    if (values[field] === known[field]) continue
    const optional = field === 'mailbox' || field === 'clientSecretExpiresOn'
    patch[field] = optional && values[field].trim() === '' ? null : values[field]
  }
  // The day the old secret ended is forgotten by a new one, unless the field says that it is the same day.
  if (patch['clientSecret'] !== undefined && values.clientSecretExpiresOn !== '') patch['clientSecretExpiresOn'] = values.clientSecretExpiresOn
  return patch
}
