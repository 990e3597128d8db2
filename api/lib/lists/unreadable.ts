import { RollcallError } from '../errors.ts'
import type { ListFault } from './contract.ts'

/** A list that cannot be read as a whole, with the line of the file where that shows. */
export const unreadable = (line: number, reason: ListFault, message: string, facts: Record<string, unknown> = {}) =>
  new RollcallError('csv_unreadable', `Line ${String(line)}: ${message}`, { details: { line, reason, ...facts } })

/** The same of what is no list at all. */
export const noList = (reason: ListFault, message: string) =>
  new RollcallError('csv_unreadable', message, { details: { line: 1, reason } })
