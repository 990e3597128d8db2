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

/** The fields a person chose for the columns of a header. The id is made from the kind of list and the header. */
export interface ColumnMappingRecord extends Stored {
  kind: ImportKind
  /** By position; "" to ignore a column, null when the header decides. */
  fields: (string | null)[]
  savedAt: string
  savedBy: string
}
