import type { Context } from '../../context.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { OutcomeRecord, RunRecord } from '../../store/task-records.ts'
import type { PersonnelAdministrationSettings } from '../../store/setting-records.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'
import { askedUnder } from './asked-under.ts'

/** Older findings are asked again. */
const GOOD_FOR_MS = 6 * 60 * 60_000

interface Basis {
  account: RemoteAccountRecord
  settings: PersonnelAdministrationSettings
  employees: readonly EmployeeRecord[]
}

/**
 * What another instance settled for this same run, or the outcomes of the interrupted run that this one continues:
 * those people are done, unless they failed or their record changed since. Nothing is taken from a chain of runs that
 * started long ago or used other settings.
 */
export async function earlierOutcomes(
  ctx: Context,
  handle: RunHandle,
  { account, settings, employees }: Basis,
): Promise<Map<string, OutcomeRecord>> {
  const carried = new Map<string, OutcomeRecord>(handle.earlier)
  if (carried.size > 0) return carried
  const { continues, chain, dryRun } = handle.run
  const before = continues === undefined || dryRun ? undefined : await ctx.store.runs.get(continues)
  const beginning = await ctx.store.runs.get(chain)
  if (!before || !beginning) return carried
  const age = ctx.clock.now().getTime() - Date.parse(beginning.startedAt)
  // A start in the future was before the clock was set back: times can't tell what changed since.
  if (age > GOOD_FOR_MS || age < 0) return carried
  if (before.askedUnder !== askedUnder(account, settings)) return carried
  const untouched = new Set(employees.filter((employee) => isAsLeftBy(before, employee)).map(({ id }) => id))
  for await (const outcome of ctx.store.outcomes.all(before.id)) {
    if (outcome.outcome !== 'failed' && untouched.has(outcome.subject.id)) carried.set(outcome.subject.id, outcome)
  }
  return carried
}

/** Only the run itself, which may have brought the picture, has changed the record since the run started. */
function isAsLeftBy(run: RunRecord, { photo, updatedAt }: EmployeeRecord): boolean {
  return updatedAt <= run.startedAt || (photo?.source === 'entra' && photo.updatedAt === updatedAt)
}
