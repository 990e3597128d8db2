import type { ComponentType } from 'react'
import type { FieldChange, LineNote, ListReading } from '../../../api/imports/contract.ts'

export const OUTCOMES = ['added', 'changed', 'unchanged', 'failed'] as const
export type Outcome = (typeof OUTCOMES)[number]
export type DateOrder = 'dayFirst' | 'monthFirst'

/** What columns hold, as somebody chose: by place ("#3"), "" for a column that is left out. */
export type Mapping = Readonly<Record<string, string>>

/** How a list is to be read, where it does not say so itself. */
export interface ReadingOptions {
  dateOrder?: DateOrder
  mapping?: Mapping
  /** The list has everybody. */
  everybody?: boolean
}

/** What came of an import, or would come of it, without its lines. */
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
  /** Who isn't in the list, as its kind shows it; only where the list is said to have everybody. */
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

/** What is said of one kind of import alone. */
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
  /** Somebody says that the list has everybody. */
  onEverybody: () => void
}

/** One kind of list that can be imported. */
export interface ImportKind {
  name: 'employees' | 'sessions'
  /** The page that imports lead back to. */
  home: string
  /** What a column may hold. */
  fields: readonly string[]
  /** Which of them several columns may hold. */
  repeated: readonly string[]
  /** How the API calls what becomes of a line. */
  outcomes: Readonly<Record<Outcome, string>>
  reportOf: (report: unknown) => ShownReport
  lineOf: (line: unknown) => ShownLine
  /** Asks whether the list has everybody, and shows who is missing. */
  Missing?: ComponentType<MissingProps>
}

export const importPath = ({ name }: ImportKind) => `/api/${name}/import`
export const reportPath = ({ name }: ImportKind, id: string) => `/api/imports/${name}/${encodeURIComponent(id)}`
