import type { Clock } from '../lib/clock.ts'
import { RollcallError, attentionFor, type Attention } from '../lib/errors.ts'
import type { MailSender, OutgoingMail } from '../mail/mail-sender.ts'
import { groupNotes } from './group-notes.ts'

export interface Posting {
  mails: readonly OutgoingMail[]
  /** Addresses whose mail has been taken before: passed over. */
  told: readonly string[]
  /** Notes on disk whose mail has been taken. */
  noteTold(addresses: readonly string[]): Promise<void>
  /** Heard between two mails. */
  signal: AbortSignal
}

const AT_ONCE = 3
/** How long a mail that the server puts off is kept back before it is tried again, in milliseconds. */
const PUT_OFF_MS = [2_000, 10_000]
/** When so many mails were refused as a whole and none taken, the next ones would be refused as well. */
const ENOUGH_REFUSALS = 5

export interface Posted {
  /** Who was not told and why, by address. */
  refused: Record<string, Attention>
  /**
   * Set when it ended half way, or a cancellation was put off, of which nobody would think again: `mails_unfinished`.
   */
  unfinished?: RollcallError
}

/**
 * Hands mails over, a few at a time. What one person's address cannot take hinders nobody else; what would be the same
 * for everybody ends it.
 * @throws smtp_refused, smtp_unreachable, smtp_busy when nothing was taken at all, now or before; the signal's reason;
 * store_unavailable
 */
export async function sendMails(ctx: { clock: Clock; mail: MailSender }, posting: Posting): Promise<Posted> {
  const { signal } = posting
  const before = new Set(posting.told)
  const queue = posting.mails.filter((mail) => !before.has(mail.to.address))
  const refused = new Map<string, unknown>()
  const note = groupNotes(posting.noteTold)
  let taken = before.size
  let end: { reason: unknown } | undefined

  const worker = async () => {
    for (let mail = queue.shift(); mail; mail = queue.shift()) {
      signal.throwIfAborted()
      const fault = end ?? (await trySending(ctx, mail, signal))
      if (fault) refused.set(mail.to.address, fault.reason)
      else {
        taken += 1
        await note(mail.to.address)
      }
      if (fault && (concernsEverybody(fault.reason) || (taken === 0 && refusedAsAWhole(refused) >= ENOUGH_REFUSALS)))
        end ??= fault
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const broken = workers.find((one) => one.status === 'rejected')
  if (broken) throw broken.reason
  if (end && taken === 0) throw end.reason
  const owes = end !== undefined || posting.mails.some((mail) => isOwed(mail, refused.get(mail.to.address)))
  return {
    refused: Object.fromEntries([...refused].map(([address, reason]) => [address, attentionFor(reason)])),
    ...(owes && { unfinished: unfinished(taken, posting.mails.length, end?.reason ?? [...refused.values()][0]) }),
  }
}

/** @returns why it was not taken, or undefined when it was */
async function trySending(
  { clock, mail: sender }: { clock: Clock; mail: MailSender },
  mail: OutgoingMail,
  signal: AbortSignal,
): Promise<{ reason: unknown } | undefined> {
  for (const wait of [...PUT_OFF_MS, undefined]) {
    try {
      // Without the signal: whoever stops us waits for this one mail, so that nobody need guess whether it was taken.
      await sender.send(mail)
      return undefined
    } catch (reason) {
      // A sender that was closed under our hands says nothing about the mail server.
      signal.throwIfAborted()
      if (!(reason instanceof RollcallError)) throw reason
      if (reason.code !== 'smtp_busy' || wait === undefined) return { reason }
      await clock.sleep(wait, signal)
    }
  }
  return undefined
}

const isOwed = ({ calendar }: OutgoingMail, reason: unknown) =>
  calendar.method === 'CANCEL' && reason instanceof RollcallError && reason.code === 'smtp_busy'

function unfinished(taken: number, all: number, reason: unknown): RollcallError {
  const why = reason instanceof RollcallError ? ` ${reason.message}` : ''
  return new RollcallError('mails_unfinished', `${String(taken)} of ${String(all)} mails have gone out.${why}`, {
    cause: reason,
  })
}

const refusedAsAWhole = (refused: ReadonlyMap<string, unknown>) =>
  [...refused.values()].filter((reason) => reason instanceof RollcallError && reason.code === 'smtp_refused').length
const concernsEverybody = (reason: unknown) => reason instanceof RollcallError && reason.details['everybody'] === true
