import type { Context } from '../../context.ts'
import { problem } from '../../meetings/problem.ts'
import type { MailCounts, Problem } from '../../meetings/plan-types.ts'

/** Exchange Online: recipients per mailbox in 24 hours. */
const MOST_A_DAY = 10_000
/**
 * External recipients of all the organisation's mailboxes together: 500 x licences^0.7 + 9,500, so never less than
 * this.
 */
const MOST_OUTSIDE_A_DAY = 10_000
const DAY_MS = 24 * 60 * 60_000

export interface MailForecast {
  /** The account the e-mails are sent from, and its mailbox. */
  accountId: string
  mailbox: string
  mails: MailCounts
  /** How many of them are outside the company. */
  outside: number
}

/** Whether a sending would exceed what Exchange lets a mailbox send; mails of the last 24 hours count. */
export async function mailLimits(
  ctx: Context,
  { accountId, mailbox, mails, outside }: MailForecast,
): Promise<Problem[]> {
  const now = mails.new + mails.updated + mails.cancelled
  if (now === 0) return []
  const before = await sentLately(ctx, accountId)
  const warn = (message: string): Problem => ({ severity: 'warn', ...problem('mail_limit_near', message) })
  return [
    ...(before + now > MOST_A_DAY
      ? [
          warn(
            `With these ${figure(now)} mails ${mailbox} sends about ${figure(before + now)} in 24 hours; ` +
              `Exchange lets a mailbox reach ${figure(MOST_A_DAY)} recipients.`,
          ),
        ]
      : []),
    ...(outside > MOST_OUTSIDE_A_DAY * 0.9
      ? [
          warn(
            `${figure(outside)} of them go outside the organisation; Exchange lets all its mailboxes together reach ` +
              `about ${figure(MOST_OUTSIDE_A_DAY)} people outside in 24 hours, and more with many licences.`,
          ),
        ]
      : []),
  ]
}

const figure = (count: number) => count.toLocaleString('en')

/** Only the last sending of each meeting is known. */
async function sentLately({ store, clock }: Context, accountId: string): Promise<number> {
  const since = new Date(clock.now().getTime() - DAY_MS).toISOString()
  let count = 0
  for await (const { via, sentAt, sent } of store.meetings.find({ accountId }))
    if (via === 'Email' && sentAt !== undefined && sentAt > since) count += sent?.attendees.length ?? 0
  return count
}
