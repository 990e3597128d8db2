/** Months are "2027-03", days "2027-03-10": no time, so no zone. */
const dayText = (date: Date) => date.toISOString().slice(0, 10)
const at = (day: string) => new Date(`${day}T00:00Z`)

export function addDays(day: string, days: number): string {
  const date = at(day)
  date.setUTCDate(date.getUTCDate() + days)
  return dayText(date)
}

export function addMonths(month: string, months: number): string {
  const date = at(`${month}-01`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return dayText(date).slice(0, 7)
}

/** The weeks with a day of the month, each from its first to its last day. @param firstWeekday 1 is Monday, 7 Sunday */
export function weeksOf(month: string, firstWeekday: number): string[][] {
  const first = `${month}-01`
  const weekday = at(first).getUTCDay() || 7
  const weeks: string[][] = []
  for (let day = addDays(first, -((weekday - firstWeekday + 7) % 7)); day.slice(0, 7) <= month; day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_unused, place) => addDays(day, place)))
  }
  return weeks
}

/** The first day of the week in this locale; Monday if the browser doesn't know. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  return info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay ?? 1
}

/** Whether this is a valid month: "2027-03". */
export const isMonth = (text: string | null): text is string => text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
