import { keyOfRow } from '../../graph/addresses-of-rows.ts'
import type { DatePlan } from '../../meetings/plan-types.ts'
import type { Forecast } from './forecast/contract.ts'
import type { LookedAt } from './note-strangers.ts'

/** How many people added in Outlook get an update or a cancellation with everyone else, each once. */
export function countGuests(
  dates: readonly DatePlan[],
  guests: NonNullable<LookedAt['guests']>,
): NonNullable<Forecast['guests']> {
  const of = (wanted: DatePlan['action']) =>
    new Set(
      dates
        .filter(({ action }) => action === wanted)
        .flatMap(({ dateId, recipients }) => {
          // Whom the change takes off the meeting is among the recipients.
          const lost = new Set(recipients.filter(({ withoutAddress }) => withoutAddress).map(({ address }) => address))
          return (guests.get(dateId) ?? []).map(keyOfRow).filter((key) => !lost.has(key))
        }),
    ).size
  return { updated: of('update'), cancelled: of('cancel') }
}
