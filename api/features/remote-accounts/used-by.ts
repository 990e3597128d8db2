import type { Context } from '../../context.ts'
import type { SettingsRecord } from '../../store/setting-records.ts'

export interface SettingUse {
  settings: SettingsRecord['id']
  setting: string
  /** As the pages name it. */
  name: string
}

/** The settings that name an account. */
export async function usesOf(ctx: Context, accountId: string): Promise<SettingUse[]> {
  const uses: SettingUse[] = []
  for await (const settings of ctx.store.settings.all()) {
    const use = useIn(settings, accountId)
    if (use) uses.push(use)
  }
  return uses
}

function useIn(settings: SettingsRecord, accountId: string): SettingUse | undefined {
  if (settings.id === 'personnel-administration') {
    if (settings.photoSynchronizationAccountId !== accountId) return undefined
    const name = 'Personnel Administration > Settings > Microsoft photo synchronization'
    return { settings: settings.id, setting: 'photoSynchronizationAccountId', name }
  }
  if (settings.invitationSynchronizationAccountId !== accountId) return undefined
  const name = 'Training > Settings > Exchange invitation synchronization'
  return { settings: settings.id, setting: 'invitationSynchronizationAccountId', name }
}
