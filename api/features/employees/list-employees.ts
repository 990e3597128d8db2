import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import type { EmployeeRecord, PhotoOutcome } from '../../store/records.ts'
import type { Page, PageQuery } from '../../store/store.ts'
import type { EmployeeList, EmployeeQuery } from './contract.ts'
import { employeeView } from './employee-view.ts'
import { outcomeOf } from './photo-reason.ts'

type Test = (employee: EmployeeRecord) => boolean
type Selection = Omit<PageQuery<EmployeeRecord>, 'limit' | 'cursor'>

const SLICE = 500

/** One page of employees and how many there are in all that fit. */
export async function listEmployees(ctx: Context, actor: Actor, query: EmployeeQuery): Promise<EmployeeList> {
  const selection: Selection = {
    ...(query.search && { search: query.search }),
    ...(query.department !== undefined && { where: { department: query.department } }),
  }
  const fits = await pictureTest(ctx, query)
  const page = await readPage(ctx, selection, fits, query)
  const total = await countFitting(ctx, selection, fits)
  return { items: page.items.map((employee) => employeeView(ctx, actor, employee)), total, ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }) }
}

/** The part of a query that the store knows nothing of. */
async function pictureTest(ctx: Context, { photo, outcome }: EmployeeQuery): Promise<Test | undefined> {
  const tests: Test[] = []
  if (photo) tests.push((employee) => (employee.photo !== undefined) === (photo === 'with'))
  if (outcome) {
    const found = new Map<string, PhotoOutcome>()
    for await (const entry of ctx.store.photoLedger.all()) found.set(entry.id, entry.outcome)
    tests.push((employee) => (outcomeOf(employee, found.get(employee.id)) ?? 'waiting') === outcome)
  }
  return tests.length > 0 ? (employee) => tests.every((test) => test(employee)) : undefined
}

async function readPage(ctx: Context, selection: Selection, fits: Test | undefined, query: EmployeeQuery): Promise<Page<EmployeeRecord>> {
  const { employees } = ctx.store
  let from = query.cursor === undefined ? {} : { cursor: query.cursor }
  if (!fits) return employees.page({ ...selection, ...from, limit: query.limit })
  const items: EmployeeRecord[] = []
  for (;;) {
    const slice = await employees.page({ ...selection, ...from, limit: SLICE })
    for (const [at, employee] of slice.items.entries()) {
      if (!fits(employee)) continue
      if (items.length < query.limit) items.push(employee)
      // The next page begins here: the store gives the cursor for it when asked for just what lies before.
      else if (at === 0) return { items, ...asNext(from.cursor) }
      else return { items, ...asNext((await employees.page({ ...selection, ...from, limit: at })).nextCursor) }
    }
    if (slice.nextCursor === undefined) return { items }
    from = { cursor: slice.nextCursor }
  }
}

const asNext = (cursor: string | undefined) => (cursor === undefined ? {} : { nextCursor: cursor })

async function countFitting(ctx: Context, selection: Selection, fits: Test | undefined): Promise<number> {
  const { employees } = ctx.store
  if (!fits && selection.search === undefined) return employees.count(selection.where)
  let count = 0
  let slice: Page<EmployeeRecord> | undefined
  do {
    slice = await employees.page({ ...selection, ...(slice?.nextCursor && { cursor: slice.nextCursor }), limit: SLICE })
    count += fits ? slice.items.filter(fits).length : slice.items.length
  } while (slice.nextCursor !== undefined)
  return count
}
