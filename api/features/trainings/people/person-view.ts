import { mayEnter } from '../../../auth/access.ts'
import type { Actor } from '../../../auth/actor.ts'
import { pictureAddress } from '../../../auth/signed-picture.ts'
import type { Context } from '../../../context.ts'
import { shownPhoto, type ConsentPolicy } from '../../../store/photo-consent.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { photoRead } from '../../employees/pictures/contract.ts'
import type { PersonView } from './contract.ts'

/** What a trainer may see of an employee: name, address, department and, for callers who may see faces, the picture. */
export function personView(ctx: Context, actor: Actor, employee: EmployeeRecord, policy: ConsentPolicy): PersonView {
  const { id, displayName, email, department } = employee
  const photo = shownPhoto(employee, policy)
  const face =
    photo && mayEnter(actor, photoRead)
      ? pictureAddress(ctx, { kind: 'employee', employeeId: id }, photo.blob)
      : undefined
  return {
    id,
    displayName,
    email,
    ...(department !== undefined && { department }),
    ...(face !== undefined && { photo: face }),
  }
}

/** The employees with these ids, by id; others are left out. */
export async function employeesById(
  { store }: Pick<Context, 'store'>,
  ids: Iterable<string>,
): Promise<Map<string, EmployeeRecord>> {
  const found = await store.employees.getMany(ids)
  return new Map(found.map((one) => [one.id, one]))
}
