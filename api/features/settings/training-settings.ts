import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { TrainingSettings as TrainingSettingsRecord } from '../../store/records.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { TrainingSettings, TrainingSettingsView } from './contract.ts'
import { requireAccount } from './require-account.ts'
import { saveSettings } from './save-settings.ts'

const view = (record: TrainingSettingsRecord): TrainingSettingsView => ({
  invitationType: record.invitationType,
  invitationSynchronizationAccountId: record.invitationSynchronizationAccountId ?? null,
  textTemplates: record.textTemplates,
  defaultReminderMinutes: record.defaultReminderMinutes,
  hideAttendeesAbove: record.hideAttendeesAbove,
  defaultTimeZone: record.defaultTimeZone,
  declineFreesSeat: record.declineFreesSeat,
  etag: record.etag,
})

/** How training invitations are sent; the defaults as long as nothing is saved. */
export async function showTrainingSettings(ctx: Context): Promise<TrainingSettingsView> {
  return view(await readTrainingSettings(ctx.store))
}

/** @throws remote_account_unknown, precondition_failed */
export async function saveTrainingSettings(
  ctx: Context,
  by: By,
  { invitationSynchronizationAccountId: accountId, ...rest }: TrainingSettings,
  ifMatch?: string,
): Promise<TrainingSettingsView> {
  await requireAccount(ctx, accountId)
  const next = { id: 'training' as const, ...rest, ...(accountId !== null && { invitationSynchronizationAccountId: accountId }) }
  return view(await saveSettings(ctx, by, await readTrainingSettings(ctx.store), next, ifMatch))
}
