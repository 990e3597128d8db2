import type { z } from 'zod'
import type { Coverage } from '../../../api/features/employees/contract.ts'

export type Outcome = keyof z.output<typeof Coverage>['byOutcome']

/** What the list is narrowed down to; an empty text narrows nothing. */
export interface PeopleFilter {
  search: string
  photo: '' | 'with' | 'without'
  outcome: '' | Outcome
  department: string
}

export type PeopleView = 'wall' | 'table'

export const NO_FILTER: PeopleFilter = { search: '', photo: '', outcome: '', department: '' }

const NAMES = ['search', 'photo', 'outcome', 'department'] as const

export const isFiltered = (filter: PeopleFilter) => NAMES.some((name) => filter[name].trim() !== '')

/** The filter as the API takes it, in an order that does not change: "photo=with&department=Sales". */
export function filterQuery(filter: PeopleFilter): string {
  const query = new URLSearchParams()
  for (const name of NAMES) if (filter[name].trim()) query.set(name, filter[name].trim())
  return query.toString()
}

/** A filter from an address or from what was kept; what it does not name is left open. */
export function filterFrom(query: URLSearchParams): PeopleFilter {
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])) as unknown as PeopleFilter
}

const FILTER_KEY = 'rollcall.people.filter'
const VIEW_KEY = 'rollcall.people.view'
const PLACE_KEY = 'rollcall.people.place'

/** How somebody last looked at the people in this window, so that coming back from one of them is no new beginning. */
export const remembered = {
  filter: () => filterFrom(new URLSearchParams(read(FILTER_KEY))),
  keepFilter: (filter: PeopleFilter) => write(FILTER_KEY, filterQuery(filter)),
  view: (): PeopleView => (read(VIEW_KEY) === 'table' ? 'table' : 'wall'),
  keepView: (view: PeopleView) => write(VIEW_KEY, view),
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
