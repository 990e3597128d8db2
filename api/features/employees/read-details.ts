import { isoDay, type OrderFound } from '../../lib/lists/date-order.ts'
import type { Note } from '../../lib/lists/notes.ts'
import { orderUnknown } from '../../lib/lists/order-unknown.ts'
import { readWritten, type WrittenDay } from '../../lib/lists/read-written-time.ts'
import type { EmployeeColumn } from './fields/contract.ts'
import { writtenPeriods, type WrittenPeriod } from './read-absences.ts'

/** The cells of a row, cleaned: of each column that the list has, one text for each time it has it. */
export type RowTexts = ReadonlyMap<EmployeeColumn, readonly string[]>

/** Systems that cannot leave an end open put it into the far future, and nothing into the year 0. */
const NEVER_FROM = 2200
const NOTHING = /^0+(\D+0+)*$/
/** Two digits of a year mean this century everywhere else; nobody starts in 2075. */
const LAST_START = 2070

const periodsIn = (texts: RowTexts): WrittenPeriod[] => [
  ...(texts.get('absences') ?? []).flatMap((cell) => writtenPeriods(cell)),
  ...(texts.get('absenceFrom') ?? []).flatMap((from, place) => {
    const until = texts.get('absenceUntil')?.[place] ?? ''
    return from === '' && until === '' ? [] : [{ from, ...(until !== '' && { until }) }]
  }),
]

/** All the days of a row, which together with those of others tell whether the day or the month comes first. */
export function* daysOf(texts: RowTexts): Generator<WrittenDay> {
  const cells = [
    ...(texts.get('employedFrom') ?? []),
    ...(texts.get('employedUntil') ?? []),
    ...periodsIn(texts).flatMap(({ from, until = '' }) => [from, until]),
  ]
  for (const cell of cells) {
    const day = cell === '' ? undefined : readWritten(cell)?.day
    if (day) yield day
  }
}

interface Days {
  employedFrom?: string | null
  employedUntil?: string | null
  absences?: { from: string; until?: string }[] | null
}

/** Employment and absences of a row as the contract has them; a day that can't be read stays as it is written. */
export function readDays(texts: RowTexts, order: OrderFound, notes: Note[]): Days {
  const read = (field: string, cell: string) => readDay(field, cell, order, notes)
  const days: Days = {}
  for (const field of ['employedFrom', 'employedUntil'] as const) {
    const [cell] = texts.get(field) ?? []
    if (cell !== undefined) days[field] = read(field, cell) ?? null
  }
  if (!texts.has('absences') && !texts.has('absenceFrom')) return days
  const absences = periodsIn(texts).map(({ from, until }) => {
    const last = until === undefined ? undefined : read('absences', until)
    return { from: read('absences', from) ?? '', ...(last !== undefined && { until: last }) }
  })
  return { ...days, absences: absences.length === 0 ? null : absences }
}

function readDay(field: string, cell: string, order: OrderFound, notes: Note[]): string | undefined {
  if (cell === '' || NOTHING.test(cell)) return undefined
  const day = readWritten(cell)?.day
  if (!day) return cell
  if (day.year >= NEVER_FROM) return undefined
  const isLastCentury = field === 'employedFrom' && day.year >= LAST_START
  const iso = isoDay(isLastCentury ? { ...day, year: day.year - 100 } : day, order)
  if (iso === undefined) notes.push(orderUnknown(field, cell, order))
  return iso ?? cell
}
