import type { Context } from '../../context.ts'
import { noteAccountHealth, saysSomethingLasting } from '../../graph/account-health.ts'
import { RollcallError, type Attention } from '../../lib/errors.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { RunEnd, RunHandle, TaskRunner } from '../service-tasks/task-runner.ts'
import { sendWhatIsDue } from './send-what-is-due.ts'

/** The service task SessionInvitations: "Sent or resent session invitations (via Microsoft Graph)". */
export const sessionInvitations: TaskRunner = {
  type: 'SessionInvitations',
  run: runAndNoteAccount,
  confirmHeld: () => Promise.reject(new RollcallError('run_not_held', 'Runs that send invitations are never held.')),
}

async function runAndNoteAccount(ctx: Context, handle: RunHandle): Promise<RunEnd> {
  const { figures, asked, broken } = await sendWhatIsDue(ctx, handle)
  const failure = await noteHealth(ctx, asked, broken)
  // What is wrong with the account that sends is wrong for everybody: the run says so itself.
  if (failure) throw new RollcallError(failure.code, failure.message)
  return { status: 'succeeded', figures }
}

/** @returns what is wrong with the account of the settings; undefined while it works, or was not needed */
async function noteHealth(ctx: Context, asked: boolean, broken: ReadonlyMap<string, Attention>): Promise<Attention | undefined> {
  const { invitationSynchronizationAccountId: id } = await readTrainingSettings(ctx.store)
  const account = id === undefined ? undefined : await ctx.store.remoteAccounts.get(id)
  if (!account) return undefined
  const failure = broken.get(account.id)
  if (failure && saysSomethingLasting(failure)) await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, failure)
  // That calendars can be written to says nothing about photos that could not be read.
  else if (asked && !failure && account.attention?.code.startsWith('mailbox_')) await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, undefined)
  return failure
}
