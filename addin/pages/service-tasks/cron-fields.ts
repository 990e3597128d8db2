/** One field of a cron expression; undefined for what has no words here, such as "L" or "#". */
export type CronField = { every: number } | { values: readonly number[] }

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

interface Range {
  min: number
  max: number
  /** Names of the values, from the lowest. */
  names?: readonly string[]
}

const RANGES: Record<'minute' | 'hour' | 'day' | 'month' | 'weekday', Range> = {
  minute: { min: 0, max: 59 },
  hour: { min: 0, max: 23 },
  day: { min: 1, max: 31 },
  month: { min: 1, max: 12, names: MONTHS },
  weekday: { min: 0, max: 7, names: DAYS },
}

export type CronFields = Record<keyof typeof RANGES, CronField>

export const isAny = (field: CronField): boolean => 'every' in field && field.every === 1

/** The five fields of a cron expression; undefined when one of them can't be put into words. */
export function readCron(cron: string): CronFields | undefined {
  const parts = cron.trim().split(/\s+/)
  const names = Object.keys(RANGES) as (keyof typeof RANGES)[]
  if (parts.length !== names.length) return undefined
  const read = names.map((name, at) => readField(parts[at] ?? '', RANGES[name]))
  if (read.some((field) => field === undefined)) return undefined
  return Object.fromEntries(names.map((name, at) => [name, read[at]])) as CronFields
}

function readField(text: string, range: Range): CronField | undefined {
  const [, step] = /^\*(?:\/(\d{1,2}))?$/.exec(text) ?? []
  if (text.startsWith('*')) return text === '*' || Number(step) > 0 ? { every: Number(step ?? 1) } : undefined
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const [, first, last, by] = /^(\w+)(?:-(\w+))?(?:\/(\d{1,2}))?$/.exec(part) ?? []
    const from = valueOf(first, range)
    const to = last === undefined ? from : valueOf(last, range)
    if (from === undefined || to === undefined || to < from || (by !== undefined && last === undefined))
      return undefined
    for (let value = from; value <= to; value += Math.max(1, Number(by ?? 1))) values.add(value)
  }
  return { values: [...values].sort((one, other) => one - other) }
}

function valueOf(text: string | undefined, { min, max, names }: Range): number | undefined {
  const named = names?.indexOf(text?.toUpperCase() ?? '') ?? -1
  const value = named >= 0 ? named + min : /^\d{1,2}$/.test(text ?? '') ? Number(text) : NaN
  return value >= min && value <= max ? value : undefined
}

/** The values of a field, steps written out. */
export function valuesOf(field: CronField, name: 'minute' | 'hour'): readonly number[] {
  if ('values' in field) return field.values
  const values: number[] = []
  for (let value = RANGES[name].min; value <= RANGES[name].max; value += field.every) values.push(value)
  return values
}
