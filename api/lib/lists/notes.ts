import type { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import type { NoteCode } from './contract.ts'
import { lookalikesIn, type CleanCell, type Cleaning, type Spoilt } from './clean-cell.ts'

/** A note about a cell or line. */
export interface Note {
  code: NoteCode | ErrorCode
  /** `fault`: the line is left out because of it; `warning`: check it; `read`: how a cell was understood. */
  kind: 'fault' | 'warning' | 'read'
  /** In English. */
  text: string
  field?: string
  /** The column's header in the file. */
  column?: string
  read?: string
  facts?: Record<string, string | number>
}

/** Where in a list a note belongs. */
export interface CellPlace {
  field: string
  column?: string
  read?: string
}

const LONGEST_READ = 80
const LONGEST_TEXT = 300
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)} …` : text)

const CLEANED: Record<Cleaning, (field: string) => string> = {
  invisible: (field) => `Invisible characters were removed from ${field}.`,
  blanks: (field) => `Blanks of another kind were removed from ${field} or replaced by plain ones.`,
  fullWidth: (field) => `Full-width characters in ${field} were read as plain ones.`,
  textFormula: (field) => `The formula that keeps ${field} a text was read as that text.`,
  apostrophe: (field) => `The apostrophe before ${field} was removed.`,
  addressForm: (field) => `Of ${field} the address alone was read.`,
}

const SPOILT: Record<Spoilt, (field: string, read: string) => string> = {
  numberRounded: (field, read) =>
    `${field}: a spreadsheet has rounded this number to ${read}, and its digits are lost. Format the column as text in the source and export it again.`,
  cellTooNarrow: (field) =>
    `${field}: the spreadsheet saved ${'####'} because the column was too narrow. Widen it and save the list again.`,
  cellError: (field, read) => `${field}: the spreadsheet saved the error ${read}. Correct the formula in the source.`,
  lettersLost: (field) => `${field}: a letter was lost on the way (�). Save the list as CSV UTF-8 from its source.`,
  lookalikes: (field, read) =>
    `${field}: ${lookalikesIn(read)
      .map((letter) => `${letter} (${codePoint(letter)})`)
      .join(', ')} only looks like a Latin letter. Type the address again.`,
}

const codePoint = (letter: string) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Makes a note. A long text is cut, because a line may name a thousand unknown fields. */
export function note(
  kind: Note['kind'],
  code: Note['code'],
  text: string,
  place: Partial<CellPlace> = {},
  facts?: Note['facts'],
): Note {
  const { field, column, read } = place
  return {
    ...{ code, kind, text: cut(text, LONGEST_TEXT) },
    ...(field !== undefined && { field }),
    ...(column !== undefined && { column }),
    ...(read !== undefined && { read: cut(read, LONGEST_READ) }),
    ...(facts && { facts }),
  }
}

/** The notes about a cleaned cell. */
export function notesOf({ text, done, spoilt }: CleanCell, place: CellPlace): Note[] {
  const cleaned = done.map((what) => note('read', what, CLEANED[what](place.field), place))
  if (!spoilt) return cleaned
  const facts = spoilt === 'lookalikes' ? { letters: lookalikesIn(text).join(' ') } : undefined
  return [...cleaned, note('fault', spoilt, SPOILT[spoilt](place.field, cut(text, LONGEST_READ)), place, facts)]
}

/** What is wrong with a line by its contract; one fault per field. */
export function faultsOf({ issues }: z.ZodError, placeOf: (field: string) => CellPlace): Note[] {
  const byField = new Map([...issues].reverse().map((issue) => [issue.path.join('.'), issue]))
  return [...byField].reverse().map(([field, issue]) => {
    const text = field ? `${field} ${issue.message}` : issue.message
    return note('fault', codeOf(issue), text, field ? placeOf(field) : {}, factsOf(issue))
  })
}

function codeOf(issue: z.core.$ZodIssue): NoteCode {
  if (issue.code === 'unrecognized_keys') return 'unknownField'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : 'tooLarge'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'empty' : 'tooSmall'
  if (/e-mail address/.test(issue.message)) return 'notAnAddress'
  if (/control characters/.test(issue.message)) return 'controlCharacters'
  if (/must be a day such as/.test(issue.message)) return 'notADay'
  if (/must not be before/.test(issue.message)) return 'endBeforeStart'
  if (/local time|day of the calendar/.test(issue.message)) return 'notATime'
  return 'notUnderstood'
}

function factsOf(issue: z.core.$ZodIssue): Note['facts'] {
  if (issue.code === 'too_big') return { most: Number(issue.maximum) }
  return issue.code === 'too_small' ? { least: Number(issue.minimum) } : undefined
}

/** Whether someone should look at a line: it has a fault or a warning. */
export const hasLook = (notes: readonly Pick<Note, 'kind'>[] | undefined) =>
  (notes ?? []).some(({ kind }) => kind !== 'read')

/** The notes as sentences, one after the other. */
export const textOf = (notes: readonly Note[]) => notes.map(({ text }) => text).join('; ')
