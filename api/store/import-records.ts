import type { Stored } from './records.ts'

export type ImportKind = 'employees' | 'sessions'

/** What an import is busy with. */
export type ImportStage = 'reading' | 'checking' | 'storing' | 'reporting'

/** An import whose progress can be followed and whose report can be read page by page; kept for a day. */
export interface ImportRecord extends Stored {
  kind: ImportKind
  dryRun: boolean
  status: 'running' | 'done' | 'failed'
  startedAt: string
  /** The last sign of life of one that is running. */
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

/** What somebody said that the columns of a header hold. The id is made of the kind of list and of the header. */
export interface ColumnMappingRecord extends Stored {
  kind: ImportKind
  /** By place; "" for a column that is left out, null where the words of the header decide. */
  fields: (string | null)[]
  savedAt: string
  savedBy: string
}
