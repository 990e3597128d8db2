import { linksIn } from '../lib/links.ts'
import type { UnseenReason } from '../store/session-parts.ts'
import type { SessionInvitation, SessionRecord, SessionTrainer } from '../store/training-records.ts'

/** Someone on a session: an employee by id, or a trainer by address. */
export type IsOutside = (person: { employee: string } | { address: string }) => boolean

/**
 * Which parts of a change a person should look at before they go out: text of the Invitation tab, a new web address, or
 * someone new from outside the company. Dates, places, seats and colleagues are fine.
 */
export function unseenIn(before: SessionRecord, after: SessionRecord, isOutside: IsOutside): UnseenReason[] {
  return [
    ...(wordsDiffer(before.invitation, after.invitation) ? (['invitation'] as const) : []),
    ...(hasNew(linksOf(before), linksOf(after)) ? (['link'] as const) : []),
    ...(hasNew(strangers(before, isOutside), strangers(after, isOutside)) ? (['outside'] as const) : []),
  ]
}

/** An HR system may set that a session is online and that changes go out; the rest of the tab is text for people. */
function wordsDiffer(before: SessionInvitation, after: SessionInvitation): boolean {
  const words = ({ onlineSession: _o, resendAutomatically: _r, sendFirst: _s, ...rest }: SessionInvitation) =>
    JSON.stringify(Object.entries(rest).sort(([left], [right]) => (left < right ? -1 : 1)))
  return words(before) !== words(after)
}

const linksOf = ({ title, dates, trainers }: SessionRecord): string[] =>
  [title, ...dates.map(({ location }) => location ?? ''), ...trainers.map(({ name }) => name ?? '')].flatMap((text) =>
    linksIn(text).map(({ url }) => url),
  )

function strangers({ participants, trainers }: SessionRecord, isOutside: IsOutside): string[] {
  const people = participants.filter(({ status }) => status !== 'Cancelled').map(({ employee }) => ({ employee }))
  const invited = trainers.filter((trainer) => trainer.invited).flatMap(personOf)
  return [...people, ...invited].filter(isOutside).map((one) => ('employee' in one ? one.employee : one.address))
}

function personOf({ employee, email }: SessionTrainer): ({ employee: string } | { address: string })[] {
  if (employee !== undefined) return [{ employee }]
  return email === undefined ? [] : [{ address: email.toLowerCase() }]
}

function hasNew(before: readonly string[], after: readonly string[]): boolean {
  const known = new Set(before)
  return after.some((one) => !known.has(one))
}
