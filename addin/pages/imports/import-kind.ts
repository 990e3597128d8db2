import type { ComponentType } from 'react'
import type { FieldChange, LineNote, ListReading } from '../../../api/imports/contract.ts'

export const OUTCOMES = ['added', 'changed', 'unchanged', 'failed'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type DateOrder = 'dayFirst' | 'monthFirst'

/** The chosen fields of columns: by position ("#3"), "" to ignore a column. */
export type Mapping = Readonly<Record<string, string>>

/** How to read a list, for what it doesn't show itself. */
export interface ReadingOptions {
  dateOrder?: DateOrder
  mapping?: Mapping
  /** The list is complete. */
  everybody?: boolean
}

/** The result of an import or a dry run, without its lines. */
export interface ShownReport {
  dryRun: boolean
  importId: string
  total: number
  counts: Readonly<Record<Outcome, number>>
  /** How many lines have a fault or a warning. */
  toLookAt: number
  ignored: readonly string[]
  reading: ListReading | undefined
  asksForOrder: boolean
  /** The people missing from a list that is said to be complete. */
  missing?: { count: number } | undefined
}

export interface ShownLine {
  line: number
  outcome: Outcome
  /** Whom or what the line is about, and its number. */
  name: string | undefined
  key: string | undefined
  notes: readonly LineNote[]
  changes: readonly (readonly [field: string, change: FieldChange])[]
  /** Wall time. */
  when: { start: string; end: string; timeZone: string } | undefined
  link: string | undefined
}

/** The texts of one kind of import. */
export interface ImportWords {
  title: string
  above: string
  lead: string
  file: (name: string, lines: string) => string
  import: (count: string) => string
  doneTitle: string
  done: (added: string, changed: string) => string
  afterwards?: string
  back: string
  open?: string
  fields: Readonly<Record<string, string>>
}

export interface MissingProps {
  report: ShownReport
  busy: boolean
  /** Someone says that the list is complete. */
  onEverybody: () => void
}

/** One kind of list that can be imported. */
export interface ImportKind {
  name: 'employees' | 'sessions'
  /** The page to return to after an import. */
  home: string
  /** The fields a column can have. */
  fields: readonly string[]
  /** The fields that several columns may have. */
  repeated: readonly string[]
  /** The API's names for the outcomes of a line. */
  outcomes: Readonly<Record<Outcome, string>>
  reportOf: (report: unknown) => ShownReport
  lineOf: (line: unknown) => ShownLine
  /** Asks whether the list is complete, and shows who is missing. */
  Missing?: ComponentType<MissingProps>
}

export const importPath = ({ name }: ImportKind) => `/api/${name}/import`
export const reportPath = ({ name }: ImportKind, id: string) => `/api/imports/${name}/${encodeURIComponent(id)}`
