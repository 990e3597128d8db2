import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import type { UnseenChange, UnseenReason } from '../../store/session-parts.ts'

const WHAT: Record<UnseenReason, string> = {
  invitation: 'the Invitation tab',
  link: 'a web address',
  outside: 'somebody outside the company',
  resend: 'Resend automatically, with changes nobody has sent',
}

/**
 * Why nothing of the session is sent automatically: a key without the right to send changed it, and no one has looked
 * at it yet.
 */
export function unseenNote({ by, because }: UnseenChange): Attention {
  const what = because.map((reason) => WHAT[reason]).join(', ')
  return attentionFor(
    new RollcallError('changes_unseen', `The service key "${by}" changed something that waits for a person: ${what}.`),
  )
}
