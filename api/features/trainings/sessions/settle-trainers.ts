import { RollcallError } from '../../../lib/errors.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { SessionTrainer } from '../../../store/training-records.ts'
import type { SessionDraft } from './drafts/contract.ts'

type TrainerDraft = NonNullable<SessionDraft['trainers']>[number]

/**
 * Trainers as they are stored: employees only by id, so that their current name and address count; others by name and
 * address.
 * @throws employee_unknown
 */
export function settleTrainers(
  drafts: readonly TrainerDraft[],
  employees: ReadonlyMap<string, EmployeeRecord>,
  current: readonly SessionTrainer[] = [],
): SessionTrainer[] {
  const standing = new Set(current.map(({ employee }) => employee))
  refuseUnknown(
    drafts.flatMap(({ employee }) =>
      employee !== undefined && !employees.has(employee) && !standing.has(employee) ? [employee] : [],
    ),
  )
  const places = new Map<string, SessionTrainer>()
  for (const { employee, name, email, invited } of drafts) {
    const trainer =
      employee === undefined
        ? { ...(name && { name }), ...(email !== undefined && { email }), invited }
        : { employee, invited }
    const key = employee ?? email?.toLowerCase() ?? name ?? ''
    const twin = places.get(key)
    places.set(key, twin ? { ...twin, invited: twin.invited || invited } : trainer)
  }
  return [...places.values()]
}

/** @throws employee_unknown with the ids */
export function refuseUnknown(ids: readonly string[]): void {
  if (ids.length === 0) return
  const some = ids.slice(0, 20)
  throw new RollcallError(
    'employee_unknown',
    `${String(ids.length)} of the employees named ${ids.length === 1 ? 'does' : 'do'} not exist.`,
    { details: { employees: some, count: ids.length } },
  )
}
