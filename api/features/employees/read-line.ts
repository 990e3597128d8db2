import type { Note } from '../../lib/lists/notes.ts'
import type { ImportLine } from './fields/contract.ts'

/** One line of a list: its values, or what is wrong with it. */
export interface ReadLine {
  line: number
  employeeNumber?: string
  values?: ImportLine
  notes: Note[]
}
