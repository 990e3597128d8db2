import type { z } from 'zod'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import type { GridSort } from '../../components/grid/grid-columns.ts'
import { ANY_WORK, type WorkFilter } from './work-filter.ts'

export type Outcome = keyof z.output<typeof Coverage>['byOutcome']

/** What the list is narrowed down to; an empty text narrows nothing. */
export interface PeopleFilter extends WorkFilter {
  search: string
  photo: '' | 'with' | 'without'
  source: '' | 'entra' | 'hr'
  outcome: '' | Outcome
  department: string
  without: '' | 'department'
}

export type PeopleView = 'wall' | 'table'

/** How the list is looked at, as its address has it. */
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

/** What the filter names, as the API takes it. */
export function filterFields(filter: PeopleFilter): Partial<Record<keyof PeopleFilter, string>> {
  return Object.fromEntries(NAMES.flatMap((name) => (filter[name].trim() ? [[name, filter[name].trim()]] : [])))
}

/** The same as a query, in an order that does not change: "photo=with&department=Sales". */
export const filterQuery = (filter: PeopleFilter) => new URLSearchParams(filterFields(filter)).toString()

/** The order as the API takes it: nothing for that by name. */
export function sortQuery({ by, descending }: GridSort): string {
  if (by === BY_NAME.by && !descending) return ''
  return new URLSearchParams({ sort: by, ...(descending && { order: 'desc' }) }).toString()
}

/** A filter from an address or from what was kept; what it does not name is left open. */
export function filterFrom(query: URLSearchParams): PeopleFilter {
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

/** Without a view it is the wall, without an order that by name. */
export const lookFrom = (query: URLSearchParams): PeopleLook => ({
  filter: filterFrom(query),
  view: query.get('view') === 'table' ? 'table' : 'wall',
  sort: { by: query.get('sort') ?? BY_NAME.by, descending: query.get('order') === 'desc' },
})

/** The address of the list as it is looked at. */
export function peopleAddress({ filter, view, sort }: PeopleLook): string {
  const parts = [filterQuery(filter), ...(view === 'table' ? ['view=table', sortQuery(sort)] : [])]
  const query = parts.filter(Boolean).join('&')
  return query === '' ? '/employees' : `/employees?${query}`
}

const ADDRESS_KEY = 'rollcall.people.address'
const PLACE_KEY = 'rollcall.people.place'

/** How somebody last looked at the people in this window, so that coming back from one of them is no new beginning. */
export const remembered = {
  address: () => read(ADDRESS_KEY) || '/employees',
  keepAddress: (address: string) => write(ADDRESS_KEY, address),
  /** The person that was opened last, as the place in the list; once. */
  takePlace: () => {
    const place = Number(read(PLACE_KEY))
    write(PLACE_KEY, '')
    return place
  },
  keepPlace: (index: number) => write(PLACE_KEY, String(index)),
}

// A host may forbid storage to framed pages; nothing is remembered then.
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
