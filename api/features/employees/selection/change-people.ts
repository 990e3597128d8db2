import type { By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError, type ErrorCode } from '../../../lib/errors.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { hasChanged, patched, settleChanges } from '../change-employee.ts'
import type { EmployeePatch } from '../fields/contract.ts'
import { nextChosen } from './chosen-people.ts'
import type { BulkAction, PeopleChanged, PeopleSelection } from './contract.ts'

const PATCHES: Readonly<Record<BulkAction, EmployeePatch>> = {
  optOut: { photoOptOut: true },
  allowPictures: { photoOptOut: false },
  pin: { photo: { pinned: true } },
  unpin: { photo: { pinned: false } },
}

export interface PeopleChange {
  action: BulkAction
  people: PeopleSelection
  cursor?: string | undefined
}

/**
 * Applies an action to many people, under the rules for one. People it can't be applied to are skipped and named.
 * Repeating it changes nothing more.
 */
export async function changePeople(
  ctx: Context,
  by: By,
  { action, people, cursor }: PeopleChange,
): Promise<PeopleChanged> {
  const chosen = await nextChosen(ctx, people, cursor)
  const befores = new Map<string, EmployeeRecord>()
  const refused = new Map<string, ErrorCode>()
  const afters = await ctx.store.employees.changeMany(
    chosen.people.map(({ id }) => id),
    (current) => {
      befores.set(current.id, current)
      refused.delete(current.id)
      try {
        const next = isOwnedByHr(action, current) ? current : patched(current, PATCHES[action])
        return hasChanged(current, next) ? { ...next, updatedAt: ctx.clock.now().toISOString() } : current
      } catch (error) {
        if (!(error instanceof RollcallError)) throw error
        refused.set(current.id, error.code)
        return current
      }
    },
  )
  const changes = afters.flatMap((after) => {
    const before = befores.get(after.id)
    return before && !refused.has(after.id) ? [{ before, after }] : []
  })
  await settleChanges(ctx, by, changes)
  const changed = changes.filter(({ before, after }) => hasChanged(before, after)).map(({ after }) => after.id)
  const notThere = [...chosen.gone, ...chosen.people.flatMap(({ id }) => (befores.has(id) ? [] : id))]
  return {
    changed,
    unchanged: changes.length - changed.length,
    notDone: [
      ...[...refused].map(([id, code]) => ({ id, code, ...nameOf(befores.get(id)) })),
      ...notThere.map((id) => ({ id, code: 'not_found' })),
    ],
    ...(chosen.nextCursor !== undefined && { nextCursor: chosen.nextCursor }),
  }
}

/** Sync never changes a picture from HR, pinned or not. */
const isOwnedByHr = (action: BulkAction, { photo }: EmployeeRecord) =>
  (action === 'pin' || action === 'unpin') && photo?.source === 'hr'

const nameOf = (employee: EmployeeRecord | undefined) => (employee ? { displayName: employee.displayName } : {})
