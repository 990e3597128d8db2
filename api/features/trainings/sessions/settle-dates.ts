import { randomUUID } from 'node:crypto'
import type { InvalidField } from '../../../lib/invalid-fields.ts'
import { momentOf, zoneNamed } from '../../../lib/wall-time.ts'
import type { SessionDate } from '../../../store/training-records.ts'
import type { SessionDraft } from './drafts/contract.ts'

/** Almost always a typing error: one meeting would fill everyone's calendar. */
const LONGEST_MS = 31 * 24 * 60 * 60_000

type DateDraft = NonNullable<SessionDraft['dates']>[number]

/**
 * Session dates as they are stored. A date with an id keeps it, because its meeting belongs to it.
 * @param current the existing dates; none for a new session, whose dates all get new ids
 * @param defaultZone for dates that name none
 */
export function settleDates(
  drafts: readonly DateDraft[],
  current: readonly SessionDate[] | undefined,
  defaultZone: string,
): { dates: SessionDate[]; faults: InvalidField[] } {
  const known = new Map(current?.map((date) => [date.id, date]))
  const faults: InvalidField[] = []
  const taken = new Set<string>()
  const dates = drafts.map((draft, place) => {
    const fault = (field: string, message: string) => faults.push({ path: `dates.${String(place)}.${field}`, message })
    const standing = current && draft.id !== undefined ? known.get(draft.id) : undefined
    if (current && draft.id !== undefined && !standing)
      fault('id', 'is of no date of this session; leave it out for a new date')
    if (standing && taken.has(standing.id)) fault('id', 'is listed twice')
    if (standing) taken.add(standing.id)
    return settleDate(draft, standing, defaultZone, fault)
  })
  return { dates, faults }
}

function settleDate(
  draft: DateDraft,
  standing: SessionDate | undefined,
  defaultZone: string,
  fault: (field: string, message: string) => void,
): SessionDate {
  const wanted = draft.timeZone ?? standing?.timeZone ?? defaultZone
  const timeZone = zoneNamed(wanted)
  const { start, end, location } = draft
  if (timeZone === undefined) fault('timeZone', `${wanted} is no time zone; use an IANA name such as Europe/Brussels`)
  else {
    const [from, to] = [momentOf(start, timeZone), momentOf(end, timeZone)]
    if (from.shown === 'never') fault('start', skipped(start, timeZone))
    if (to.shown === 'never') fault('end', skipped(end, timeZone))
    if (to.at <= from.at) fault('end', 'must be after the start')
    if (to.at.getTime() - from.at.getTime() > LONGEST_MS)
      fault('end', 'must be within 31 days of the start; of a longer course each meeting is a date of its own')
  }
  const { title, text } = standing ?? {}
  return {
    ...{ id: standing?.id ?? randomUUID(), start, end, timeZone: timeZone ?? wanted },
    ...(location !== undefined && location !== '' && { location }),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
  }
}

const skipped = (wallTime: string, zone: string) =>
  `There is no ${wallTime.slice(11)} on ${wallTime.slice(0, 10)} in ${zone}: the clocks go ` +
  'forward then. Choose an hour later.'
