import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { forgetLeavers } from '../../meetings/forget-leavers.ts'
import { accountThatSends, readTrainingSettings } from '../../store/settings.ts'
import type { RunEnd, RunHandle, TaskRunner } from '../service-tasks/task-runner.ts'
import { noteSendingAccount } from './note-account.ts'
import { clearLeavers } from './clear-leavers.ts'
import { tellNews } from './news/tell-news.ts'
import { sendWhatIsDue } from './send-what-is-due.ts'

/** The service task SessionInvitations: "Sent or resent session invitations (via Microsoft Graph)". */
export const sessionInvitations: TaskRunner = {
  type: 'SessionInvitations',
  run: runAndNoteAccount,
  confirmHeld: () => Promise.reject(new RollcallError('run_not_held', 'Runs that send invitations are never held.')),
}

async function runAndNoteAccount(ctx: Context, handle: RunHandle): Promise<RunEnd> {
  if (!handle.run.dryRun) await clearLeavers(ctx)
  const { figures, asked, broken } = await sendWhatIsDue(ctx, handle)
  // People who left while a meeting was still to come are removed from it once it is over.
  if (!handle.run.dryRun) await forgetLeavers(ctx.store, ctx.clock.now())
  // After the mails, so that it is known what Outlook has just said.
  const news = handle.run.dryRun ? undefined : await tellNews(ctx, handle.signal)
  const failure = broken.get(accountThatSends(await readTrainingSettings(ctx.store)) ?? '')
  if (failure || asked) await noteSendingAccount(ctx, failure)
  // A problem of the sending account affects everyone, so the run itself fails with it.
  if (failure) throw new RollcallError(failure.code, failure.message)
  return { status: 'succeeded', figures: { ...figures, ...news } }
}
