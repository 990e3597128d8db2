import type { Context } from '../../context.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { listUsers, readChanges, selectFor, startTracking, type MatchingProperty } from '../../graph/users.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import { changeDirectory, storeDirectory, storedUsers } from '../../store/stored-directory.ts'
import type { DirectoryRecord, DirectoryUser } from '../../store/employee-records.ts'

/**
 * Links are valid for seven days. Everything is read again before that, so that a missed change is corrected within a
 * week.
 */
const READ_AGAIN_AFTER_MS = 6 * 24 * 60 * 60_000

export interface DirectoryQuestion {
  account: RemoteAccountRecord
  matchBy: MatchingProperty
  signal: AbortSignal
  /** Nothing is remembered: for a dry run. */
  forget: boolean
}

/**
 * The people of the account's tenant: the last reading plus the changes since; or the whole directory, when there is no
 * last reading or its link has expired.
 * @throws permission_missing, employee_id_not_readable, directory_read_incomplete, and what a session throws
 */
export async function readDirectory(
  ctx: Context,
  session: GraphSession,
  question: DirectoryQuestion,
): Promise<readonly DirectoryUser[]> {
  const select = selectFor(question.matchBy)
  const kept = await ctx.store.directories.get(question.account.id)
  const fits = kept?.tenantId === question.account.tenantId && kept.select === select && kept.people !== undefined
  const usable = fits ? kept : undefined
  return (
    (usable && (await bringUpToDate(ctx, session, usable, question))) ??
    (await readWhole(ctx, session, select, question))
  )
}

/** Checked before anything is stored: an incomplete reading must not block the next. */
function refuseIncomplete(users: readonly DirectoryUser[], matchBy: MatchingProperty): void {
  if (users.length === 0)
    throw new RollcallError(
      'directory_read_incomplete',
      'Microsoft Graph named no user at all, and no directory is empty.',
    )
  if (matchBy !== 'employeeId' || users.some((user) => user.employeeId)) return
  throw new RollcallError(
    'employee_id_not_readable',
    'No user of the directory has an employee id that this account can read.',
  )
}

async function bringUpToDate(
  ctx: Context,
  session: GraphSession,
  kept: DirectoryRecord,
  question: DirectoryQuestion,
): Promise<readonly DirectoryUser[] | undefined> {
  const age = ctx.clock.now().getTime() - Date.parse(kept.readAt)
  // A reading in the future is from before the clock was set back.
  if (kept.deltaLink === undefined || age > READ_AGAIN_AFTER_MS || age < 0) return undefined
  const changed = await readChanges(session, kept.deltaLink, question.signal)
  if (!changed) return undefined
  // The used link stays valid, so a quiet night writes nothing.
  const users = await storedUsers(ctx.store, kept.id)
  if (changed.changes.length === 0) return [...users.values()]
  for (const { id, user } of changed.changes) {
    if (user) users.set(id, user)
    else users.delete(id)
  }
  const all = [...users.values()]
  refuseIncomplete(all, question.matchBy)
  if (question.forget) return all
  const directory = { ...withLink(kept, changed.deltaLink), people: all.length }
  const changes = {
    changed: changed.changes.flatMap(({ user }) => user ?? []),
    gone: changed.changes.flatMap(({ id, user }) => (user ? [] : [id])),
  }
  await whileAccountExists(changeDirectory(ctx.store, directory, changes))
  return all
}

async function readWhole(
  ctx: Context,
  session: GraphSession,
  select: string,
  question: DirectoryQuestion,
): Promise<readonly DirectoryUser[]> {
  // Requested before the reading starts, so that changes during it are reported next time.
  const deltaLink = await startTracking(session, select, question.signal)
  const users = new Map<string, DirectoryUser>()
  for await (const page of listUsers(session, select, question.signal))
    for (const user of page) users.set(user.id, user)
  const all = [...users.values()]
  refuseIncomplete(all, question.matchBy)
  const { id, tenantId } = question.account
  const directory = withLink({ id, tenantId, select, readAt: ctx.clock.now().toISOString() }, deltaLink)
  if (!question.forget) await whileAccountExists(storeDirectory(ctx.store, directory, all))
  return all
}

type Reading = Omit<DirectoryRecord, 'etag'>

function withLink({ deltaLink: _old, ...reading }: Reading, deltaLink: string | undefined): Reading {
  return { ...reading, ...(deltaLink !== undefined && { deltaLink }) }
}

/** Nothing is kept for an account that was deleted during the run. */
async function whileAccountExists(keeping: Promise<void>): Promise<void> {
  try {
    await keeping
  } catch (error) {
    if (!(error instanceof RollcallError) || error.code !== 'remote_account_unknown') throw error
  }
}
