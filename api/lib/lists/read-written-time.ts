import { MONTH_PREFIXES, WEEKDAY_PREFIXES } from './calendar-names.ts'

/** Which of two numbers is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst'

/** A date as written; if two numbers are below 13, the whole list decides which is the month. */
export type WrittenDay =
  | { kind: 'day'; year: number; month: number; day: number }
  | { kind: 'numbers'; first: number; second: number; year: number; separator: string; weekday?: number }

interface WrittenTime {
  hour: number
  minute: number
}

/** What a cell says about a date or time. */
export interface Written {
  day?: WrittenDay
  time?: WrittenTime
  /** Minutes ahead of UTC. */
  offset?: number
}

const DAY_MS = 24 * 60 * 60_000
const SERIALS_SINCE = Date.UTC(1899, 11, 30)
/** The days of 2000 to 2099 in Excel's count. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050]

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[t ]\s*(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)?)?$/
const CLOCK =
  /(?<![\d.:/-])(\d{1,2})(?:\s*[:hu]\s*(\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?|\.(\d{2})(?!\.?\d))\s*([ap]\.?\s?m\b\.?)?\s*(?:uhr|uur|hrs?|h)?(?![\d/:-]|\.\d)/
const WHOLE_HOUR = /(?<![\d.:/-])(\d{1,2})\s*(?:([ap]\.?\s?m\b\.?)|(?:uhr|uur|heures?|hrs?|h|u)\b(?:\s*(\d{2})(?!\d))?)/
const FILLERS = /(?<!\p{L})(um|at|om|vers|à|le|den|the|on|op|of|am|der|dem)(?!\p{L})/gu

/** Reads a date, a time or both, as people and programs write them; undefined for anything else. */
export function readWritten(cell: string): Written | undefined {
  const text = cell.toLowerCase().replace(/\s+/g, ' ').trim()
  return readSerial(text) ?? readIso(text) ?? readBareHour(text) ?? readSpoken(text)
}

/** Excel counts days since 1900; a time is a fraction of one. */
function readSerial(text: string): Written | undefined {
  if (/^0?[.,]\d+$/.test(text)) return { time: timeOfMinutes(Math.round(Number(text.replace(',', '.')) * 24 * 60)) }
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return undefined
  const serial = Number(text.replace(',', '.'))
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) return undefined
  const minutes = Math.round(serial * 24 * 60)
  const date = new Date(SERIALS_SINCE + Math.floor(minutes / (24 * 60)) * DAY_MS)
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
  return /[.,]/.test(text) ? { day, time: timeOfMinutes(minutes % (24 * 60)) } : { day }
}

const timeOfMinutes = (minutes: number): WrittenTime => ({ hour: Math.floor(minutes / 60), minute: minutes % 60 })
const dayOf = (year: number, month: number, day: number): WrittenDay => ({ kind: 'day', year, month, day })

function readIso(text: string): Written | undefined {
  const found = ISO.exec(text)
  if (!found) return undefined
  const [, year, month, date, hour, minute, , zone] = found
  const day = dayOf(Number(year), Number(month), Number(date))
  if (hour === undefined || minute === undefined) return { day }
  const time = { hour: Number(hour), minute: Number(minute) }
  return zone === undefined ? { day, time } : { day, time, offset: offsetOf(zone) }
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** A time in a column of its own: "9", "0900", "930". */
function readBareHour(text: string): Written | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})(\d{2})?$/.exec(text) ?? []
  return hour === undefined ? undefined : timeOf(hour, minute, undefined)
}

function readSpoken(text: string): Written | undefined {
  const clock = CLOCK.exec(text)
  const whole = clock ? null : WHOLE_HOUR.exec(text)
  const time = clock
    ? timeOf(clock[1] ?? '', clock[2] ?? clock[3] ?? '', clock[4])
    : whole && timeOf(whole[1] ?? '', whole[3] ?? '0', whole[2])
  const found = clock ?? whole
  if (found && !time) return undefined
  const rest = found ? `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` : text
  const bare = rest
    .replace(/(?<=\d)t\s*$/, '')
    .replace(FILLERS, ' ')
    .replace(/[\s,;]+/g, ' ')
    .trim()
  if (bare === '') return time ?? undefined
  const day = readDay(bare)
  return day && { day, ...time }
}

function timeOf(hours: string, minutes: string, half: string | undefined): { time: WrittenTime } | undefined {
  const [given, minute] = [Number(hours), Number(minutes)]
  const isAfternoon = half?.startsWith('p') === true
  const hour = half === undefined || given > 12 ? given : (given % 12) + (isAfternoon ? 12 : 0)
  return hour > 24 || minute > 59 || (hour === 24 && minute > 0) ? undefined : { time: { hour, minute } }
}

const SEPARATED = /^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*[-/. ]\s*'?(\d{4}|\d{2})\.?$/
const YEAR_FIRST = /^(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\.?$/
const DAY_MONTH = /^(\d{1,2})(?:\.|st|nd|rd|th|er|ste|de|e)?[\s\-/.]*(\p{L}+)[\s\-/.]*'?(\d{4}|\d{2})$/u
const MONTH_DAY = /^(\p{L}+)\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]+'?(\d{4}|\d{2})$/u
const YEAR_MONTH = /^(\d{4})[\s\-/.]*(\p{L}+)[\s\-/.]*(\d{1,2})$/u

function readDay(text: string): WrittenDay | undefined {
  const whole = dayIn(text)
  if (whole) return whole
  const { rest, weekday } = withoutWeekday(text)
  return rest === text ? undefined : dayIn(rest, weekday)
}

function dayIn(rest: string, weekday?: number): WrittenDay | undefined {
  const yearFirst = YEAR_FIRST.exec(rest)
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const [, first, separator = '', second, year] = SEPARATED.exec(rest) ?? []
  if (first !== undefined) {
    const numbers = { first: Number(first), second: Number(second), year: fullYear(year ?? ''), separator }
    return { kind: 'numbers', ...numbers, ...(weekday !== undefined && { weekday }) }
  }
  return (
    named(DAY_MONTH.exec(rest), 3, 2, 1) ??
    named(MONTH_DAY.exec(rest), 3, 1, 2) ??
    named(YEAR_MONTH.exec(rest), 1, 2, 3)
  )
}

/** A date with the month as a word, from the groups for year, month and day. */
function named(found: RegExpExecArray | null, year: number, month: number, day: number): WrittenDay | undefined {
  const number = MONTH_PREFIXES.get(plain(found?.[month] ?? ''))
  return found && number !== undefined ? dayOf(fullYear(found[year] ?? ''), number, Number(found[day])) : undefined
}

const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year))
const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

/** "Thursday, 25 March" without its weekday, which can tell the day from the month. */
function withoutWeekday(text: string): { rest: string; weekday?: number } {
  const [, before = '', after = ''] = /^(\p{L}+)\.?\s+(.*)$/u.exec(text) ?? []
  const [, start = '', behind = ''] = /^(.*\d)\s+\(?(\p{L}+)\.?\)?$/u.exec(text) ?? []
  for (const [word, rest] of [[before, after] as const, [behind, start] as const]) {
    const key = plain(word)
    if (!WEEKDAY_PREFIXES.has(key)) continue
    const weekday = WEEKDAY_PREFIXES.get(key)
    return { rest, ...(weekday !== undefined && { weekday }) }
  }
  return { rest: text }
}
