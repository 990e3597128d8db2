import { searchText } from '../lib/search/contract.ts'
import type { IndexRules } from './collection-rules.ts'
import type { ImportEvent, PhotoEvent } from './employee-records.ts'
import type { ImportLineRecord } from './import-records.ts'
import type { OutcomeRecord } from './task-records.ts'

/** The rules of one kind of series. */
export interface SeriesRules<T, Index extends string = never> {
  /** What a search looks at. */
  searchable?: (item: T) => readonly (string | undefined)[]
  /** Top-level fields that pages are narrowed to by `where`. */
  filters?: readonly (keyof T & string)[]
  indexes?: IndexRules<T, Index>
}

interface AllSeries {
  outcomes: SeriesRules<OutcomeRecord>
  photoEvents: SeriesRules<PhotoEvent, 'employeeId'>
  importEvents: SeriesRules<ImportEvent, 'employeeId'>
  importLines: SeriesRules<ImportLineRecord>
}

/** The series, each with its searchable texts and indexes. */
export const SERIES: AllSeries = {
  outcomes: {
    searchable: ({ subject, outcome, message }) => [subject.label, outcome, message],
    filters: ['outcome'],
  },
  photoEvents: { indexes: { employeeId: ({ employeeId }) => [employeeId] } },
  importEvents: { indexes: { employeeId: ({ employeeId }) => [employeeId] } },
  importLines: { filters: ['outcome', 'look'] },
}

/** The text in which a search looks for its words. */
export const seriesText = <T>({ searchable }: SeriesRules<T, string>, item: T) => searchText(searchable?.(item) ?? [])
