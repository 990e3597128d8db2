/** A schedule as the form shows it: in words if possible, otherwise as cron. */
export interface ScheduleChoice {
  kind: 'daily' | 'weekly' | 'custom'
  /** "02:00" */
  time: string
  /** 1 is Monday, 7 Sunday. */
  days: readonly number[]
  cron: string
}

export const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** A five-field cron expression as the form shows it: "0 2 * * 1,4" is weekly at 02:00 on Monday and Thursday. */
export function choiceOf(cron: string): ScheduleChoice {
  const custom: ScheduleChoice = { kind: 'custom', time: '02:00', days: [1], cron }
  const [minute = '', hour = '', dayOfMonth, month, weekday = '', ...rest] = cron.trim().split(/\s+/)
  if (rest.length > 0 || dayOfMonth !== '*' || month !== '*' || !/^\d{1,2}$/.test(minute) || !/^\d{1,2}$/.test(hour))
    return custom
  if (Number(minute) > 59 || Number(hour) > 23) return custom
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  if (weekday === '*') return { ...custom, kind: 'daily', time }
  const days = daysOf(weekday)
  return days ? { ...custom, kind: 'weekly', time, days } : custom
}

/** The cron expression of a choice; undefined while it is incomplete. */
export function cronOf({ kind, time, days, cron }: ScheduleChoice): string | undefined {
  if (kind === 'custom') return cron.trim() === '' ? undefined : cron.trim()
  const [hour, minute] = time.split(':').map(Number)
  if (hour === undefined || minute === undefined || Number.isNaN(hour) || Number.isNaN(minute)) return undefined
  if (kind === 'daily') return `${minute} ${hour} * * *`
  return days.length === 0
    ? undefined
    : `${minute} ${hour} * * ${[...days]
        .sort()
        .map((day) => day % 7)
        .join(',')}`
}

/** "1-5" and "1,4" as days; undefined for anything else. 0 and 7 are both Sunday. */
function daysOf(field: string): number[] | undefined {
  const days = new Set<number>()
  for (const part of field.split(',')) {
    const [, first, last] = /^([0-7])(?:-([0-7]))?$/.exec(part) ?? []
    if (first === undefined) return undefined
    const from = Number(first)
    const to = last === undefined ? from : Number(last)
    if (to < from) return undefined
    for (let day = from; day <= to; day += 1) days.add(day === 0 ? 7 : day)
  }
  return [...days].sort()
}
