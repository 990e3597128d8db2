import type { OrderFound } from './date-order.ts'
import { note, type Note } from './notes.ts'

/** The fault of an ambiguous date: someone has to say which of its numbers is the day. */
export function orderUnknown(field: string, read: string, { isMixed }: OrderFound): Note {
  const why = isMixed ? 'This list writes some dates with the day first and others with the month first. ' : ''
  return note(
    'fault',
    'date_order_unknown',
    `${why}Day and month can be mistaken for each other in ${read}. ` +
      'Send dateOrder=dayFirst or dateOrder=monthFirst, or write the date as 2027-03-10.',
    { field, read },
    { parameter: 'dateOrder' },
  )
}
