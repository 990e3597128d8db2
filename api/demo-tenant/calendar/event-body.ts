import { z } from 'zod'

const word = <const T extends readonly string[]>(words: T) => z.enum(words)

export const Moment = z.object({ dateTime: z.string(), timeZone: z.string() })

const Location = z.object({ displayName: z.string().nullish() })

export const Attendee = z.object({
  emailAddress: z.object({ address: z.string().optional(), name: z.string().nullish() }),
  type: word(['required', 'optional', 'resource']).optional(),
})

const READ_ONLY = [
  'id',
  'iCalUId',
  'uid',
  'changeKey',
  'createdDateTime',
  'lastModifiedDateTime',
  'webLink',
  'isCancelled',
  'isOrganizer',
  'isDraft',
  'organizer',
  'onlineMeeting',
  'onlineMeetingUrl',
  'responseStatus',
  'seriesMasterId',
  'type',
  'hasAttachments',
  'bodyPreview',
  'originalStartTimeZone',
  'originalEndTimeZone',
  'recurrence',
  '@odata.etag',
  '@odata.context',
  '@odata.type',
]

export const Input = z.strictObject({
  ...Object.fromEntries(READ_ONLY.map((name) => [name, z.unknown().optional()])),
  subject: z.string().nullish(),
  body: z.object({ contentType: z.string().optional(), content: z.string() }).optional(),
  start: Moment.optional(),
  end: Moment.optional(),
  isAllDay: z.boolean().optional(),
  location: Location.nullish(),
  locations: z.array(Location).optional(),
  attendees: z.array(Attendee).optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: word(['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer']).optional(),
  transactionId: z.string().nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).optional(),
  reminderMinutesBeforeStart: z.int().min(0).optional(),
  isReminderOn: z.boolean().optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  hideAttendees: z.boolean().optional(),
  showAs: word(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  importance: word(['low', 'normal', 'high']).optional(),
  sensitivity: word(['normal', 'personal', 'private', 'confidential']).optional(),
  categories: z.array(z.string()).optional(),
})

export type Input = z.infer<typeof Input>
