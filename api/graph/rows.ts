import { RollcallError } from '../lib/errors.ts'

export type Row = Record<string, unknown>

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The rows of a list. One that is none makes the list a part passed off as the whole, so none of it is believed.
 * @throws unexpected_answer
 */
export function rowsOf(body: unknown): Row[] {
  const rows = isRow(body) ? body['value'] : undefined
  if (!Array.isArray(rows))
    throw new RollcallError('unexpected_answer', 'A list of Microsoft Graph has no rows where they should be.')
  if (rows.every(isRow)) return rows
  throw new RollcallError('unexpected_answer', 'A list of Microsoft Graph has a row that holds nothing.')
}

/** A field of a row that must be there. @throws unexpected_answer */
export function idOf(row: Row): string {
  const { id } = row
  if (typeof id === 'string' && id !== '') return id
  throw new RollcallError('unexpected_answer', 'A row of Microsoft Graph has no id.')
}

/** A text of a row; undefined where it is empty, hidden or something else. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
