import { activityFeedTexts } from './texts/activity-feed-texts.ts'
import { commonTexts } from './texts/common-texts.ts'
import { settingsTexts } from './texts/settings-texts.ts'
import { trainingSettingsTexts } from './texts/training-settings-texts.ts'
import { useTexts } from './texts/table.ts'

/** A setting's name in the person's language. @param english the API's name; unknown ones stay as they are */
export function useSettingName(): (english: string) => string {
  const common = useTexts(commonTexts)
  const { sync } = useTexts(settingsTexts)
  const { account, mailAccount } = useTexts(trainingSettingsTexts)
  const feed = useTexts(activityFeedTexts)
  const names: Readonly<Record<string, string>> = {
    'Personnel Administration > Settings > Microsoft photo synchronization': [
      common.personnelAdministration,
      common.settings,
      sync,
    ].join(' > '),
    'Training > Settings > Exchange invitation synchronization': `${common.training} > ${common.settings} > ${account}`,
    'Training > Settings > Teams activity feed': `${common.training} > ${common.settings} > ${feed.title}`,
    'Training > Settings > Mailbox that sends the e-mails': `${common.training} > ${common.settings} > ${mailAccount}`,
  }
  return (english) => names[english] ?? english
}
