import { inSlices } from '../../../lib/in-slices.ts'
import { concludeOrder, isoDay, type OrderFound } from '../../../lib/lists/date-order.ts'
import { note, type Note } from '../../../lib/lists/notes.ts'
import { orderUnknown } from '../../../lib/lists/order-unknown.ts'
import { readWritten, type DateOrder, type Written, type WrittenDay } from '../../../lib/lists/read-written-time.ts'
import { addDays, wallTimeAt } from '../../../lib/wall-time.ts'

/** The columns that say when a date begins and ends. */
export const WHEN_COLUMNS = ['date', 'start', 'end', 'startDate', 'startTime', 'endDate', 'endTime', 'hours'] as const
type WhenColumn = (typeof WHEN_COLUMNS)[number]

/** These columns of one row, as written. */
export type WhenCells = Readonly<Record<WhenColumn, string>>

export interface When {
  /** Wall time; if it can't be determined, the text as written. */
  start: string
  end: string
  notes: Note[]
}

/** Spreadsheets put a time without a date on one of these days. */
const FIRST_YEARS = 1905

const RANGE = /^(.*?\d.*?)\s*(?:[-–—]|\b(?:bis|tot|until|to|à|a)\b)\s*(\d.*)$/i

/** What the list's cells show about the order of day and month. @param asked the sender's answer */
export async function orderOf(rows: Iterable<WhenCells>, asked: DateOrder | undefined): Promise<OrderFound> {
  if (asked !== undefined) return { order: asked, isMixed: false }
  const told: WrittenDay[] = []
  await inSlices(rows, (cells) => {
    told.push(...daysOf(cells))
  })
  return concludeOrder(told)
}

function* daysOf(cells: WhenCells): Generator<WrittenDay> {
  for (const column of WHEN_COLUMNS) {
    const day = cells[column] === '' ? undefined : readWritten(cells[column])?.day
    if (day) yield day
  }
}

/** When a row begins and ends. @param zone of its wall times; an instant with an offset is converted to it */
export function readWhen(cells: WhenCells, order: OrderFound, zone: string): When {
  const { hours, ...own } = cells
  const [from = hours, to = ''] = RANGE.exec(hours)?.slice(1) ?? []
  const start = { days: [own.start, own.startDate, own.date], times: [own.startTime, from, own.start, own.startDate] }
  const notes: Note[] = []
  const first = momentOf(start.days, [...start.times, own.date], order, zone, { field: 'start', notes })
  const ownDays = [own.end, own.endDate]
  const hasOwnDay = ownDays.some((cell) => dayIn(cell) !== undefined)
  const days = hasOwnDay ? ownDays : start.days
  const last = momentOf(days, [own.endTime, to, own.end, own.endDate], order, zone, { field: 'end', notes })
  // 22:00 to 06:00 means the next morning.
  const isOvernight = !hasOwnDay && isWallTime(first) && isWallTime(last) && last < first
  if (isOvernight)
    notes.push(note('read', 'overnight', 'The end was read as on the following day.', { field: 'end', read: last }))
  return { start: first, end: isOvernight ? addDays(last, 1) : last, notes: withoutRepeats(notes) }
}

const isWallTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)

function dayIn(cell: string): WrittenDay | undefined {
  const day = cell === '' ? undefined : readWritten(cell)?.day
  return day && day.year >= FIRST_YEARS ? day : undefined
}

interface Telling {
  field: 'start' | 'end'
  notes: Note[]
}

/** Combines the first day and the first time in these cells. */
function momentOf(
  days: readonly string[],
  times: readonly string[],
  order: OrderFound,
  zone: string,
  { field, notes }: Telling,
): string {
  const asWritten = [...new Set([...days, ...times])].filter((cell) => cell !== '')
  const dayCell = days.find((cell) => dayIn(cell) !== undefined) ?? ''
  const timeCell = times.find((cell) => cell !== '' && readWritten(cell)?.time !== undefined) ?? ''
  const [day, written] = [dayIn(dayCell), readWritten(timeCell)]
  const unread = asWritten.find((cell) => readWritten(cell) === undefined)
  if (!day || !written?.time || unread !== undefined) return asWritten.join(' ')
  const iso = isoDay(day, order)
  if (iso === undefined) {
    notes.push(orderUnknown(field, dayCell, order))
    return asWritten.join(' ')
  }
  return wallTime(iso, written, zone, (wall) => {
    const text = `${timeCell} was read as ${wall.slice(11)} on ${wall.slice(0, 10)} in ${zone}.`
    notes.push(note('read', 'instantRead', text, { field, read: timeCell }, { wall, zone }))
  })
}

function wallTime(iso: string, { time, offset }: Written, zone: string, tellInstant: (wall: string) => void): string {
  const { hour, minute } = time ?? { hour: 0, minute: 0 }
  const two = (number: number) => String(number).padStart(2, '0')
  const at = `${iso}T${two(hour % 24)}:${two(minute)}`
  const isDay = !Number.isNaN(Date.parse(`${iso}T00:00Z`))
  const wall = hour === 24 && isDay ? addDays(at, 1) : at
  if (offset === undefined || !isDay) return wall
  const there = wallTimeAt(new Date(Date.parse(`${wall}Z`) - offset * 60_000), zone)
  tellInstant(there)
  return there
}

/** Start and end are usually on one day, so a note about it is given once. */
function withoutRepeats(notes: readonly Note[]): Note[] {
  return notes.filter(
    ({ code, read }, place) => notes.findIndex((other) => other.code === code && other.read === read) === place,
  )
}
