import type { GraphSession } from '../../graph/graph.ts'
import { tryMailbox } from '../../graph/try-mailbox.ts'
import { RollcallError } from '../../lib/errors.ts'
import { attempt, pass, skip, warn, type CheckResult } from './check-results.ts'
import type { Person } from './directory-checks.ts'
import { OTHERS_TRIED, isSomeoneElse, type AccountMailbox } from './mailbox-checks.ts'

export interface MailQuestion {
  mailbox: AccountMailbox | undefined
  /** Whether the training settings send e-mails through this account. */
  isChosen: boolean
  people: readonly Person[]
  signal: AbortSignal
}

/**
 * Whether mail may be sent from the account's mailbox, and from no other. No mail is sent: Exchange refuses a message
 * without recipients. Application permission, or scope of the service user: Mail.Send.
 */
export async function checkMail(graph: GraphSession, question: MailQuestion): Promise<CheckResult> {
  const { mailbox, isChosen, signal } = question
  if (!isChosen) return skip('sendMail', 'mailUnused', 'No invitations by e-mail go out through this account.')
  return attempt('sendMail', async () => {
    if (!mailbox)
      throw new RollcallError('organiser_mailbox_missing', 'The account has no mailbox to send e-mails from.')
    const { path, address } = mailbox
    await tryMailbox({ session: graph, organiser: { path, mailbox: address } }, signal)
    if (await sendsForOthers(graph, question, address))
      return warn(
        'sendMail',
        'mailbox_not_limited',
        `The account can send mail from all mailboxes, not only from ${address}.`,
        {
          mailbox: address,
        },
      )
    return pass('sendMail', 'mailAllowed', `The account can send mail from ${address}. The test sent none.`, {
      mailbox: address,
    })
  })
}

function refusalOf(error: unknown): unknown {
  if (error instanceof RollcallError) return error.details['status']
  throw error
}

/** A service user can only send from their own mailbox. */
async function sendsForOthers(graph: GraphSession, { people, signal }: MailQuestion, own: string): Promise<boolean> {
  if (graph.delegated) return false
  for (const { id } of people.filter((person) => isSomeoneElse(person, own)).slice(0, OTHERS_TRIED)) {
    const organiser = { path: `/users/${encodeURIComponent(id)}`, mailbox: id }
    const answer = await tryMailbox({ session: graph, organiser }, signal).then(() => 'taken' as const, refusalOf)
    if (answer === 'taken') return true
    if (answer === 403) return false
  }
  return false
}
