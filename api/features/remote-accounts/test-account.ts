import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { GraphSession } from '../../graph/graph.ts'
import { openAccount } from '../../graph/open-account.ts'
import { ACTIVITY_PERMISSION } from '../../graph/send-activity.ts'
import { RollcallError, type Attention } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import { readPersonnelSettings, readTrainingSettings } from '../../store/settings.ts'
import { noteAccountHealth, isLasting } from '../../graph/account-health.ts'
import { checkActivity } from './activity-check.ts'
import { fail, pass, skip, type CheckResult } from './check-results.ts'
import { CHECK_IDS, type AccountTest } from './contract.ts'
import { checkEmployeeIds, checkPhotos, checkUsers } from './directory-checks.ts'
import { checkExpiry } from './expiry-check.ts'
import { checkMail } from './mail-check.ts'
import { checkMailbox, checkReach, checkRenamed, type AccountMailbox } from './mailbox-checks.ts'
import { checkExcess } from './permission-check.ts'
import { rememberMailbox } from '../../meetings/remember-mailbox.ts'
import { accountOf } from './remote-accounts.ts'
import { usesOf } from './used-by.ts'

/**
 * Checks what an account can do by doing it, and records the result on the account.
 * @param signal aborted when no one waits for the answer any more
 * @param tell gets each check when it is done, in the order of the answer
 * @throws not_found
 */
export async function testRemoteAccount(
  ctx: Context,
  id: string,
  by: By,
  signal: AbortSignal,
  tell: Tell = () => undefined,
): Promise<AccountTest> {
  const account = await accountOf(ctx, id)
  const checks = await tryOut(ctx, account, signal, tell)
  const failed = checks.filter(({ status }) => status === 'fail')
  await noteAccountHealth(ctx.store, id, account.credentialsRevision, mostTelling(failed))
  const ok = failed.length === 0
  await auditDone(
    ctx,
    by,
    'remoteAccount.tested',
    { kind: 'remoteAccount', id, label: account.name },
    { ok: { after: ok } },
  )
  return { ok, checks }
}

type Tell = (check: CheckResult) => void

/** The problem recorded on the account: a lasting one rather than a temporary one. */
function mostTelling(failed: readonly CheckResult[]): Attention | undefined {
  const { code, message, remedy, details } = failed.find(isLasting) ?? failed[0] ?? {}
  return code && message !== undefined && remedy !== undefined
    ? { code, message, remedy, ...(details && { details }) }
    : undefined
}

async function tryOut(
  ctx: Context,
  account: RemoteAccountRecord,
  signal: AbortSignal,
  tell: Tell,
): Promise<CheckResult[]> {
  const done: CheckResult[] = []
  const note = (check: CheckResult) => {
    done.push(check)
    tell(check)
  }
  const graph = await signedIn(ctx, account)
  if (graph instanceof RollcallError) {
    note(fail('signIn', graph))
    for (const id of CHECK_IDS)
      if (id !== 'signIn') note(skip(id, 'signInFailed', 'Not tried, because the sign-in failed.'))
    return done
  }
  note(pass('signIn', 'signedIn', 'Microsoft accepts the sign-in.'))
  await tryPermissions(ctx, account, graph, { signal, note })
  return done
}

/** @returns a signed-in session, or the known reason why there is none */
async function signedIn(ctx: Context, account: RemoteAccountRecord): Promise<GraphSession | RollcallError> {
  try {
    const graph = await openAccount(ctx, account.id, { fresh: true })
    await graph.signIn()
    return graph
  } catch (error) {
    if (error instanceof RollcallError) return error
    throw error
  }
}

async function tryPermissions(
  ctx: Context,
  account: RemoteAccountRecord,
  graph: GraphSession,
  { signal, note }: { signal: AbortSignal; note: Tell },
): Promise<void> {
  const { mailAccountId, activityFeedAccountId } = await readTrainingSettings(ctx.store)
  const uses = { sendsMail: mailAccountId === account.id, tells: activityFeedAccountId === account.id }
  if (uses.tells && (await usesOf(ctx, account.id)).length === 1)
    for (const id of OTHER_JOBS)
      note(skip(id, 'notificationsOnly', 'This account is used for notifications in Teams alone.'))
  else await tryJobs(ctx, account, graph, { signal, note, isChosen: uses.sendsMail })
  note(await checkActivity(ctx, account, graph, { isChosen: uses.tells, signal }))
  note(
    await checkExcess(graph, [...(uses.sendsMail ? ['Mail.Send'] : []), ...(uses.tells ? [ACTIVITY_PERMISSION] : [])]),
  )
  note(checkExpiry(account, ctx.clock.now()))
}

const OTHER_JOBS = ['readUsers', 'matchByEmployeeId', 'readPhoto', 'mailbox', 'reach', 'sendMail'] as const

/** People, pictures, meetings and mails. */
async function tryJobs(
  ctx: Context,
  account: RemoteAccountRecord,
  graph: GraphSession,
  { signal, note, isChosen }: { signal: AbortSignal; note: Tell; isChosen: boolean },
): Promise<void> {
  const users = await checkUsers(graph, signal)
  note(users.check)
  note(await employeeIdCheck(ctx, account, graph, signal))
  note(await checkPhotos(graph, users.people, signal))
  const mailbox = await mailboxCheck(ctx, account, graph, signal)
  note(mailbox)
  note(await checkReach(graph, mailbox, mailboxOf(account)?.address ?? '', users.people, signal))
  note(await checkMail(graph, { mailbox: mailboxOf(account), isChosen, people: users.people, signal }))
}

/** Where the account's meetings are: the app's mailbox, or the service user's own. */
function mailboxOf(account: RemoteAccountRecord): AccountMailbox | undefined {
  if (account.type === 'MicrosoftGraphPassword') return { address: account.username, path: '/me' }
  return account.mailbox === undefined
    ? undefined
    : { address: account.mailbox, path: `/users/${encodeURIComponent(account.mailbox)}` }
}

/** The object id of a mailbox that opens is stored, so that it is found again at another address. */
async function mailboxCheck(
  ctx: Context,
  account: RemoteAccountRecord,
  graph: GraphSession,
  signal: AbortSignal,
): Promise<CheckResult> {
  const own = mailboxOf(account)
  const mailbox = await checkMailbox(graph, own, signal)
  if (own && mailbox.status === 'pass')
    await rememberMailbox(
      ctx,
      account.id,
      { session: graph, organiser: { path: own.path, mailbox: own.address } },
      signal,
    )
  if (!own || account.mailboxId === undefined || mailbox.code !== 'mailbox_not_found') return mailbox
  return (await checkRenamed(graph, { ...own, id: account.mailboxId }, signal)) ?? mailbox
}

async function employeeIdCheck(
  ctx: Context,
  account: RemoteAccountRecord,
  graph: GraphSession,
  signal: AbortSignal,
): Promise<CheckResult> {
  if (account.type === 'MicrosoftGraphPassword')
    return skip(
      'matchByEmployeeId',
      'employeeIdsHidden',
      'A service user’s rights do not show the employee id, so people are matched by mail or user ' +
        'principal name through this account.',
    )
  if (await matchesByEmployeeId(ctx, account)) return checkEmployeeIds(graph, signal)
  return skip(
    'matchByEmployeeId',
    'employeeIdsUnused',
    'Employees are not matched by employee id through this account.',
  )
}

async function matchesByEmployeeId(ctx: Context, { id }: RemoteAccountRecord): Promise<boolean> {
  const settings = await readPersonnelSettings(ctx.store)
  return settings.matchBy === 'employeeId' && settings.photoSynchronizationAccountId === id
}
