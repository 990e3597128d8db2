import type { Context } from '../../../context.ts'
import type { EmployeeRecord, PhotoOutcome } from '../../../store/employee-records.ts'
import { pageFitting, type Selection as SelectionOf } from '../../../store/page-fitting.ts'
import { hasAgreed, shownPhoto, type ConsentPolicy } from '../../../store/photo-consent.ts'
import type { OnDay, Sort } from '../../../store/narrowing.ts'
import type { Page } from '../../../store/store.ts'
import { today } from '../../../store/today.ts'
import { outcomeOf } from '../photo-reason.ts'
import type { EmployeeFilter } from './contract.ts'

type Test = (employee: EmployeeRecord) => boolean

/** The people who match a filter, page by page. */
export interface FittingPeople {
  page(query: { limit: number; cursor?: string | undefined }): Promise<Page<EmployeeRecord>>
  count(): Promise<number>
}

const SLICE = 500

/** @param sort defaults to name */
export async function selectPeople(
  ctx: Context,
  filter: EmployeeFilter,
  policy: ConsentPolicy,
  sort?: Sort,
): Promise<FittingPeople> {
  const { employees } = ctx.store
  const selection: SelectionOf<EmployeeRecord> = {
    ...(filter.search && { search: filter.search }),
    where: selectedFields(filter),
    on: await selectedDays(ctx, filter),
    ...(sort && { sort }),
  }
  const fits = await restTest(ctx, filter, policy)
  return {
    page: (query) => pageFitting(employees, selection, fits, query),
    count: async () => {
      if (!fits) return employees.count(selection.where, selection.search, selection.on)
      let count = 0
      let slice: Page<EmployeeRecord> | undefined
      do {
        const from = slice?.nextCursor === undefined ? {} : { cursor: slice.nextCursor }
        slice = await employees.page({ ...selection, ...from, limit: SLICE })
        count += slice.items.filter(fits).length
      } while (slice.nextCursor !== undefined)
      return count
    },
  }
}

/** The part of a filter that the store evaluates. */
const selectedFields = ({ department, without, location, jobTitle, managerNumber }: EmployeeFilter) => ({
  ...(department !== undefined && { department }),
  ...(without && { [without]: undefined }),
  ...(location !== undefined && { location }),
  ...(jobTitle !== undefined && { jobTitle }),
  ...(managerNumber !== undefined && { managerNumber }),
})

async function selectedDays(ctx: Context, { employment, absentOn }: EmployeeFilter): Promise<OnDay[]> {
  return [
    ...(employment ? [{ is: employment, day: await today(ctx) }] : []),
    ...(absentOn === undefined ? [] : [{ is: 'absent', day: absentOn }]),
  ]
}

/** What depends on pictures and runs is tested one by one. */
async function restTest(
  ctx: Context,
  { photo, source, outcome }: EmployeeFilter,
  policy: ConsentPolicy,
): Promise<Test | undefined> {
  const tests: Test[] = []
  if (photo) tests.push((employee) => (shownPhoto(employee, policy) !== undefined) === (photo === 'with'))
  if (source) tests.push((employee) => shownPhoto(employee, policy)?.source === source)
  if (outcome) {
    const found = new Map<string, PhotoOutcome>()
    for await (const entry of ctx.store.photoLedger.all()) found.set(entry.id, entry.outcome)
    const outcomeFor: (employee: EmployeeRecord) => PhotoOutcome | undefined = (employee) =>
      outcomeOf(employee, found.get(employee.id), hasAgreed(employee, policy))
    tests.push((employee) => (outcomeFor(employee) ?? 'waiting') === outcome)
  }
  return tests.length > 0 ? (employee) => tests.every((test) => test(employee)) : undefined
}
