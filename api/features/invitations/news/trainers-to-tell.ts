import type { Context } from '../../../context.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { SessionRecord } from '../../../store/training-records.ts'

/** The trainers of a session who are employees; people from outside have no activity feed here. */
export const trainersToTell = ({ store }: Context, { trainers }: SessionRecord): Promise<EmployeeRecord[]> =>
  store.employees.getMany(trainers.flatMap(({ employee }) => employee ?? []))
