import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { ImportEvent } from '../../store/employee-records.ts'

export type ImportedPerson = Pick<ImportEvent, 'employeeId' | 'changes'>

/** Records whom an import added or changed, for their history. People who stayed the same get no line. */
export async function noteImport(
  ctx: Context,
  { actor, requestId }: By,
  people: readonly ImportedPerson[],
): Promise<void> {
  if (people.length === 0) return
  const at = ctx.clock.now().toISOString()
  const event = { at, actorName: actor.name, ...(requestId !== undefined && { requestId }) }
  await ctx.store.importEvents.append(
    at.slice(0, 7),
    people.map((person) => ({ ...person, ...event })),
  )
}

export function importEventsOf({ store }: Context, employeeId: string): Promise<ImportEvent[]> {
  return store.importEvents.find('employeeId', employeeId)
}
