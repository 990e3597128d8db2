import { z } from 'zod'
import { line, named } from '../../../lib/text/contract.ts'

export const title = named(200)
export const id = z.string().min(1).max(128)
export const email = line(254).regex(
  /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/,
  'must be an e-mail address',
)

/** Only real dates: no 30 February, and no typing errors such as the year 207. */
function isCalendarDay(wallTime: string): boolean {
  const day = wallTime.slice(0, 10)
  const time = Date.parse(`${day}T00:00Z`)
  return /^20\d\d-/.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** Wall time, to the minute: "2027-03-10T09:00". Seconds are dropped. */
export const wallTime = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:\d{2}(\.\d+)?)?$/,
    'must be a local time such as 2027-03-10T09:00',
  )
  .overwrite((text) => text.slice(0, 16))
  .refine(isCalendarDay, 'must be a day of the calendar, from 2000 to 2099')

export const timeZone = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(64, 'must be an IANA time zone such as Europe/Brussels')

export const PARTICIPANT_STATUSES = ['Subscribed', 'Waiting', 'Cancelled', 'Attended', 'Absent'] as const
export const SHOW_AS = ['free', 'tentative', 'busy', 'oof', 'workingElsewhere'] as const
export const ENROLMENT_MODES = ['closed', 'open'] as const
export const LANGUAGES = ['en', 'nl', 'fr', 'de'] as const

/** A field of an answer that sending back doesn't change: accepted and ignored. */
export const asAnswered = z.unknown().optional()
export const MOST_PARTICIPANTS = 2000
export const MOST_DATES = 50

export const PageFields = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
}

export const pageOf = <T extends z.ZodType>(items: T) =>
  z.object({ items: z.array(items), nextCursor: z.string().optional() })
export const dryRun = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true')

export const search = z.string().max(200).optional()

/** Who plans trainings in the tab. */
export const planner = ['trainer', 'admin'] as const
/** And HR systems that plan elsewhere. */
export const planning = ['trainer', 'admin', 'trainings:write'] as const
