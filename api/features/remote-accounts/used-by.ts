import type { Context } from '../../context.ts'
import type { SettingsRecord } from '../../store/setting-records.ts'

export interface SettingUse {
  settings: SettingsRecord['id']
  setting: string
  /** As the pages call it. */
  name: string
}

/** The settings that name an account. */
export async function usesOf(ctx: Context, accountId: string): Promise<SettingUse[]> {
  const uses: SettingUse[] = []
  for await (const settings of ctx.store.settings.all()) {
    const named = namedIn(settings).filter(({ id }) => id === accountId)
    uses.push(...named.map(({ setting, name }) => ({ settings: settings.id, setting, name })))
  }
  return uses
}

function namedIn(settings: SettingsRecord): { id: string | undefined; setting: string; name: string }[] {
  if (settings.id === 'personnel-administration') {
    const name = 'Personnel Administration > Settings > Microsoft photo synchronization'
    return [{ id: settings.photoSynchronizationAccountId, setting: 'photoSynchronizationAccountId', name }]
  }
  const { invitationSynchronizationAccountId, mailAccountId, activityFeedAccountId } = settings
  return [
    {
      id: invitationSynchronizationAccountId,
      setting: 'invitationSynchronizationAccountId',
      name: 'Training > Settings > Exchange invitation synchronization',
    },
    { id: mailAccountId, setting: 'mailAccountId', name: 'Training > Settings > Mailbox that sends the e-mails' },
    {
      id: activityFeedAccountId,
      setting: 'activityFeedAccountId',
      name: 'Training > Settings > Teams activity feed',
    },
  ]
}
