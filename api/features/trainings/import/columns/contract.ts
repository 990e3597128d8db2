/** The fields a column of a session list can have. */
export const SESSION_COLUMNS = [
  'reference',
  'training',
  'session',
  'date',
  'start',
  'end',
  'startDate',
  'startTime',
  'endDate',
  'endTime',
  'hours',
  'timeZone',
  'location',
  'capacity',
  'trainer',
  'trainerEmail',
  'participants',
  'onlineSession',
] as const
export type SessionColumn = (typeof SESSION_COLUMNS)[number]
