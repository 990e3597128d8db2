import { isoDay, type OrderFound } from '../../../lib/lists/date-order.ts'
import type { Note } from '../../../lib/lists/notes.ts'
import { orderUnknown } from '../../../lib/lists/order-unknown.ts'
import { readWritten } from '../../../lib/lists/read-written-time.ts'
import type { SessionColumn } from './columns/contract.ts'

const OPEN = new Set('open opened yes true 1 x ja oui offen ouvert ouverte wahr waar vrai y j'.split(' '))
const CLOSED = new Set(
  'closed no false 0 nee nein non gesloten dicht fermé fermée ferme geschlossen falsch n -'.split(' '),
)

/** How a list says whether people may enrol; what can't be read stays as it is written. */
export function readMode(cell: string): string {
  const word = cell.toLowerCase()
  return OPEN.has(word) ? 'open' : CLOSED.has(word) ? 'closed' : cell
}

/** The last moment of something; a day alone is all of that day. */
export function readDeadline(field: SessionColumn, cell: string, order: OrderFound, notes: Note[]): string | undefined {
  if (cell === '') return undefined
  const written = readWritten(cell)
  if (!written?.day || written.offset !== undefined) return cell
  const day = isoDay(written.day, order)
  if (day === undefined) {
    notes.push(orderUnknown(field, cell, order))
    return cell
  }
  const { hour, minute } = written.time ?? { hour: 23, minute: 59 }
  return `${day}T${two(hour)}:${two(minute)}`
}

const two = (number: number) => String(number).padStart(2, '0')

/** Words as HTML, unless they are HTML already. */
export function htmlOf(text: string): string {
  if (/<\/?[a-z][^>]*>/i.test(text)) return text
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return safe
    .split(/\r?\n/)
    .map((line) => `<p>${line}</p>`)
    .join('')
}
