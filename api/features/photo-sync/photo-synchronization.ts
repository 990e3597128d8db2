import type { Context } from '../../context.ts'
import { attentionFor, RollcallError, type ErrorCode } from '../../lib/errors.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { RunEnd, RunHandle, TaskRunner } from '../service-tasks/task-runner.ts'
import { confirmHeldPhotos } from './finish-staged.ts'
import { syncPhotos } from './sync-photos.ts'

/** The service task PhotoSynchronization. */
export const photoSynchronization: TaskRunner = {
  type: 'PhotoSynchronization',
  run: runAndNoteAccount,
  confirmHeld: confirmHeldPhotos,
}

/** Failures that lie in the account and stay until somebody mends it. */
const ACCOUNT_FAILURES: ReadonlySet<ErrorCode> = new Set([
  'client_secret_expired', 'client_secret_wrong', 'client_secret_missing', 'app_not_found', 'app_disabled', 'tenant_not_found', 'wrong_cloud',
  'consent_missing', 'sign_in_blocked', 'sign_in_refused', 'permission_missing', 'graph_token_rejected', 'employee_id_not_readable', 'secret_unreadable',
] satisfies ErrorCode[])

async function runAndNoteAccount(ctx: Context, handle: RunHandle): Promise<RunEnd> {
  try {
    const end = await syncPhotos(ctx, handle)
    await noteAccount(ctx, undefined)
    return end
  } catch (error) {
    if (error instanceof RollcallError && ACCOUNT_FAILURES.has(error.code)) await noteAccount(ctx, error)
    throw error
  }
}

/** Shows on the account what a run found wrong with it, or that all is well again. */
async function noteAccount(ctx: Context, failure: RollcallError | undefined): Promise<void> {
  const id = (await readPersonnelSettings(ctx.store)).photoSynchronizationAccountId
  const account = id === undefined ? undefined : await ctx.store.remoteAccounts.get(id)
  if (!account || (account.attention === undefined && failure === undefined)) return
  await ctx.store.remoteAccounts.change(account.id, ({ attention: _before, ...current }) => (failure ? { ...current, attention: attentionFor(failure) } : current))
}
