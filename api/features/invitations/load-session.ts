import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { PlanInput } from '../../meetings/plan-types.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { MeetingRecord, SessionRecord } from '../../store/training-records.ts'

/** @throws not_found */
export async function sessionOf(ctx: Context, id: string): Promise<SessionRecord> {
  const session = await ctx.store.sessions.get(id)
  if (!session) throw new RollcallError('not_found', 'There is no such session.', { details: { id } })
  return session
}

/** Everything a plan of this session depends on, as it is now. @throws not_found */
export async function loadSession(ctx: Context, id: string): Promise<PlanInput> {
  const session = await sessionOf(ctx, id)
  return inputFor(ctx, session, await meetingsOf(ctx, id))
}

export async function inputFor(
  ctx: Context,
  session: SessionRecord,
  meetings: readonly MeetingRecord[],
): Promise<PlanInput> {
  const training = await ctx.store.trainings.get(session.trainingId)
  return {
    session,
    meetings,
    training: training ?? { title: session.title },
    employees: await employeesOf(ctx, session),
    settings: await readTrainingSettings(ctx.store),
    now: ctx.clock.now(),
  }
}

/** All meetings of a session, including those of removed dates. */
export async function meetingsOf(ctx: Context, sessionId: string): Promise<MeetingRecord[]> {
  const found: MeetingRecord[] = []
  for await (const meeting of ctx.store.meetings.find({ sessionId })) found.push(meeting)
  return found
}

async function employeesOf(
  ctx: Context,
  { participants, trainers }: SessionRecord,
): Promise<Map<string, EmployeeRecord>> {
  const ids = new Set([
    ...participants.map(({ employee }) => employee),
    ...trainers.flatMap(({ employee }) => employee ?? []),
  ])
  return new Map((await ctx.store.employees.getMany(ids)).map((employee) => [employee.id, employee]))
}
