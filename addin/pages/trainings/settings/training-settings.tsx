import type { TrainingSettingsView } from '../../../../api/features/settings/contract.ts'
import { SettingsPage } from '../../../components/settings-page.tsx'
import { SettingsTasks } from '../../../components/settings-tasks.tsx'
import { commonTexts } from '../../../texts/common-texts.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { TrainingSettingsForm } from './training-settings-form.tsx'
import { TRAINING_SETTINGS } from './training-values.ts'

/** Training > Settings. */
export function TrainingSettings(_props: { id: string }) {
  const common = useTexts(commonTexts)
  const t = useTexts(trainingSettingsTexts)
  return (
    <SettingsPage<TrainingSettingsView>
      above={common.training}
      path={TRAINING_SETTINGS.path}
      form={(loaded) => <TrainingSettingsForm {...loaded} />}
      tasks={(tasks) => (
        <SettingsTasks
          texts={t}
          tasks={tasks.filter(({ type }) => type === 'SessionInvitations')}
          newPath="/service-tasks/new?type=SessionInvitations"
        />
      )}
    />
  )
}
