import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { PlanInput } from '../../meetings/plan-types.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { TrainingSettings } from '../../store/setting-records.ts'
import { accountThatSends, readTrainingSettings } from '../../store/settings.ts'
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
  const settings = await readTrainingSettings(ctx.store)
  const sender = await senderOf(ctx, settings)
  return {
    session,
    meetings,
    training: training ?? { title: session.title },
    employees: await employeesOf(ctx, session),
    settings,
    now: ctx.clock.now(),
    ...(sender !== undefined && { sender }),
  }
}

async function senderOf({ store }: Context, settings: TrainingSettings): Promise<string | undefined> {
  const id = accountThatSends(settings)
  const account = id === undefined ? undefined : await store.remoteAccounts.get(id)
  return (
    account && `${account.id} ${(account.type === 'MicrosoftGraphSecret' ? account.mailbox : account.username) ?? ''}`
  )
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
