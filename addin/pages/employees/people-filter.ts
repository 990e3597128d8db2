import type { z } from 'zod'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import type { GridSort } from '../../components/grid/grid-columns.ts'
import { ANY_WORK, type WorkFilter } from './work-filter.ts'

export type Outcome = keyof z.output<typeof Coverage>['byOutcome']

/** The filter of the list; empty texts don't filter. */
export interface PeopleFilter extends WorkFilter {
  search: string
  photo: '' | 'with' | 'without'
  source: '' | 'entra' | 'hr'
  outcome: '' | Outcome
  department: string
  without: '' | 'department'
}

type PeopleView = 'wall' | 'table'

/** The view of the list, as its address describes it. */
export interface PeopleLook {
  filter: PeopleFilter
  view: PeopleView
  sort: GridSort
}

export const NO_FILTER: PeopleFilter = {
  search: '',
  photo: '',
  source: '',
  outcome: '',
  department: '',
  without: '',
  ...ANY_WORK,
}
const BY_NAME: GridSort = { by: 'displayName', descending: false }

const NAMES = [
  'search',
  'photo',
  'source',
  'outcome',
  'department',
  'without',
  'location',
  'jobTitle',
  'employment',
] as const

export const isFiltered = (filter: PeopleFilter) => NAMES.some((name) => filter[name].trim() !== '')

/** The filter's fields, as the API expects them. */
export function filterFields(filter: PeopleFilter): Partial<Record<keyof PeopleFilter, string>> {
  return Object.fromEntries(NAMES.flatMap((name) => (filter[name].trim() ? [[name, filter[name].trim()]] : [])))
}

/** The same as a query in a fixed order: "photo=with&department=Sales". */
export const filterQuery = (filter: PeopleFilter) => new URLSearchParams(filterFields(filter)).toString()

/** The order as the API expects it: nothing for the order by name. */
export function sortQuery({ by, descending }: GridSort): string {
  if (by === BY_NAME.by && !descending) return ''
  return new URLSearchParams({ sort: by, ...(descending && { order: 'desc' }) }).toString()
}

/** Reads a filter from an address or from storage; what it doesn't name isn't filtered. */
function filterFrom(query: URLSearchParams): PeopleFilter {
  const named = (name: keyof PeopleFilter) => query.get(name) ?? ''
  return {
    search: named('search'),
    photo: named('photo') as PeopleFilter['photo'],
    source: named('source') as PeopleFilter['source'],
    outcome: named('outcome') as PeopleFilter['outcome'],
    department: named('department'),
    without: named('without') as PeopleFilter['without'],
    ...{ location: named('location'), jobTitle: named('jobTitle') },
    employment: named('employment') as PeopleFilter['employment'],
  }
}

/** Defaults to the wall, ordered by name. */
export const lookFrom = (query: URLSearchParams): PeopleLook => ({
  filter: filterFrom(query),
  view: query.get('view') === 'table' ? 'table' : 'wall',
  sort: { by: query.get('sort') ?? BY_NAME.by, descending: query.get('order') === 'desc' },
})

/** The address of this view of the list. */
export function peopleAddress({ filter, view, sort }: PeopleLook): string {
  const parts = [filterQuery(filter), ...(view === 'table' ? ['view=table', sortQuery(sort)] : [])]
  const query = parts.filter(Boolean).join('&')
  return query === '' ? '/employees' : `/employees?${query}`
}

const ADDRESS_KEY = 'rollcall.people.address'
const PLACE_KEY = 'rollcall.people.place'

/** The last view of the list in this window, so that coming back from a person restores it. */
export const remembered = {
  address: () => read(ADDRESS_KEY) || '/employees',
  keepAddress: (address: string) => write(ADDRESS_KEY, address),
  /** The index of the person opened last; returned once. */
  takePlace: () => {
    const place = Number(read(PLACE_KEY))
    write(PLACE_KEY, '')
    return place
  },
  keepPlace: (index: number) => write(PLACE_KEY, String(index)),
}

// A host may forbid storage for framed pages; nothing is remembered then.
function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    return
  }
}
