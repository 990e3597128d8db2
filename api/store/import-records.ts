import type { Stored } from './records.ts'

export type ImportKind = 'employees' | 'sessions'

/** The phase of an import. */
export type ImportStage = 'reading' | 'checking' | 'storing' | 'reporting'

/** An import whose progress can be followed and whose report can be read page by page; kept for a day. */
export interface ImportRecord extends Stored {
  kind: ImportKind
  dryRun: boolean
  status: 'running' | 'done' | 'failed'
  startedAt: string
  /** The last sign of life while it runs. */
  seenAt: string
  progress: { stage: ImportStage; done: number; total: number }
  /** The report without its lines. */
  report?: object
  error?: { code: string; message: string }
}

/** One line of the report of an import. */
export interface ImportLineRecord {
  outcome: string
  /** Whether there is something to look at: what is wrong, or a warning. */
  look: 'yes' | 'no'
  told: object
}

/** What a person said the columns of a header contain. The id is made from the kind of list and the header. */
export interface ColumnMappingRecord extends Stored {
  kind: ImportKind
  /** By position; "" for a column to leave out, null when the words of the header decide. */
  fields: (string | null)[]
  savedAt: string
  savedBy: string
}
