import { auditDone } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { areOver } from '../../lib/wall-time.ts'
import { leaveOnLastDay, type Leaver } from '../../meetings/leave-on-last-day.ts'
import { leaveRosters, type LeftSession } from '../../meetings/leave-rosters.ts'
import { today } from '../../store/today.ts'

const BY = { actor: { kind: 'system', name: 'session invitations' } as const }

/**
 * Removes people without a record from coming sessions: their deletion may have been interrupted, or someone added them
 * at the same moment. People are removed from sessions after their last day when that day has come.
 */
export async function clearLeavers(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  const { gone, leavers } = await whoLeft(ctx, now)
  for (const employee of gone) await noteLeft(ctx, employee, await leaveRosters(ctx.store.sessions, employee, now))
  for (const leaver of leavers) await noteLeft(ctx, leaver.id, await leaveOnLastDay(ctx.store.sessions, leaver, now))
}

async function noteLeft(ctx: Context, employee: string, left: readonly LeftSession[]): Promise<void> {
  for (const { session, movedUp } of left) {
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

/** Who on coming rosters no longer has a record, and whose last day has come. */
async function whoLeft(ctx: Context, now: Date): Promise<{ gone: Set<string>; leavers: Leaver[] }> {
  const { store } = ctx
  const day = await today(ctx)
  const people = new Set<string>()
  for await (const { participants, trainers, dates, cancelled } of store.sessions.all()) {
    if (cancelled || areOver(dates, now)) continue
    for (const { employee } of [...participants, ...trainers]) if (employee !== undefined) people.add(employee)
  }
  const leavers: Leaver[] = []
  for (const { id, employedUntil } of await store.employees.getMany([...people])) {
    people.delete(id)
    if (employedUntil !== undefined && employedUntil <= day) leavers.push({ id, lastDay: employedUntil })
  }
  return { gone: people, leavers }
}
