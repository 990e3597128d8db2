import type { Clock } from '../lib/clock.ts'
import { RollcallError, attentionFor, type Attention } from '../lib/errors.ts'
import type { MailSender, OutgoingMail } from '../mail/mail-sender.ts'
import type { MailNote } from './carrier.ts'
import { groupNotes } from './group-notes.ts'
import { trySending } from './try-sending.ts'

export interface Posting {
  mails: readonly OutgoingMail[]
  /** Addresses whose mail was accepted before; skipped. */
  told: readonly string[]
  /** Addresses whose mail was about to be sent before, by a sender that recognises no repeats; skipped too. */
  handed: readonly string[]
  /** Stores what happened to each person's mail. */
  noteMails(notes: readonly MailNote[]): Promise<void>
  /** Checked between two mails. */
  signal: AbortSignal
}

const AT_ONCE = 3
/** After this many refused mails and none accepted, the next ones would be refused as well. */
const ENOUGH_REFUSALS = 5

export interface Posted {
  /** Who was not reached and why, by address. */
  refused: Record<string, Attention>
  /** Who may or may not have been reached, by address. */
  perhaps: Record<string, Attention>
  /**
   * `mails_unfinished`: set when sending stopped half way, or a cancellation was deferred that no one would think of
   * again.
   */
  unfinished?: RollcallError
}

interface Work {
  clock: Clock
  mail: MailSender
  signal: AbortSignal
  queue: OutgoingMail[]
  refused: Map<string, unknown>
  perhaps: Map<string, unknown>
  note: (note: MailNote) => Promise<void>
  taken: number
  /** Why the rest isn't tried. */
  end?: { reason: unknown }
}

/**
 * Sends mails, a few at a time. A problem with one address doesn't affect anyone else; a problem that would be the same
 * for everyone stops it. With a sender that recognises no repeats, the intention is stored before each mail, the first
 * mail goes alone, and a mail of unknown fate is reported and never sent again.
 * @throws the problem that is the same for everyone, if nothing was accepted now or before; the signal's reason;
 * store_unavailable
 */
export async function sendMails(ctx: { clock: Clock; mail: MailSender }, posting: Posting): Promise<Posted> {
  const told = new Set(posting.told)
  const open = posting.handed.filter((address) => !told.has(address))
  const passed = new Set([...told, ...open])
  const work: Work = {
    ...ctx,
    signal: posting.signal,
    queue: posting.mails.filter((mail) => !passed.has(mail.to.address)),
    refused: new Map(),
    perhaps: new Map(open.map((address) => [address, brokenOff(address)])),
    note: groupNotes(posting.noteMails),
    taken: told.size,
  }
  if (ctx.mail.onlyOnce && work.taken === 0) await handOverUntilTaken(work)
  await handOverAll(work)
  const { end, refused, perhaps, taken } = work
  if (end && taken === 0 && perhaps.size === 0) throw end.reason
  const owes = posting.mails.some((mail) => isOwed(mail, refused.get(mail.to.address), end))
  return {
    refused: attentions(refused),
    perhaps: attentions(perhaps),
    ...(owes && { unfinished: unfinished(taken, posting.mails.length, end?.reason ?? [...refused.values()][0]) }),
  }
}

/** One at a time until the first is accepted: a problem that affects everyone shows with a single mail. */
async function handOverUntilTaken(work: Work): Promise<void> {
  while (work.taken === 0 && !work.end && work.queue.length > 0) await handOverNext(work)
}

async function handOverAll(work: Work): Promise<void> {
  const worker = async () => {
    while (work.queue.length > 0) await handOverNext(work)
  }
  const workers = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker))
  const broken = workers.find((one) => one.status === 'rejected')
  if (broken) throw broken.reason
}

async function handOverNext(work: Work): Promise<void> {
  const mail = work.queue.shift()
  if (!mail) return
  work.signal.throwIfAborted()
  const { address } = mail.to
  const fault = work.end ?? (await handOver(work, mail))
  if (!fault) {
    work.taken += 1
    await work.note({ address, step: 'told' })
    return
  }
  const isOpen = fault !== work.end && hasCode(fault.reason, 'mail_perhaps_sent')
  ;(isOpen ? work.perhaps : work.refused).set(address, fault.reason)
  const isHopeless = work.taken === 0 && refusedAsAWhole(work.refused) >= ENOUGH_REFUSALS
  if (isOpen || concernsEverybody(fault.reason) || isHopeless) work.end ??= fault
}

/** @returns why it was not accepted, or undefined when it was */
async function handOver(work: Work, mail: OutgoingMail): Promise<{ reason: unknown } | undefined> {
  const { address } = mail.to
  if (!work.mail.onlyOnce) return trySending(work, mail)
  await work.note({ address, step: 'handed' })
  const fault = await trySending(work, mail)
  if (fault && !hasCode(fault.reason, 'mail_perhaps_sent')) await work.note({ address, step: 'back' })
  return fault
}

/** What no one would think of again: mails that weren't tried, and deferred cancellations. */
const isOwed = ({ calendar }: OutgoingMail, reason: unknown, end: { reason: unknown } | undefined) =>
  reason !== undefined && (reason === end?.reason || (calendar.method === 'CANCEL' && hasCode(reason, 'smtp_busy')))

function unfinished(taken: number, all: number, reason: unknown): RollcallError {
  const why = reason instanceof RollcallError ? ` ${reason.message}` : ''
  return new RollcallError('mails_unfinished', `${String(taken)} of ${String(all)} mails have gone out.${why}`, {
    cause: reason,
  })
}

const brokenOff = (address: string) =>
  new RollcallError(
    'mail_perhaps_sent',
    `The mail to ${address} was about to be handed to Microsoft when Rollcall was interrupted.`,
  )

const attentions = (reasons: ReadonlyMap<string, unknown>): Record<string, Attention> =>
  Object.fromEntries([...reasons].map(([address, reason]) => [address, attentionFor(reason)]))

const hasCode = (reason: unknown, code: RollcallError['code']) =>
  reason instanceof RollcallError && reason.code === code
const WHOLE: readonly unknown[] = ['smtp_refused', 'mail_refused']
const refusedAsAWhole = (refused: ReadonlyMap<string, unknown>) =>
  [...refused.values()].filter((reason) => reason instanceof RollcallError && WHOLE.includes(reason.code)).length
const concernsEverybody = (reason: unknown) => reason instanceof RollcallError && reason.details['everybody'] === true
