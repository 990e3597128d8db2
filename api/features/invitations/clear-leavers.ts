import { auditDone } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { areOver } from '../../lib/wall-time.ts'
import { leaveRosters } from '../../meetings/leave-rosters.ts'

const BY = { actor: { kind: 'system', name: 'session invitations' } as const }

/**
 * Takes people without a record off the sessions to come, as their deletion would have done had it not been broken off
 * half way, or had nobody put them on a roster in the same moment.
 */
export async function clearLeavers(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  for (const employee of await withoutRecord(ctx, now)) {
    for (const { session, movedUp } of await leaveRosters(ctx.store.sessions, employee, now)) {
      const changes = { removed: { before: [employee] }, ...(movedUp.length > 0 && { movedUp: { after: movedUp } }) }
      await auditDone(
        ctx,
        BY,
        'session.participantsChanged',
        { kind: 'session', id: session.id, label: session.title },
        changes,
      )
    }
  }
}

async function withoutRecord({ store }: Context, now: Date): Promise<Set<string>> {
  const people = new Set<string>()
  for await (const { participants, trainers, dates, cancelled } of store.sessions.all()) {
    if (cancelled || areOver(dates, now)) continue
    for (const { employee } of [...participants, ...trainers]) if (employee !== undefined) people.add(employee)
  }
  for (const { id } of await store.employees.getMany([...people])) people.delete(id)
  return people
}
