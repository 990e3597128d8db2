import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import type { MailSender, OutgoingMail } from '../mail/mail-sender.ts'

/** How long a deferred mail waits before it is tried again, in milliseconds. */
const PUT_OFF_MS = [2_000, 10_000]

/** @returns why it was not accepted, or undefined when it was */
export async function trySending(
  { clock, mail: sender, signal }: { clock: Clock; mail: MailSender; signal: AbortSignal },
  mail: OutgoingMail,
): Promise<{ reason: unknown } | undefined> {
  for (const wait of [...PUT_OFF_MS, undefined]) {
    try {
      // Without the signal: whoever stops us waits for this one mail, so that its result is known.
      await sender.send(mail)
      return undefined
    } catch (reason) {
      // A sender that was closed meanwhile says nothing about the mail server.
      if (!sender.onlyOnce) signal.throwIfAborted()
      if (!(reason instanceof RollcallError)) throw reason
      if (reason.code !== 'smtp_busy' || wait === undefined) return { reason }
      await clock.sleep(wait, signal)
    }
  }
  return undefined
}
