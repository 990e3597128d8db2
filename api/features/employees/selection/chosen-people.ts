import type { Context } from '../../../context.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { readPersonnelSettings } from '../../../store/settings.ts'
import { MOST_IDS, type PeopleSelection } from './contract.ts'
import { selectPeople } from './select-people.ts'

export interface ChosenPeople {
  people: EmployeeRecord[]
  /** Ids that no longer exist. */
  gone: string[]
  nextCursor?: string
}

/** The next chosen people, up to 500, as they are now. */
export async function nextChosen(ctx: Context, chosen: PeopleSelection, cursor?: string): Promise<ChosenPeople> {
  if ('ids' in chosen) {
    const people = await ctx.store.employees.getMany(chosen.ids)
    const found = new Set(people.map(({ id }) => id))
    return { people, gone: [...new Set(chosen.ids)].filter((id) => !found.has(id)) }
  }
  const fitting = await selectPeople(ctx, chosen.filter, await readPersonnelSettings(ctx.store))
  const { items, nextCursor } = await fitting.page({ limit: MOST_IDS, cursor })
  const except = new Set(chosen.except)
  return {
    people: items.filter(({ id }) => !except.has(id)),
    gone: [],
    ...(nextCursor !== undefined && { nextCursor }),
  }
}

/** All chosen people who still exist. */
export async function* chosenPeople(ctx: Context, chosen: PeopleSelection): AsyncGenerator<EmployeeRecord> {
  let cursor: string | undefined
  do {
    const { people, nextCursor } = await nextChosen(ctx, chosen, cursor)
    yield* people
    cursor = nextCursor
  } while (cursor !== undefined)
}
