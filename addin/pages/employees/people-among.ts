import type { EmployeeList } from '../../../api/features/employees/contract.ts'
import type { PeopleSelection } from '../../../api/features/employees/selection/contract.ts'
import type { OutcomeView } from '../../../api/features/service-tasks/runs/contract.ts'
import type { Api } from '../../api.ts'
import type { Chosen } from '../../components/grid/chosen.ts'
import { filterFields, filterQuery, type PeopleFilter } from './people-filter.ts'

/** The list people are selected in: everyone who matches a filter, or those a run dealt with. */
export type PeopleAmong = { filter: PeopleFilter } | { run: string; outcome: string | undefined }

/** The most ids per request to the API. */
const IDS_AT_ONCE = 500

/** The selected people as the API expects them: by their list, or by ids in portions. */
export function selectionsOf(chosen: Chosen, among: PeopleAmong): PeopleSelection[] {
  return chosen.all ? [wholeList(chosen, among)] : byIds([...chosen.ids])
}

export const byIds = (ids: readonly string[]): PeopleSelection[] =>
  Array.from({ length: Math.ceil(ids.length / IDS_AT_ONCE) }, (_unused, part) => ({
    ids: ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE),
  }))

/** The selected people in one request, for a file. */
export const selectionOf = (chosen: Chosen, among: PeopleAmong): PeopleSelection =>
  chosen.all ? wholeList(chosen, among) : { ids: [...chosen.ids] }

function wholeList({ ids }: Chosen, among: PeopleAmong): PeopleSelection {
  const except = ids.size > 0 ? { except: [...ids] } : {}
  if ('filter' in among) return { filter: filterFields(among.filter) as object, ...except }
  const { run, outcome } = among
  return { run, ...(outcome !== undefined && { outcome }), ...except }
}

/** The ids of the selected people; for a whole list, read page by page until there are more than `most`. */
export async function idsOf(api: Api, { all, ids }: Chosen, among: PeopleAmong, most: number): Promise<string[]> {
  if (!all) return [...ids]
  const found: string[] = []
  for await (const some of pagesOf(api, among)) {
    found.push(...some.filter((id) => !ids.has(id)))
    if (found.length > most) break
  }
  return found
}

async function* pagesOf(api: Api, among: PeopleAmong): AsyncGenerator<string[]> {
  let cursor: string | undefined
  do {
    const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`
    if ('filter' in among) {
      const page: EmployeeList = await api.get(`/api/employees?limit=200&${filterQuery(among.filter)}${from}`)
      yield page.items.map(({ id }) => id)
      cursor = page.nextCursor
    } else {
      const status = among.outcome === undefined ? '' : `&status=${encodeURIComponent(among.outcome)}`
      const page: { items: OutcomeView[]; nextCursor?: string } = await api.get(
        `/api/runs/${among.run}/outcomes?limit=200${status}${from}`,
      )
      yield page.items.map(({ subject }) => subject.id)
      cursor = page.nextCursor
    }
  } while (cursor !== undefined)
}
