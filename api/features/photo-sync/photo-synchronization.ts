import type { Context } from '../../context.ts'
import { noteAccountHealth } from '../../graph/account-health.ts'
import { attentionFor, RollcallError } from '../../lib/errors.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { RunRecord } from '../../store/task-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { RunEnd, RunHandle, TaskRunner } from '../service-tasks/task-runner.ts'
import { askedUnder } from './asked-under.ts'
import { confirmHeldPhotos } from './finish-staged.ts'
import { countFormer, restoreRunPictures } from './restore-pictures.ts'
import { syncPhotos } from './sync-photos.ts'

/** The service task PhotoSynchronization. */
export const photoSynchronization: TaskRunner = {
  type: 'PhotoSynchronization',
  alone: true,
  run: runAndNoteAccount,
  confirmHeld: confirmIfCurrent,
  countRestorable: (ctx, run) => countFormer(ctx, run.id),
  restore: restoreRunPictures,
}

async function runAndNoteAccount(ctx: Context, handle: RunHandle): Promise<RunEnd> {
  const account = await photoAccount(ctx)
  try {
    const end = await syncPhotos(ctx, handle, account)
    // Working photos say nothing about a mailbox that failed.
    if (!account.attention?.code.startsWith('mailbox_'))
      await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, undefined)
    return end
  } catch (error) {
    if (error instanceof RollcallError)
      await noteAccountHealth(ctx.store, account.id, account.credentialsRevision, attentionFor(error))
    throw error
  }
}

async function confirmIfCurrent(ctx: Context, run: RunRecord, except: ReadonlySet<string>): Promise<RunEnd> {
  const basis = askedUnder(await photoAccount(ctx), await readPersonnelSettings(ctx.store))
  if (run.askedUnder !== basis)
    throw new RollcallError(
      'run_outdated',
      'The remote account, the way people are matched or the picture size was changed since this run.',
    )
  return confirmHeldPhotos(ctx, run, except)
}

async function photoAccount(ctx: Context): Promise<RemoteAccountRecord> {
  const { photoSynchronizationAccountId: id } = await readPersonnelSettings(ctx.store)
  const account = id === undefined ? undefined : await ctx.store.remoteAccounts.get(id)
  if (!account)
    throw new RollcallError('photo_account_not_set', 'No remote account is chosen for photo synchronisation.')
  return account
}
