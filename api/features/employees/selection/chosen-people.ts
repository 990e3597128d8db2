import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
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

/** The next chosen people, up to 500, as they are now. @throws not_found when there is no such run */
export async function nextChosen(ctx: Context, chosen: PeopleSelection, cursor?: string): Promise<ChosenPeople> {
  if ('ids' in chosen) return withIds(ctx, chosen.ids)
  if ('run' in chosen) return ofRun(ctx, chosen, cursor)
  const fitting = await selectPeople(ctx, chosen.filter, await readPersonnelSettings(ctx.store))
  const { items, nextCursor } = await fitting.page({ limit: MOST_IDS, cursor })
  const except = new Set(chosen.except)
  return {
    people: items.filter(({ id }) => !except.has(id)),
    gone: [],
    ...(nextCursor !== undefined && { nextCursor }),
  }
}

async function withIds(ctx: Context, ids: readonly string[]): Promise<ChosenPeople> {
  const people = await ctx.store.employees.getMany(ids)
  const found = new Set(people.map(({ id }) => id))
  return { people, gone: [...new Set(ids)].filter((id) => !found.has(id)) }
}

/** Those a run dealt with, or only those with one outcome. */
async function ofRun(
  ctx: Context,
  { run, outcome, except = [] }: Extract<PeopleSelection, { run: string }>,
  cursor: string | undefined,
): Promise<ChosenPeople> {
  if (!(await ctx.store.runs.get(run)))
    throw new RollcallError('not_found', 'There is no such run.', { details: { runId: run } })
  const { items, nextCursor } = await ctx.store.outcomes.page(run, {
    limit: MOST_IDS,
    ...(cursor !== undefined && { cursor }),
    where: outcome === undefined ? {} : { outcome },
  })
  const left = new Set(except)
  const ids = items.filter(({ subject }) => subject.kind === 'employee' && !left.has(subject.id))
  const chosen = await withIds(
    ctx,
    ids.map(({ subject }) => subject.id),
  )
  return { ...chosen, ...(nextCursor !== undefined && { nextCursor }) }
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
