import { isAny, readCron, valuesOf, type CronFields } from './cron-fields.ts'

export interface ScheduleTexts {
  everyMinutes: (n: number) => string
  everyHours: (n: number) => string
  /** At this minute of each hour. */
  everyHourAt: (minute: number) => string
  between: (from: string, to: string) => string
  everyDay: string
  dayRange: (first: string, last: string) => string
  monthDays: (days: string, n: number) => string
  inMonths: (months: string) => string
  onDaysAt: (days: string, times: string) => string
  cronWords: (cron: string) => string
}

/** With more times than these, a list isn't read. */
const MOST_TIMES = 6

interface Wording {
  locale: string
  t: ScheduleTexts
}

/** A schedule as a sentence: "Every day at 02:00". What has no words is shown as the cron expression. */
export function scheduleInWords(cron: string, locale: string, t: ScheduleTexts): string {
  const fields = readCron(cron)
  const said = fields && sentence(fields, { locale, t })
  return said === undefined ? t.cronWords(cron) : said.charAt(0).toLocaleUpperCase(locale) + said.slice(1)
}

function sentence(fields: CronFields, wording: Wording): string | undefined {
  const { t, locale } = wording
  const days = daysInWords(fields, wording)
  if (days === undefined) return undefined
  const times = timesOf(fields)
  if (times)
    return t.onDaysAt(
      days === '' ? t.everyDay : days,
      list(
        times.map((time) => timeName(time, locale)),
        locale,
      ),
    )
  const often = oftenInWords(fields, wording)
  return often && [often, days].filter(Boolean).join(', ')
}

/** The times of a day as minutes after midnight, when they are few enough to be listed. */
function timesOf({ minute, hour }: CronFields): number[] | undefined {
  if (isAny(hour)) return undefined
  const minutes = valuesOf(minute, 'minute')
  const hours = valuesOf(hour, 'hour')
  return minutes.length * hours.length > MOST_TIMES
    ? undefined
    : hours.flatMap((one) => minutes.map((other) => one * 60 + other))
}

/** "Every 15 minutes", "Every hour, 08:00–17:00". */
function oftenInWords({ minute, hour }: CronFields, { t, locale }: Wording): string | undefined {
  const minutes = valuesOf(minute, 'minute')
  const [first = 0] = minutes
  if ('every' in hour && hour.every > 1)
    return minutes.length === 1 && first === 0 ? t.everyHours(hour.every) : undefined
  const hours = valuesOf(hour, 'hour')
  const from = hours[0] ?? 0
  const to = hours.at(-1) ?? 0
  if (hours.length !== to - from + 1) return undefined
  const span = (start: number, end: number) =>
    isAny(hour) ? '' : `, ${t.between(timeName(from * 60 + start, locale), timeName(to * 60 + end, locale))}`
  if ('every' in minute) return `${t.everyMinutes(minute.every)}${span(0, 59)}`
  return minutes.length === 1 ? `${t.everyHourAt(first)}${span(first, first)}` : undefined
}

/** "Monday to Friday", "Day 1 of the month in January"; "" for every day. */
function daysInWords({ day, month, weekday }: CronFields, { t, locale }: Wording): string | undefined {
  // Steps over days restart each month, which no short sentence can say.
  if ([day, month, weekday].some((field) => 'every' in field && field.every > 1)) return undefined
  const weekdays = 'values' in weekday ? weekdaysInWords(weekday.values, { t, locale }) : ''
  const monthDays = 'values' in day ? t.monthDays(list(day.values.map(String), locale), day.values.length) : ''
  // Cron means either of them then, which reads like both.
  if (weekdays !== '' && monthDays !== '') return undefined
  const months =
    'values' in month
      ? t.inMonths(
          list(
            month.values.map((one) => monthName(one, locale)),
            locale,
          ),
        )
      : ''
  const days = [weekdays || monthDays, months].filter(Boolean).join(' ')
  return months !== '' && weekdays === '' && monthDays === '' ? `${t.everyDay} ${months}` : days
}

function weekdaysInWords(values: readonly number[], { t, locale }: Wording): string {
  // 0 and 7 are both Sunday, which ends the week here.
  const days = [...new Set(values.map((day) => (day === 0 ? 7 : day)))].sort()
  const [first = 1] = days
  const last = days.at(-1) ?? first
  return days.length > 3 && last - first === days.length - 1
    ? t.dayRange(dayName(first, locale), dayName(last, locale))
    : list(
        days.map((day) => dayName(day, locale)),
        locale,
      )
}

const list = (words: readonly string[], locale: string) =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(words)

/** @param day 1 is Monday */
export function dayName(day: number, locale: string): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, day)))
}

const monthName = (month: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, month - 1, 1)))

/** @param minutes after midnight */
const timeName = (minutes: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(minutes * 60_000))
