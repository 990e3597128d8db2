import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { pageFitting, type Selection as SelectionOf } from '../../store/page-fitting.ts'
import { hasAgreed, shownPhoto, type ConsentPolicy } from '../../store/photo-consent.ts'
import { awayBetween, employmentOn } from '../../store/employment.ts'
import { today } from '../../store/today.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { EmployeeRecord, PhotoOutcome } from '../../store/employee-records.ts'
import type { Page } from '../../store/store.ts'
import type { EmployeeList, EmployeeQuery } from './contract.ts'
import { employeeView } from './employee-view.ts'
import { outcomeOf } from './photo-reason.ts'

type Test = (employee: EmployeeRecord) => boolean
type Selection = SelectionOf<EmployeeRecord>

const SLICE = 500

/** One page of employees and how many there are in all that fit. */
export async function listEmployees(ctx: Context, actor: Actor, query: EmployeeQuery): Promise<EmployeeList> {
  const selection: Selection = {
    ...(query.search && { search: query.search }),
    where: selectedFields(query),
  }
  const policy = await readPersonnelSettings(ctx.store)
  const fits = await restTest(ctx, query, policy)
  const page = await pageFitting(ctx.store.employees, selection, fits, query)
  const total = await countFitting(ctx, selection, fits)
  return {
    items: page.items.map((employee) => employeeView(ctx, actor, employee, policy)),
    total,
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  }
}

/** The part of a query that the store knows nothing of. */
const selectedFields = ({ department, location, jobTitle, managerNumber }: EmployeeQuery) => ({
  ...(department !== undefined && { department }),
  ...(location !== undefined && { location }),
  ...(jobTitle !== undefined && { jobTitle }),
  ...(managerNumber !== undefined && { managerNumber }),
})

async function restTest(
  ctx: Context,
  { photo, outcome, employment, absentOn }: EmployeeQuery,
  policy: ConsentPolicy,
): Promise<Test | undefined> {
  const tests: Test[] = []
  if (employment) {
    const day = await today(ctx)
    tests.push((employee) => employmentOn(employee, day) === employment)
  }
  if (absentOn) tests.push((employee) => awayBetween(employee, absentOn, absentOn)?.reason === 'absent')
  if (photo) tests.push((employee) => (shownPhoto(employee, policy) !== undefined) === (photo === 'with'))
  if (outcome) {
    const found = new Map<string, PhotoOutcome>()
    for await (const entry of ctx.store.photoLedger.all()) found.set(entry.id, entry.outcome)
    const outcomeFor: (employee: EmployeeRecord) => PhotoOutcome | undefined = (employee) =>
      outcomeOf(employee, found.get(employee.id), hasAgreed(employee, policy))
    tests.push((employee) => (outcomeFor(employee) ?? 'waiting') === outcome)
  }
  return tests.length > 0 ? (employee) => tests.every((test) => test(employee)) : undefined
}

async function countFitting(ctx: Context, selection: Selection, fits: Test | undefined): Promise<number> {
  const { employees } = ctx.store
  if (!fits) return employees.count(selection.where, selection.search)
  let count = 0
  let slice: Page<EmployeeRecord> | undefined
  do {
    slice = await employees.page({ ...selection, ...(slice?.nextCursor && { cursor: slice.nextCursor }), limit: SLICE })
    count += slice.items.filter(fits).length
  } while (slice.nextCursor !== undefined)
  return count
}
