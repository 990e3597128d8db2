import { addressesOfRows, keyOfRow } from '../graph/addresses-of-rows.ts'
import type { Calendar } from '../graph/events.ts'
import type { EventAttendee } from '../graph/event-shapes.ts'
import { RollcallError } from '../lib/errors.ts'
import type { RowWithoutAddress } from '../store/meeting-parts.ts'
import { eachOnce, type RowChanges, type WrittenRow } from './attendee-rows.ts'
import type { Errand } from './carrier.ts'

const MOST_NAMES = 5

/**
 * The list of attendees to write, including people added by others. Anyone missing from it gets a cancellation, so only
 * people named in the forecast are left out.
 * @param isAsked someone of ours comes or goes; otherwise the list is left alone rather than losing anyone
 * @returns undefined if the list is left alone
 * @throws attendee_without_address (details.withoutAddress); nothing was written
 */
export async function wholeList(
  { session }: Calendar,
  { rows, withoutAddress }: RowChanges,
  { intent, signal }: Errand,
  isAsked: boolean,
): Promise<WrittenRow[] | undefined> {
  if (withoutAddress.length === 0) return rows
  const found = await addressesOfRows(session, withoutAddress, signal)
  const back = withoutAddress.flatMap((row) => {
    const address = found.get(keyOfRow(row))
    return address === undefined ? [] : [{ ...row, address }]
  })
  const lost = withoutAddress.filter((row) => !found.has(keyOfRow(row)))
  if (lost.length > 0 && !isAsked) return undefined
  const told = new Set(intent.drops)
  if (lost.some((row) => !told.has(keyOfRow(row)))) throw wouldBeLost(lost)
  return eachOnce([...rows, ...back])
}

function wouldBeLost(lost: readonly EventAttendee[]): RollcallError {
  const withoutAddress = asKept(lost)
  return new RollcallError(
    'attendee_without_address',
    `${whoLoses(withoutAddress)} Nothing was changed: preview again to see whom it concerns.`,
    { details: { withoutAddress } },
  )
}

/** What to store of these rows, each once. */
export const asKept = (rows: readonly RowWithoutAddress[]): RowWithoutAddress[] => [
  ...new Map(rows.map(({ address, name }) => [keyOfRow({ address, name }), { address, name }])).values(),
]

/** Says who would be left out of a new list of attendees. */
export function whoLoses(rows: readonly RowWithoutAddress[]): string {
  const names = rows.map(({ address, name }) => name || address)
  const rest = names.length > MOST_NAMES ? ` and ${String(names.length - MOST_NAMES)} more` : ''
  return (
    `Exchange keeps no e-mail address for ${names.slice(0, MOST_NAMES).join(', ')}${rest}, added in Outlook. ` +
    `Changing who attends takes ${rows.length === 1 ? 'this person' : 'these people'} off the meeting, with a cancellation.`
  )
}
