import type { Calendar } from '../graph/events.ts'
import { mailboxOfAddress } from '../graph/mailbox-id.ts'
import type { Store } from '../store/store.ts'

/**
 * Keeps the object id of an account's mailbox, by which it is found again whatever it is called then. Where the
 * directory does not tell it, it is asked again another time. Permission: User.ReadBasic.All.
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
