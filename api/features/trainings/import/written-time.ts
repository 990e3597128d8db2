/** Whether "10/03/2027" is the tenth of March or the third of October; undefined when the list does not tell. */
export type SlashOrder = 'dayFirst' | 'monthFirst' | undefined

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/

/** What the dates of a list tell of the order in which it writes day and month: one number above 12 is enough. */
export function slashOrderOf(cells: readonly string[]): SlashOrder {
  const dates =
    cells.flatMap((cell) => SLASHED.exec(cell) ?? []).length === 0 ? [] : cells.map((cell) => SLASHED.exec(cell))
  const dayFirst = dates.some((date) => Number(date?.[1]) > 12)
  const monthFirst = dates.some((date) => Number(date?.[2]) > 12)
  return dayFirst === monthFirst ? undefined : dayFirst ? 'dayFirst' : 'monthFirst'
}

/**
 * A moment as spreadsheets write it, as wall time: "2027-03-10 9:00", "10.03.2027 09:00", "10-3-2027 9:00:00" and,
 * where the order is known, "10/03/2027 09:00". What is none of these is given back as it is.
 * @param day where the cell holds the hour alone
 */
export function wallTimeOf(cell: string, day: string, order: SlashOrder): string {
  const text =
    /^\d{1,2}:\d{2}/.test(cell) && day !== '' ? `${day.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?$/, '')} ${cell}` : cell
  const [, date = '', hour = '', minutes = ''] = /^(\S+?)(?:T|\s+)(\d{1,2})(:\d{2}(?::\d{2})?)$/.exec(text.trim()) ?? []
  const iso = isoDay(date, order)
  return iso === undefined ? text : `${iso}T${hour.padStart(2, '0')}${minutes}`
}

/** Whether this cell cannot be told apart without knowing the order. */
export const isUncertain = (cell: string, order: SlashOrder) => order === undefined && SLASHED.test(cell)

function isoDay(date: string, order: SlashOrder): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  const [, first = '', sign, second = '', year = ''] = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/.exec(date) ?? []
  if (sign === undefined || (sign === '/' && order === undefined)) return undefined
  const [day, month] = sign === '/' && order === 'monthFirst' ? [second, first] : [first, second]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
