import { lazy, Suspense } from 'react'
import type { TrainingSettingsView } from '../../../../api/features/settings/contract.ts'
import { Loading } from '../../../components/loading.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SettingsFields, SettingsFrame } from '../../../components/settings-frame.tsx'
import type { LoadedSettings } from '../../../components/settings-page.tsx'
import { useSettingsForm } from '../../../components/use-settings-form.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { activityFeedTexts } from '../../../texts/activity-feed-texts.ts'
import { DefaultFields } from './default-fields.tsx'
import { FeedFields } from './feed-fields.tsx'
import { SendFields } from './send-fields.tsx'
import { TRAINING_SETTINGS } from './training-values.ts'

/** Loaded when it is shown: the editor is larger than the rest of the page. */
const TemplateFields = lazy(async () => ({ default: (await import('./template-fields.tsx')).TemplateFields }))

/** The training settings. */
export function TrainingSettingsForm({ settings, accounts, onReload }: LoadedSettings<TrainingSettingsView>) {
  const t = useTexts(trainingSettingsTexts)
  const feed = useTexts(activityFeedTexts)
  const { values, faults, change, discarded, frame } = useSettingsForm(TRAINING_SETTINGS, settings)
  return (
    <SettingsFrame frame={frame} onReload={onReload}>
      <Panel title={t.sendTitle} lead={t.sendLead}>
        <SettingsFields>
          <SendFields
            mailServer={settings.mailServer}
            values={values}
            accounts={accounts}
            faults={faults}
            onChange={change}
          />
        </SettingsFields>
      </Panel>
      <Panel title={t.defaultsTitle} lead={t.defaultsLead}>
        <SettingsFields>
          <DefaultFields values={values} faults={faults} onChange={change} />
        </SettingsFields>
      </Panel>
      <Panel title={feed.title} lead={feed.lead}>
        <SettingsFields>
          <FeedFields values={values} accounts={accounts} faults={faults} onChange={change} />
        </SettingsFields>
      </Panel>
      <Panel title={t.textsTitle} lead={t.textsLead}>
        <Suspense fallback={<Loading rows={1} height={160} />}>
          <TemplateFields
            key={discarded}
            templates={values.templates}
            faults={faults}
            onChange={(templates) => change({ templates })}
          />
        </Suspense>
      </Panel>
    </SettingsFrame>
  )
}
