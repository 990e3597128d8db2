import type { z } from 'zod'
import type { Coverage } from '../../../api/features/employees/contract.ts'
import { windowMemory } from '../../window-memory.ts'

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
  const named = (name: keyof PeopleFilter) => query.get(name) ?? ''
  return {
    search: named('search'),
    photo: named('photo') as PeopleFilter['photo'],
    outcome: named('outcome') as PeopleFilter['outcome'],
    department: named('department'),
  }
}

/** The address of the list as it is looked at. Without a view it is the wall. */
export function peopleAddress(filter: PeopleFilter, view: PeopleView): string {
  const query = [filterQuery(filter), view === 'table' ? 'view=table' : ''].filter(Boolean).join('&')
  return query === '' ? '/employees' : `/employees?${query}`
}

export const viewFrom = (query: URLSearchParams): PeopleView => (query.get('view') === 'table' ? 'table' : 'wall')

const ADDRESS_KEY = 'people.address'
const PLACE_KEY = 'people.place'

/** How somebody last looked at the people in this window, so that coming back from one of them is no new beginning. */
export const remembered = {
  address: () => windowMemory.read(ADDRESS_KEY) || '/employees',
  keepAddress: (address: string) => windowMemory.write(ADDRESS_KEY, address),
  /** The person that was opened last, as the place in the list; once. */
  takePlace: () => {
    const place = Number(windowMemory.read(PLACE_KEY))
    windowMemory.write(PLACE_KEY, '')
    return place
  },
  keepPlace: (index: number) => windowMemory.write(PLACE_KEY, String(index)),
}
