import { isoDay, type OrderFound } from '../../lib/lists/date-order.ts'
import type { Note } from '../../lib/lists/notes.ts'
import { orderUnknown } from '../../lib/lists/order-unknown.ts'
import { readWritten, type WrittenDay } from '../../lib/lists/read-written-time.ts'
import type { EmployeeColumn } from './fields/contract.ts'
import { writtenPeriods, type WrittenPeriod } from './read-absences.ts'

/** The cleaned cells of a row: for each column, one text per time the list has it. */
export type RowTexts = ReadonlyMap<EmployeeColumn, readonly string[]>

/** Systems that can't leave an end date open use one far in the future. The year 0 is a mistake. */
const NEVER_FROM = 2200
const NOTHING = /^0+(\D+0+)*$/
/** Two-digit years mean this century everywhere else, but no one starts in 2075. */
const LAST_START = 2070

const periodsIn = (texts: RowTexts): WrittenPeriod[] => [
  ...(texts.get('absences') ?? []).flatMap((cell) => writtenPeriods(cell)),
  ...(texts.get('absenceFrom') ?? []).flatMap((from, place) => {
    const until = texts.get('absenceUntil')?.[place] ?? ''
    return from === '' && until === '' ? [] : [{ from, ...(until !== '' && { until }) }]
  }),
]

/** All dates of a row; together with those of other rows they show whether the day or the month comes first. */
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

/** Employment and absences of a row for the contract; an unreadable date stays as written. */
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
