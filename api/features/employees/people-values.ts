import type { Context } from '../../context.ts'
import type { PeopleValues } from './answers/contract.ts'

const MOST = 500

/** Where people work and what they are, the most frequent first, to narrow down a list by. */
export async function readPeopleValues({ store }: Context): Promise<PeopleValues> {
  const [locations, jobTitles] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, value: string | undefined) =>
    value === undefined ? undefined : counts.set(value, (counts.get(value) ?? 0) + 1)
  for await (const { location, jobTitle } of store.employees.all()) {
    count(locations, location)
    count(jobTitles, jobTitle)
  }
  return { locations: mostFrequent(locations), jobTitles: mostFrequent(jobTitles) }
}

const mostFrequent = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .map(([value, total]) => ({ value, total }))
    .sort((left, right) => right.total - left.total || (left.value < right.value ? -1 : 1))
    .slice(0, MOST)
