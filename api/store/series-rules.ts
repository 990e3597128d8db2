import { searchText } from '../lib/search/contract.ts'
import type { IndexRules } from './collection-rules.ts'
import type { ImportEvent, PhotoEvent } from './employee-records.ts'
import type { ImportLineRecord } from './import-records.ts'
import type { Sort } from './narrowing.ts'
import { OUTCOME_SORTS } from './outcome-sorts.ts'
import type { OutcomeRecord } from './task-records.ts'

/** The rules of one kind of series. */
export interface SeriesRules<T, Index extends string = never> {
  /** What a search looks at. */
  searchable?: (item: T) => readonly (string | undefined)[]
  /** Top-level fields that pages are narrowed to by `where`. */
  filters?: readonly (keyof T & string)[]
  /** Orders besides that of adding: each gives the text to sort by, which no two lines of a key should share. */
  sorts?: Readonly<Record<string, (item: T) => string>>
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
    sorts: OUTCOME_SORTS,
  },
  photoEvents: { indexes: { employeeId: ({ employeeId }) => [employeeId] } },
  importEvents: { indexes: { employeeId: ({ employeeId }) => [employeeId] } },
  importLines: { filters: ['outcome', 'look'] },
}

/** The text in which a search looks for its words. */
export const seriesText = <T>({ searchable }: SeriesRules<T, string>, item: T) => searchText(searchable?.(item) ?? [])

/** The text a declared sort orders an item by. @throws TypeError for a sort that is not declared */
export function seriesSort<T>({ sorts }: SeriesRules<T, string>, { by }: Sort): (item: T) => string {
  const textOf = sorts?.[by]
  if (!textOf) throw new TypeError(`There is no sort "${by}".`)
  return textOf
}
