import type { MailSender } from '../mail/mail-sender.ts'
import type { RemoteAccountRecord } from '../store/account-records.ts'
import { readPersonnelSettings, readTrainingSettings } from '../store/settings.ts'
import type { Store } from '../store/store.ts'

interface Parts {
  store: Store
  mail: MailSender | undefined
}

/**
 * Which of these addresses are outside the company: not at a mail domain of the organiser or of most employees, and not
 * a member of the tenant as last read. If no domain is known, no one counts as outside.
 * @param addresses lower case
 */
export async function outsideAmong(parts: Parts, addresses: Iterable<string>): Promise<Set<string>> {
  const accounts = await accountsInUse(parts.store)
  const known = new Set([...accounts.flatMap(domainsOfAccount), ...domainOf(parts.mail?.from.address)])
  const open = new Set([...addresses].filter((address) => !isAt(address, known)))
  if (open.size === 0) return open
  const most = await commonestDomain(parts.store)
  if (most !== undefined) known.add(most)
  if (known.size === 0) return new Set()
  for (const address of open)
    if (isAt(address, known) || (await isMember(parts.store, accounts, address))) open.delete(address)
  return open
}

async function accountsInUse(store: Store): Promise<RemoteAccountRecord[]> {
  const { invitationSynchronizationAccountId, mailAccountId } = await readTrainingSettings(store)
  const { photoSynchronizationAccountId } = await readPersonnelSettings(store)
  const chosen = [invitationSynchronizationAccountId, mailAccountId, photoSynchronizationAccountId]
  const ids = chosen.flatMap((id) => id ?? [])
  const found = await Promise.all([...new Set(ids)].map((id) => store.remoteAccounts.get(id)))
  return found.filter((account) => account !== undefined)
}

function domainsOfAccount(account: RemoteAccountRecord): string[] {
  const tenant = account.tenantId.includes('.') ? [account.tenantId.toLowerCase()] : []
  return [...tenant, ...domainOf(account.type === 'MicrosoftGraphPassword' ? account.username : account.mailbox)]
}

/** A guest's user name in the tenant is made from their address elsewhere. */
const GUEST_NAME = /#EXT#@/i

/** Whether the directory, as last read, has a member with this address. */
async function isMember({ directoryUsers }: Store, accounts: readonly RemoteAccountRecord[], address: string) {
  for (const { id: accountId } of accounts)
    for await (const { user } of directoryUsers.find({ accountId, address }))
      if (!GUEST_NAME.test(user.userPrincipalName ?? '')) return true
  return false
}

async function commonestDomain({ employees }: Store): Promise<string | undefined> {
  const counts = new Map<string, number>()
  for await (const { email } of employees.all())
    for (const domain of domainOf(email)) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0]
}

function domainOf(address: string | undefined): string[] {
  const domain = address?.toLowerCase().split('@').at(-1) ?? ''
  return domain.includes('.') ? [domain] : []
}

/** A subdomain belongs to its domain: "mail.contoso.com" to "contoso.com". */
function isAt(address: string, domains: ReadonlySet<string>): boolean {
  const labels = (domainOf(address)[0] ?? '').split('.')
  return labels.some((_label, at) => domains.has(labels.slice(at).join('.')))
}
