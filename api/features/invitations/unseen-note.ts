import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import type { UnseenChange, UnseenReason } from '../../store/session-parts.ts'

const WHAT: Record<UnseenReason, string> = {
  invitation: 'the Invitation tab',
  link: 'a web address',
  outside: 'somebody outside the company',
  resend: 'Resend automatically, with changes nobody has sent',
}

/** What a key changed that may not send: nothing of the session goes out by itself until somebody has looked at it. */
export function unseenNote({ by, because }: UnseenChange): Attention {
  const what = because.map((reason) => WHAT[reason]).join(', ')
  return attentionFor(
    new RollcallError('changes_unseen', `The service key "${by}" changed something that waits for a person: ${what}.`),
  )
}
