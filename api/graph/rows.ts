import { RollcallError } from '../lib/errors.ts'

export type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The rows of a list. If one isn't a row, the list can't be trusted to be complete, so all of it is refused.
 * @throws unexpected_answer
 */
export function rowsOf(body: unknown): Row[] {
  const rows = isRow(body) ? body['value'] : undefined
  if (!Array.isArray(rows)) throw new RollcallError('unexpected_answer', 'A list from Microsoft Graph has no rows.')
  if (rows.every(isRow)) return rows
  throw new RollcallError('unexpected_answer', 'A list from Microsoft Graph has an empty row.')
}

/** A field every row must have. @throws unexpected_answer */
export function idOf(row: Row): string {
  const { id } = row
  if (typeof id === 'string' && id !== '') return id
  throw new RollcallError('unexpected_answer', 'A row from Microsoft Graph has no ID.')
}

/** A text field of a row; undefined when it is empty, hidden or not a text. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
