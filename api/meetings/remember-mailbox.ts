import type { Calendar } from '../graph/events.ts'
import { mailboxOfAddress } from '../graph/mailbox-id.ts'
import type { Store } from '../store/store.ts'

/**
 * Stores the object id of an account's mailbox, to find it again after it is renamed. If the directory doesn't show it,
 * it is asked again another time. Permission: User.ReadBasic.All.
 */
export async function rememberMailbox(
  { store }: { store: Store },
  accountId: string,
  { session, organiser }: Calendar,
  signal?: AbortSignal,
): Promise<void> {
  const found = await mailboxOfAddress(session, organiser, signal)
  if (!found) return
  await store.remoteAccounts.change(accountId, (current) => {
    const own = current.type === 'MicrosoftGraphPassword' ? current.username : current.mailbox
    const isTheSame = own?.toLowerCase() === organiser.mailbox.toLowerCase()
    return isTheSame && current.mailboxId !== found.id ? { ...current, mailboxId: found.id } : current
  })
}
