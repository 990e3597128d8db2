import { createHash } from 'node:crypto'
import { type Attention, attentionFor, RollcallError } from '../../lib/errors.ts'
import type { ErrandResult } from '../../meetings/carrier.ts'
import type { Unsaved } from '../../store/records.ts'
import type { MeetingDrift } from '../../store/meeting-parts.ts'
import type { MeetingIntent, MeetingRecord } from '../../store/training-records.ts'

export function done(
  current: MeetingRecord,
  intent: MeetingIntent,
  carried: ErrandResult,
  now: string,
): Unsaved<MeetingRecord> {
  const {
    intent: _done,
    error: _error,
    failed: _tried,
    drift: _settled,
    refused: _those,
    perhaps: before = {},
    sent: _old,
    joinUrl: _link,
    withoutAddress,
    ...rest
  } = current
  if (intent.action === 'cancel') {
    const { outlook: _outlook, ...gone } = rest
    return {
      ...gone,
      ...perhapsOf(carried.perhaps),
      replies: {},
      ...(carried.sequence !== undefined && { sequence: carried.sequence }),
      cancelledAt: now,
      updatedAt: now,
    }
  }
  const { refused = {}, perhaps = {}, ...learnt } = carried
  const content = intent.content
  if (!content) throw new RollcallError('internal', 'A meeting was sent without content.')
  const sent = { ...content, attendees: content.attendees.filter(({ address }) => refused[address] === undefined) }
  const stays = new Set(sent.attendees.map(({ address }) => address))
  const replies = Object.fromEntries(Object.entries(current.replies).filter(([address]) => stays.has(address)))
  const hasNoLink = current.via === 'MicrosoftGraph' && content.online && learnt.joinUrl === undefined
  const error = [...Object.values(refused), ...Object.values(perhaps)][0] ?? (hasNoLink ? NO_JOIN_LINK : undefined)
  return {
    ...rest,
    ...learnt,
    ...(withoutAddress && !intent.drops && { withoutAddress }),
    sent,
    sentAt: now,
    replies,
    updatedAt: now,
    ...(error && { error }),
    ...(Object.keys(refused).length > 0 && { refused }),
    // A change of attendees sends nothing to people who stay.
    ...perhapsOf({ ...(intent.action === 'attendees' && pick(before, stays)), ...perhaps }, false),
  }
}

function perhapsOf(perhaps: Record<string, Attention> = {}, isNews = true): Pick<MeetingRecord, 'perhaps' | 'error'> {
  const [first] = Object.values(perhaps)
  return first ? { perhaps, ...(isNews && { error: first }) } : {}
}

const pick = <T>(record: Record<string, T>, keys: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)))

const NO_JOIN_LINK: Attention = attentionFor(
  new RollcallError(
    'join_link_missing',
    'The meeting was sent, but Microsoft gave it no Teams link: most likely the organiser’s ' +
      'mailbox has no licence with Microsoft Teams.',
  ),
)

export function undone(current: MeetingRecord, error: RollcallError, now: string): Unsaved<MeetingRecord> {
  const { intent, ...rest } = current
  const said = { error: attentionFor(error), updatedAt: now }
  if ((error.code === 'meeting_uncertain' || error.code === 'mails_unfinished') && intent)
    return { ...rest, ...said, intent: { ...intent, attempts: intent.attempts + 1 } }
  const drift = driftIn(error, now)
  const { withoutAddress } = error.details as Pick<MeetingRecord, 'withoutAddress'>
  return {
    ...rest,
    ...said,
    ...(intent && { failed: fingerprint(intent) }),
    ...(drift && { drift }),
    ...(withoutAddress && { withoutAddress }),
  }
}

function driftIn(error: RollcallError, noticedAt: string): MeetingDrift | undefined {
  const fields = (error.details['fields'] ?? {}) as MeetingDrift['fields']
  if (error.code === 'meeting_drifted') return { kind: 'changed', noticedAt, fields }
  return error.code === 'meeting_deleted' ? { kind: 'deleted', noticedAt, fields: {} } : undefined
}

/** Stands for one thing to be done, so that it can be told whether it is still the same. */
export function fingerprint({
  action,
  content,
  comment,
}: Pick<MeetingIntent, 'action' | 'content' | 'comment'>): string {
  return createHash('sha256')
    .update(JSON.stringify([action, content ?? null, comment ?? null]))
    .digest('base64url')
}
