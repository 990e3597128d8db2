import { fromGraphAnswer } from '../../graph/microsoft-errors.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { fromMailboxAnswer, isFencedOff } from '../../graph/mailbox-errors.ts'
import { mailboxOfId } from '../../graph/mailbox-id.ts'
import { RollcallError } from '../../lib/errors.ts'
import { attempt, pass, skip, warn, type CheckResult } from './check-results.ts'
import { bodyOf, type Person } from './directory-checks.ts'

export const OTHERS_TRIED = 5

/** A mailbox, and its path in Graph. */
export interface AccountMailbox {
  address: string
  path: string
}

/**
 * Opens the calendar of the account's mailbox. Application permission, or scope of the service user:
 * Calendars.ReadWrite.
 */
export async function checkMailbox(
  graph: GraphSession,
  mailbox: AccountMailbox | undefined,
  signal: AbortSignal,
): Promise<CheckResult> {
  if (mailbox === undefined)
    return skip('mailbox', 'mailboxNotSet', 'No mailbox is entered. Only training invitations need one.')
  return attempt('mailbox', async () => {
    const answer = await openCalendar(graph, mailbox.path, mailbox.address, signal)
    const body = await bodyOf(answer)
    if (answer.ok)
      return pass('mailbox', 'calendarOpens', `The calendar of ${mailbox.address} can be opened.`, {
        mailbox: mailbox.address,
      })
    throw mailboxFault(answer.status, body, mailbox.address)
  })
}

/** Whether a mailbox that isn't found at its address exists under another; undefined if not. */
export async function checkRenamed(
  graph: GraphSession,
  { address, id }: AccountMailbox & { id: string },
  signal: AbortSignal,
): Promise<CheckResult | undefined> {
  const answer = await openCalendar(graph, `/users/${encodeURIComponent(id)}`, id, signal)
  if (!answer.ok) return undefined
  const [name = 'another name'] = (await mailboxOfId(graph, id, signal))?.names ?? []
  return warn(
    'mailbox',
    'mailbox_renamed',
    `The mailbox ${address} is called ${name} by now; its calendar can be opened.`,
    { mailbox: address, called: name },
  )
}

/** Tries a mailbox the account shouldn't reach: only a refusal shows that the account is restricted. */
export async function checkReach(
  graph: GraphSession,
  mailbox: CheckResult,
  own: string,
  people: readonly Person[],
  signal: AbortSignal,
): Promise<CheckResult> {
  if (mailbox.status !== 'pass')
    return skip('reach', 'mailboxFirst', 'This can be told only once the own mailbox can be opened.')
  return attempt('reach', async () => {
    for (const other of people.filter((person) => isSomeoneElse(person, own)).slice(0, OTHERS_TRIED)) {
      const answer = await openCalendar(graph, `/users/${encodeURIComponent(other.id)}`, other.id, signal)
      const body = await bodyOf(answer)
      if (answer.ok)
        return warn(
          'reach',
          'mailbox_not_limited',
          `The account reaches all mailboxes: it opened the calendar of someone else, not only of ${own}.` +
            (await whatWidens(graph)),
          { mailbox: own },
        )
      if (answer.status === 403)
        return pass(
          'reach',
          'mailboxOnly',
          'The account is limited to this mailbox: it is refused at the calendar of someone else, and ' +
            `opens that of ${own}.${await whatLimits(graph, body)}`,
          { mailbox: own },
        )
      if (answer.status !== 404) throw fromGraphAnswer(answer.status, body, 'open the calendar of someone else')
    }
    return skip('reach', 'otherMailboxMissing', 'No second mailbox was found to try.')
  })
}

const CALENDAR_GRANTS = ['Calendars.ReadWrite', 'Calendars.Read']

const hasCalendarGrant = async (graph: GraphSession) =>
  (await graph.permissions()).some((permission) => CALENDAR_GRANTS.includes(permission))

/** Which of Exchange's two restrictions applies, as far as the refusal and the token show. */
async function whatLimits(graph: GraphSession, refusal: unknown): Promise<string> {
  if (graph.delegated) return ''
  if (isFencedOff(refusal)) return ' An application access policy does it, the older way.'
  return (await hasCalendarGrant(graph)) ? '' : ' RBAC for Applications does it.'
}

/** Rights granted in Entra ID and in Exchange add up. */
async function whatWidens(graph: GraphSession): Promise<string> {
  if (graph.delegated || !(await hasCalendarGrant(graph))) return ''
  return (
    ' Calendars.ReadWrite is granted in Entra ID, which counts for all of them, also beside a role given by RBAC for ' +
    'Applications.'
  )
}

const openCalendar = (graph: GraphSession, path: string, mailbox: string, signal: AbortSignal) =>
  graph.get(`${path}/calendar`, { signal, mailbox })

/** Someone with a mailbox of their own. */
export function isSomeoneElse({ mail, userPrincipalName }: Person, own: string): boolean {
  const isOwn = [mail, userPrincipalName].some((address) => address?.toLowerCase() === own.toLowerCase())
  return Boolean(mail) && !isOwn
}

function mailboxFault(status: number, body: unknown, mailbox: string): RollcallError {
  const fault = fromMailboxAnswer(status, body, 'open', mailbox)
  return fault.code === 'meeting_deleted'
    ? new RollcallError('mailbox_not_found', `There is no mailbox ${mailbox} in Exchange Online.`)
    : fault
}
