import type { DateOrder, WrittenDay } from './read-written-time.ts'

type Numbers = Extract<WrittenDay, { kind: 'numbers' }>

/** What a list shows about the order of day and month. */
export interface OrderFound {
  /** undefined when the list shows none, or both. */
  order?: DateOrder
  /** Some of its dates can only be read with the day first, and others only with the month first. */
  isMixed: boolean
}

/** Concludes the order from all dates of a list. */
export function concludeOrder(days: Iterable<WrittenDay>): OrderFound {
  const told = new Set<DateOrder>()
  for (const day of days) {
    const order = day.kind === 'numbers' ? orderToldBy(day) : undefined
    if (order) told.add(order)
  }
  const [order] = told
  return told.size === 1 && order ? { order, isMixed: false } : { isMixed: told.size > 1 }
}

/** What a single date shows: a number above 12, or a weekday that fits only one reading. */
function orderToldBy(numbers: Numbers): DateOrder | undefined {
  if (numbers.first === numbers.second) return undefined
  const possible = ORDERS.filter((order) => fits(numbers, order))
  const onItsWeekday = possible.filter((order) => fallsOnWeekday(numbers, order))
  const fitting = onItsWeekday.length > 0 ? onItsWeekday : possible
  return fitting.length === 1 ? fitting[0] : undefined
}

const ORDERS = ['dayFirst', 'monthFirst'] as const
const inOrder = ({ first, second }: Numbers, order: DateOrder) =>
  order === 'dayFirst' ? { day: first, month: second } : { day: second, month: first }

function fits(numbers: Numbers, order: DateOrder): boolean {
  const { day, month } = inOrder(numbers, order)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function fallsOnWeekday(numbers: Numbers, order: DateOrder): boolean {
  const { day, month } = inOrder(numbers, order)
  return new Date(Date.UTC(numbers.year, month - 1, day)).getUTCDay() === numbers.weekday
}

/** A date as ISO; undefined when the order is needed and unknown. With dots, the day comes first in every language. */
export function isoDay(day: WrittenDay, { order, isMixed }: OrderFound): string | undefined {
  if (day.kind === 'day') return iso(day.year, day.month, day.day)
  const known = order ?? orderToldBy(day) ?? (day.first === day.second ? 'dayFirst' : undefined)
  const settled = known ?? (day.separator === '.' && !isMixed ? 'dayFirst' : undefined)
  if (settled === undefined) return undefined
  const { day: number, month } = inOrder(day, settled)
  return iso(day.year, month, number)
}

const two = (number: number) => String(number).padStart(2, '0')
const iso = (year: number, month: number, day: number) => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
