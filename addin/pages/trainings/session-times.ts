import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'

type Dates = SessionLine['dates']

/** The wall time of a zone at an instant: "2027-03-10T09:00". */
export function wallAt(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

/** Whether the last date is over, in its own zone. */
export function isOver(dates: Dates, now: Date): boolean {
  return dates.length > 0 && dates.every(({ end, timeZone }) => end <= wallAt(now, timeZone))
}

/** The next date, otherwise the first. */
export function nextDate(dates: Dates, now: Date): Dates[number] | undefined {
  return dates.find(({ end, timeZone }) => end > wallAt(now, timeZone)) ?? dates[0]
}

/**
 * The state of a session's invitations for its badge; a past session only shows what happened, not what was left
 * undone.
 */
export function badgeState(
  { dates, cancelled, invitations }: Pick<SessionLine, 'dates' | 'cancelled' | 'invitations'>,
  now: Date,
): SessionLine['invitations'] | undefined {
  if (cancelled) return 'cancelled'
  const isLeftUndone = invitations === 'notSent' || invitations === 'changed'
  return isLeftUndone && isOver(dates, now) ? undefined : invitations
}

export interface GroupedSessions<T> {
  /** Next first. */
  planned: T[]
  undated: T[]
  /** Latest first. */
  past: T[]
}

/** Sessions by coming, without a date, and past. @param sessions ordered by their first date */
export function grouped<T extends Pick<SessionLine, 'dates'>>(sessions: readonly T[], now: Date): GroupedSessions<T> {
  const groups: GroupedSessions<T> = { planned: [], undated: [], past: [] }
  for (const session of sessions) {
    if (session.dates.length === 0) groups.undated.push(session)
    else if (isOver(session.dates, now)) groups.past.unshift(session)
    else groups.planned.push(session)
  }
  const when = (session: T) => nextDate(session.dates, now)?.start ?? ''
  groups.planned.sort((one, other) => when(one).localeCompare(when(other)))
  return groups
}
