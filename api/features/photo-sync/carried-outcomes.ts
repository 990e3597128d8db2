import type { Context } from '../../context.ts'
import type { OutcomeRecord, PersonnelAdministrationSettings, RemoteAccountRecord } from '../../store/records.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'

/** What was found out longer ago than this is asked again. */
const GOOD_FOR_MS = 6 * 60 * 60_000

/**
 * The outcomes of the interrupted run that this one continues: those people are done, unless they failed. Nothing is carried over
 * from a run that is long past or that asked under other settings.
 */
export async function carriedOutcomes(
  ctx: Context,
  handle: RunHandle,
  basis: { account: RemoteAccountRecord; settings: PersonnelAdministrationSettings },
): Promise<Map<string, OutcomeRecord>> {
  const carried = new Map<string, OutcomeRecord>()
  const before = handle.run.continues === undefined ? undefined : await ctx.store.runs.get(handle.run.continues)
  if (!before || handle.run.dryRun) return carried
  const age = ctx.clock.now().getTime() - Date.parse(before.startedAt)
  const changedSince = [basis.account.updatedAt, basis.settings.updatedAt].some((at) => at !== undefined && at > before.startedAt)
  if (age > GOOD_FOR_MS || changedSince) return carried
  for await (const outcome of ctx.store.outcomes.all(before.id)) if (outcome.outcome !== 'failed') carried.set(outcome.subject.id, outcome)
  return carried
}
