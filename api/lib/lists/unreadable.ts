import { RollcallError } from '../errors.ts'
import type { ListFault } from './contract.ts'

/** The error for a list that can't be read at all, with the line of the file if known. */
export const unreadable = (line: number, reason: ListFault, message: string, facts: Record<string, unknown> = {}) =>
  new RollcallError('csv_unreadable', `Line ${String(line)}: ${message}`, { details: { line, reason, ...facts } })

/** The error for something that isn't a list. */
export const noList = (reason: ListFault, message: string) =>
  new RollcallError('csv_unreadable', message, { details: { line: 1, reason } })
