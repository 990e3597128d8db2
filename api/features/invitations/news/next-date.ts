import { instantOf } from '../../../lib/wall-time.ts'
import type { SessionDate, SessionRecord } from '../../../store/training-records.ts'

/** The first date of a session that has not begun. */
export const nextDate = ({ dates }: Pick<SessionRecord, 'dates'>, now: Date): SessionDate | undefined =>
  dates
    .filter(({ start, timeZone }) => instantOf(start, timeZone) > now)
    .sort((one, other) => one.start.localeCompare(other.start))[0]
