import type { z } from 'zod'
import type { Attendee, Moment } from './event-body.ts'
import { Input } from './event-body.ts'
import type { AttendeeRecord, EventLocation, EventOptions, ExtendedProperty } from './event-record.ts'
import { keptHtml, textAsHtml } from './exchange-html.ts'
import { readExtendedId } from './extended-id.ts'
import { instantAt } from './wall-clock.ts'
import { zoneOf } from './zone-names.ts'

const MOST_ATTENDEES = 500

/** What a request sets on an event; what it doesn't name is absent. */
export interface EventChange {
  subject?: string
  html?: string
  start?: { instant: number; zone: string }
  end?: { instant: number; zone: string }
  isAllDay?: boolean
  locations?: EventLocation[]
  attendees?: Omit<AttendeeRecord, 'response' | 'respondedAt'>[]
  options?: Partial<EventOptions>
  isOnline?: boolean
  transactionId?: string
  extended?: ExtendedProperty[]
}

/** What is wrong with a request, as Graph says it. */
export interface Complaint {
  complaint: { code: string; message: string; status?: number }
}

const OPTIONS = [
  'reminderMinutesBeforeStart',
  'isReminderOn',
  'responseRequested',
  'allowNewTimeProposals',
  'hideAttendees',
  'showAs',
  'importance',
  'sensitivity',
  'categories',
] as const

/** The body of a create or a PATCH, or why Graph refuses it. */
export function readEventInput(body: unknown): EventChange | Complaint {
  const parsed = Input.safeParse(body ?? {})
  if (!parsed.success) return complain('RequestBodyRead', shapeComplaint(parsed.error.issues[0]))
  const input = parsed.data
  const start = input.start && readMoment(input.start)
  if (start && 'complaint' in start) return start
  const end = input.end && readMoment(input.end)
  if (end && 'complaint' in end) return end
  const attendees = input.attendees && readAttendees(input.attendees)
  if (attendees && 'complaint' in attendees) return attendees
  const malformed = input.singleValueExtendedProperties?.find(({ id }) => readExtendedId(id) === undefined)
  if (malformed) return complain('ErrorInvalidProperty', `The property id '${malformed.id}' is invalid.`)
  return {
    ...plainFields(input),
    ...(start && { start }),
    ...(end && { end }),
    ...(attendees && { attendees }),
    ...(input.singleValueExtendedProperties && { extended: input.singleValueExtendedProperties }),
  }
}

function plainFields(input: Input): EventChange {
  const locations = input.location ? [input.location] : input.location === null ? [] : input.locations
  const options = Object.fromEntries(
    OPTIONS.filter((name) => input[name] !== undefined).map((name) => [name, input[name]]),
  ) as Partial<EventOptions>
  return {
    ...(input.subject !== undefined && { subject: input.subject ?? '' }),
    ...(input.body && { html: readBody(input.body) }),
    ...(input.isAllDay !== undefined && { isAllDay: input.isAllDay }),
    ...(locations && {
      locations: locations
        .filter(({ displayName }) => displayName)
        .map(({ displayName }) => ({ displayName: displayName ?? '' })),
    }),
    ...(Object.keys(options).length > 0 && { options }),
    ...(input.isOnlineMeeting !== undefined && { isOnline: input.isOnlineMeeting }),
    ...(input.transactionId && { transactionId: input.transactionId }),
  }
}

function complain(code: string, message: string): Complaint {
  return { complaint: { code, message } }
}

function shapeComplaint(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys')
    return (
      `The property '${issue.keys[0]}' does not exist on type 'microsoft.graph.event'. Make sure to ` +
      'only use property names that are defined by the type.'
    )
  return `Cannot convert the value of '${issue?.path.join('/') ?? ''}' to the expected type of its property.`
}

function readBody({ contentType = 'text', content }: { contentType?: string | undefined; content: string }): string {
  return contentType.toLowerCase() === 'html' ? keptHtml(content) : textAsHtml(content)
}

function readMoment({ dateTime, timeZone }: z.infer<typeof Moment>): { instant: number; zone: string } | Complaint {
  const zone = zoneOf(timeZone)
  if (zone === undefined)
    return complain(
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${timeZone}'.`,
    )
  const [, wall, seconds = ':00', utc] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d{1,7})?(Z)?$/.exec(dateTime) ?? []
  if (wall === undefined || Number.isNaN(Date.parse(`${wall}${seconds}Z`)))
    return complain(
      'ErrorPropertyValidationFailure',
      `At least one property failed validation: '${dateTime}' is no DateTime.`,
    )
  return { instant: instantAt(wall + seconds, utc ? 'UTC' : zone), zone: timeZone }
}

/** Syntax only: an address outside the company is accepted, whether or not it exists. */
function isAddress(text: string): boolean {
  return /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/.test(text)
}

function readAttendees(given: readonly z.infer<typeof Attendee>[]): NonNullable<EventChange['attendees']> | Complaint {
  const wrong = given.find(({ emailAddress }) => !isAddress(emailAddress.address ?? ''))
  if (wrong)
    return complain(
      'ErrorInvalidRecipients',
      `At least one recipient isn't valid., A message can't be sent because it contains no valid ` +
        `recipients: '${wrong.emailAddress.address ?? ''}'.`,
    )
  const byAddress = new Map(
    given.map(({ emailAddress: { address = '', name }, type = 'required' }) => [
      address.toLowerCase(),
      { address, name: name ?? address, type },
    ]),
  )
  if (byAddress.size > MOST_ATTENDEES)
    return complain('ErrorInvalidRequest', `The number of attendees exceeds the maximum of ${MOST_ATTENDEES}.`)
  return [...byAddress.values()]
}
