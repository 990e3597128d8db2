import type { Actor } from '../../../auth/actor.ts'
import type { Context } from '../../../context.ts'
import { readPersonnelSettings } from '../../../store/settings.ts'
import type { PeopleQuery } from './contract.ts'
import type { PersonView } from './contract.ts'
import { personView } from './person-view.ts'

/** One page of employees to choose participants from. */
export async function searchPeople(
  ctx: Context,
  actor: Actor,
  query: PeopleQuery,
): Promise<{ items: PersonView[]; nextCursor?: string }> {
  const { items, nextCursor } = await ctx.store.employees.page({
    limit: query.limit,
    ...(query.cursor !== undefined && { cursor: query.cursor }),
    ...(query.search && { search: query.search }),
    ...(query.department !== undefined && { where: { department: query.department } }),
  })
  const policy = await readPersonnelSettings(ctx.store)
  return {
    items: items.map((employee) => personView(ctx, actor, employee, policy)),
    ...(nextCursor !== undefined && { nextCursor }),
  }
}

/** The departments by name, with the number of people in each. */
export async function listDepartments({
  store,
}: Context): Promise<{ items: { department: string; people: number }[] }> {
  const people = new Map<string, number>()
  for await (const { department } of store.employees.all())
    if (department !== undefined) people.set(department, (people.get(department) ?? 0) + 1)
  const items = [...people].map(([department, count]) => ({ department, people: count }))
  return { items: items.sort((left, right) => left.department.localeCompare(right.department, 'en')) }
}
