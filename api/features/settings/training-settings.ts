import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import { smtpPasswordEnding } from '../../mail/smtp-password.ts'
import { checkInvitationText } from '../../meetings/invitation-text.ts'
import { zoneNamed } from '../../lib/wall-time.ts'
import type { TrainingSettings as TrainingSettingsRecord } from '../../store/setting-records.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { TrainingSettings, TrainingSettingsView } from './contract.ts'
import { requireAccount } from './require-account.ts'
import { saveSettings } from './save-settings.ts'

const view = ({ mail, config, secrets }: Context, record: TrainingSettingsRecord): TrainingSettingsView => ({
  invitationType: record.invitationType,
  invitationSynchronizationAccountId: record.invitationSynchronizationAccountId ?? null,
  mailAccountId: record.mailAccountId ?? null,
  activityFeedAccountId: record.activityFeedAccountId ?? null,
  teamsAppId: record.teamsAppId ?? null,
  activityFeedKinds: [...record.activityFeedKinds],
  textTemplates: record.textTemplates,
  defaultReminderMinutes: record.defaultReminderMinutes,
  hideAttendeesAbove: record.hideAttendeesAbove,
  defaultTimeZone: record.defaultTimeZone,
  declineFreesSeat: record.declineFreesSeat,
  mailServer: smtpPasswordEnding(config.mail?.server, secrets.smtpLogin) ? 'passwordEnding' : mail ? 'ready' : 'none',
  etag: record.etag,
})

/** How training invitations are sent; the defaults until something is saved. */
export async function showTrainingSettings(ctx: Context): Promise<TrainingSettingsView> {
  return view(ctx, await readTrainingSettings(ctx.store))
}

/**
 * Saves the training settings; texts are cleaned.
 * @throws remote_account_unknown, precondition_failed, validation_failed for unknown placeholders and time zones
 */
export async function saveTrainingSettings(
  ctx: Context,
  by: By,
  settings: TrainingSettings,
  ifMatch?: string,
): Promise<TrainingSettingsView> {
  const {
    invitationSynchronizationAccountId: accountId,
    mailAccountId,
    activityFeedAccountId: feedId,
    teamsAppId,
    ...rest
  } = settings
  await requireAccount(ctx, accountId)
  await requireAccount(ctx, mailAccountId)
  if ((await requireAccount(ctx, feedId))?.type === 'MicrosoftGraphPassword')
    throw invalidFields([
      { path: 'activityFeedAccountId', message: 'must be an app; a service user has no right to it' },
    ])
  const next = {
    id: 'training' as const,
    ...checked(rest),
    ...(accountId !== null && { invitationSynchronizationAccountId: accountId }),
    ...(mailAccountId !== null && { mailAccountId }),
    ...(feedId !== null && { activityFeedAccountId: feedId }),
    ...(teamsAppId !== null && { teamsAppId }),
  }
  return view(ctx, await saveSettings(ctx, by, await readTrainingSettings(ctx.store), next, ifMatch))
}

type Rest = Omit<
  TrainingSettings,
  'invitationSynchronizationAccountId' | 'mailAccountId' | 'activityFeedAccountId' | 'teamsAppId'
>

function checked(settings: Rest): Rest {
  const timeZone = zoneNamed(settings.defaultTimeZone)
  const texts = Object.entries(settings.textTemplates).flatMap(([language, template]) =>
    template ? [[language, checkInvitationText(template, `textTemplates.${language}`)] as const] : [],
  )
  const faults = texts.flatMap(([, { faults: found }]) => found)
  if (timeZone === undefined)
    faults.push({
      path: 'defaultTimeZone',
      message: `${settings.defaultTimeZone} is no time zone; use an IANA name such as Europe/Brussels`,
    })
  if (timeZone === undefined || faults.length > 0) throw invalidFields(faults)
  return {
    ...settings,
    defaultTimeZone: timeZone,
    textTemplates: Object.fromEntries(texts.map(([language, { value }]) => [language, value])),
  }
}
