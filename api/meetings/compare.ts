import type { EventPart } from '../graph/event-shapes.ts'
import { isForgotten } from './forget-leavers.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { byAddress } from './carrier.ts'

/** Who joins a meeting, who leaves it, who stays. */
export interface AttendeeChanges {
  added: MeetingAttendee[]
  removed: MeetingAttendee[]
  kept: MeetingAttendee[]
  /** Someone who stays changed between required and optional. */
  typesDiffer: boolean
}

const FIELDS: Record<EventPart, readonly (keyof MeetingContent)[]> = {
  title: ['subject'],
  text: ['html'],
  time: ['start', 'end', 'timeZone'],
  location: ['location'],
  online: ['online'],
  options: ['reminderMinutes', 'hideAttendees', 'showAs', 'responseRequested'],
}

/**
 * How a meeting differs from what was sent, attendees aside. Compared with what we sent, so Outlook's own edits don't
 * count.
 */
export function differingParts(sent: MeetingContent, wanted: MeetingContent): EventPart[] {
  const parts = Object.keys(FIELDS) as EventPart[]
  return parts.filter((part) => FIELDS[part].some((field) => sent[field] !== wanted[field]))
}

/**
 * People are compared by address; another name isn't a change.
 * @param keptAs addresses that Exchange keeps under another one: both are the same mailbox
 */
export function attendeeChanges(
  sent: MeetingContent | undefined,
  wanted: MeetingContent | undefined,
  keptAs: Readonly<Record<string, string>> = {},
): AttendeeChanges {
  const keyOf = (address: string) => keptAs[address] ?? address
  const keyed = (content: MeetingContent | undefined) =>
    new Map([...byAddress(content)].map(([address, person]) => [keyOf(address), person]))
  const [before, after] = [keyed(sent), keyed(wanted)]
  const kept = [...after.values()].filter(({ address }) => before.has(keyOf(address)))
  return {
    added: [...after.values()].filter(({ address }) => !before.has(keyOf(address))),
    removed: [...before.values()].filter((person) => !after.has(keyOf(person.address)) && !isForgotten(person)),
    kept,
    typesDiffer: kept.some(({ address, type }) => before.get(keyOf(address))?.type !== type),
  }
}
