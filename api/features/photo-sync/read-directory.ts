import type { Context } from '../../context.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { listUsers, readChanges, selectFor, startTracking, type MatchingProperty } from '../../graph/users.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { DirectoryRecord, DirectoryUser, RemoteAccountRecord } from '../../store/records.ts'

/** Links are good for seven days. A younger one is kept even when nothing changed, so that a quiet night writes nothing. */
const RENEW_LINK_AFTER_MS = 3 * 24 * 60 * 60_000

export interface DirectoryQuestion {
  account: RemoteAccountRecord
  matchBy: MatchingProperty
  signal: AbortSignal
  /** Nothing is remembered: for a dry run. */
  forget: boolean
}

/**
 * The people of the account's tenant: what was kept of the last reading, brought up to date by what changed since; or, where
 * nothing was kept or the link has expired, the whole directory.
 * @throws permission_missing, employee_id_not_readable, and what a session throws
 */
export async function readDirectory(ctx: Context, session: GraphSession, question: DirectoryQuestion): Promise<readonly DirectoryUser[]> {
  const select = selectFor(question.matchBy)
  const kept = await ctx.store.directories.get(question.account.id)
  const usable = kept?.tenantId === question.account.tenantId && kept.select === select ? kept : undefined
  const users = (usable && (await bringUpToDate(ctx, session, usable, question))) ?? (await readWhole(ctx, session, select, question))
  if (question.matchBy === 'employeeId' && users.length > 0 && !users.some((user) => user.employeeId)) {
    throw new RollcallError('employee_id_not_readable', 'No user of the directory has an employee id that this account can read.')
  }
  return users
}

async function bringUpToDate(ctx: Context, session: GraphSession, kept: DirectoryRecord, question: DirectoryQuestion): Promise<readonly DirectoryUser[] | undefined> {
  if (kept.deltaLink === undefined) return undefined
  const changed = await readChanges(session, kept.deltaLink, question.signal)
  if (!changed) return undefined
  const age = ctx.clock.now().getTime() - Date.parse(kept.readAt)
  if (changed.changes.length === 0 && age < RENEW_LINK_AFTER_MS) return kept.users
  const users = new Map(kept.users.map((user) => [user.id, user]))
  for (const { id, user } of changed.changes) {
    if (user) users.set(id, user)
    else users.delete(id)
  }
  const all = [...users.values()]
  if (!question.forget) await keep(ctx, question.account, kept.select, changed.deltaLink, all)
  return all
}

async function readWhole(ctx: Context, session: GraphSession, select: string, question: DirectoryQuestion): Promise<readonly DirectoryUser[]> {
  // Asked for before the reading begins: who changes while it goes on is told of next time.
  const deltaLink = await startTracking(session, select, question.signal)
  const users = new Map<string, DirectoryUser>()
  for await (const page of listUsers(session, select, question.signal)) for (const user of page) users.set(user.id, user)
  const all = [...users.values()]
  if (!question.forget) await keep(ctx, question.account, select, deltaLink, all)
  return all
}

async function keep(ctx: Context, account: RemoteAccountRecord, select: string, deltaLink: string | undefined, users: readonly DirectoryUser[]): Promise<void> {
  await ctx.store.directories.put({
    id: account.id,
    tenantId: account.tenantId,
    select,
    ...(deltaLink !== undefined && { deltaLink }),
    readAt: ctx.clock.now().toISOString(),
    users,
  })
}
