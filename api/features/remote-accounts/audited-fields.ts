import { changesBetween, type Changes } from '../../auth/audit.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'

/** Fields that are audited with their value. For secrets, only that they were set or changed. */
const AUDITED = [
  'type',
  'name',
  'cloud',
  'tenantId',
  'clientId',
  'clientSecretExpiresOn',
  'mailbox',
  'username',
] as const
type Audited = Partial<Record<(typeof AUDITED)[number], unknown>>

const SECRETS = ['clientSecret', 'password', 'certificate', 'nextCertificate', 'managedIdentity'] as const

/** The differences between two states of an account; secrets as "set", "changed" or "removed". */
export function accountChanges(before: RemoteAccountRecord | undefined, after: RemoteAccountRecord): Changes {
  const changes = changesBetween<Audited>(before ?? {}, after, AUDITED)
  const secrets = SECRETS.flatMap((field) => {
    const what = secretChange(textOf(before, field), textOf(after, field))
    return what === undefined ? [] : [[field, { after: what }] as const]
  })
  return { ...changes, ...Object.fromEntries(secrets) }
}

function secretChange(before: string | undefined, after: string | undefined): string | undefined {
  if (before === after) return undefined
  if (after === undefined) return 'removed'
  return before === undefined ? 'set' : 'changed'
}

function textOf(account: RemoteAccountRecord | undefined, field: (typeof SECRETS)[number]): string | undefined {
  const value = new Map<string, unknown>(Object.entries(account ?? {})).get(field)
  return value === undefined ? undefined : JSON.stringify(value)
}

export const targetOf = ({ id, name }: RemoteAccountRecord) => ({ kind: 'remoteAccount', id, label: name })
