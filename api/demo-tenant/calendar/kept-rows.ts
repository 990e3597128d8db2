import type { AttendeeRecord } from './event-record.ts'
import type { Complaint, EventChange } from './event-input.ts'

/** How Exchange shows an attendee, where it differs from what was sent. */
export interface ShownRow {
  address?: string
  name?: string
  /** Two entries for one person; the second has no reply. */
  twice?: boolean
}

/** How this tenant's Exchange changes what it gets. */
export interface ExchangeWays {
  /** Primary addresses by alias, lower case. */
  readonly aliases: Map<string, string>
  /** By primary address, lower case. */
  readonly shownRows: Map<string, ShownRow>
  /** Addresses for which a whole meeting is refused, lower case. */
  readonly badRecipients: Set<string>
  /** Zone names that Exchange refuses, with the refusal. */
  readonly badZones: Map<string, { status?: number; code: string; message: string }>
}

interface Exchange {
  readonly exchange: ExchangeWays
}

export const createExchangeWays = (): ExchangeWays => ({
  aliases: new Map(),
  shownRows: new Map(),
  badRecipients: new Set(),
  badZones: new Map(),
})

/** A change as Exchange stores it, with attendees under their primary addresses, each once; or its refusal. */
export function taken({ exchange }: Exchange, change: EventChange): EventChange | Complaint {
  const zone = [change.start?.zone, change.end?.zone].flatMap((name) => exchange.badZones.get(name ?? '') ?? [])[0]
  if (zone) return { complaint: zone }
  if (!change.attendees) return change
  if (change.attendees.some(({ address }) => exchange.badRecipients.has(address.toLowerCase())))
    return { complaint: { code: 'ErrorInvalidRecipients', message: "At least one recipient isn't valid." } }
  const resolved = change.attendees.map((attendee) => {
    const primary = exchange.aliases.get(attendee.address.toLowerCase())
    return primary === undefined ? attendee : { ...attendee, address: primary }
  })
  return { ...change, attendees: [...new Map(resolved.map((one) => [one.address.toLowerCase(), one])).values()] }
}

/** The attendees of an event as Exchange shows them. */
export function shownRows({ exchange }: Exchange, attendees: readonly AttendeeRecord[]): AttendeeRecord[] {
  return attendees.flatMap((attendee): AttendeeRecord[] => {
    const { twice = false, ...shown } = exchange.shownRows.get(attendee.address.toLowerCase()) ?? {}
    const row = { ...attendee, ...shown }
    return twice ? [row, { ...row, address: row.address.toUpperCase(), response: 'none', respondedAt: 0 }] : [row]
  })
}
