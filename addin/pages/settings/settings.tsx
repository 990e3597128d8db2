import type { PersonnelSettingsView } from '../../../api/features/settings/contract.ts'
import { Link } from '../../components/link.tsx'
import { Panel } from '../../components/panel.tsx'
import { SettingsPage } from '../../components/settings-page.tsx'
import { SettingsTasks } from '../../components/settings-tasks.tsx'
import { commonTexts } from '../../texts/common-texts.ts'
import { retentionTexts } from '../../texts/retention-texts.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { SettingsForm } from './settings-form.tsx'
import { PERSONNEL_SETTINGS } from './settings-values.ts'

/** Personnel Administration > Settings. */
export function Settings(_props: { id: string }) {
  const common = useTexts(commonTexts)
  const t = useTexts(settingsTexts)
  const retention = useTexts(retentionTexts)
  return (
    <SettingsPage<PersonnelSettingsView>
      above={common.personnelAdministration}
      path={PERSONNEL_SETTINGS.path}
      form={(loaded) => <SettingsForm {...loaded} />}
      tasks={(tasks) => (
        <>
          <Panel title={retention.title} lead={retention.lead}>
            <Link to="/settings/retention">{retention.open}</Link>
          </Panel>
          <SettingsTasks
            texts={t}
            tasks={tasks.filter(({ type }) => type === 'PhotoSynchronization')}
            newPath="/service-tasks/new"
          />
        </>
      )}
    />
  )
}
