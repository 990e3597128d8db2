import { Field, Select } from '@fluentui/react-components'
import type { PersonnelSettingsView } from '../../../api/features/settings/contract.ts'
import { Panel } from '../../components/panel.tsx'
import { SettingsFields, SettingsFrame } from '../../components/settings-frame.tsx'
import type { LoadedSettings } from '../../components/settings-page.tsx'
import { useSettingsForm } from '../../components/use-settings-form.ts'
import { faultProps } from '../../field-faults.ts'
import { consentTexts } from '../../texts/consent-texts.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { AccountChoice } from './account-choice.tsx'
import { BrakeFields } from './brake-fields.tsx'
import { ConsentFields } from './consent-fields.tsx'
import { MatchChoice } from './match-choice.tsx'
import { PERSONNEL_SETTINGS, PHOTO_SIZES } from './settings-values.ts'
import { UnmatchedField } from './unmatched-field.tsx'

/** The settings of Personnel Administration. */
export function SettingsForm({ settings, accounts, onReload }: LoadedSettings<PersonnelSettingsView>) {
  const t = useTexts(settingsTexts)
  const words = useTexts(consentTexts)
  const { values, faults, change, frame } = useSettingsForm(PERSONNEL_SETTINGS, settings)
  return (
    <SettingsFrame frame={frame} onReload={onReload}>
      <Panel title={t.photoTitle} lead={t.photoLead}>
        <SettingsFields>
          <AccountChoice
            value={values.accountId}
            accounts={accounts}
            fault={faults['photoSynchronizationAccountId']}
            onChange={(accountId) => change({ accountId })}
          />
          <MatchChoice value={values.matchBy} fault={faults['matchBy']} onChange={(matchBy) => change({ matchBy })} />
          <Field label={t.size} hint={t.sizeHint} {...faultProps(faults['photoSize'])}>
            <Select
              value={String(values.photoSize)}
              onChange={(_event, { value }) =>
                change({ photoSize: PHOTO_SIZES.find((size) => String(size) === value) ?? 240 })
              }
            >
              {PHOTO_SIZES.map((size) => (
                <option key={size} value={size}>
                  {t.pixels(size)}
                </option>
              ))}
            </Select>
          </Field>
        </SettingsFields>
      </Panel>
      <Panel title={t.brakeTitle} lead={t.brakeLead}>
        <BrakeFields values={values} faults={faults} onChange={change} />
      </Panel>
      <Panel title={t.unmatchedTitle} lead={t.unmatchedLead}>
        <UnmatchedField values={values} fault={faults['unmatchedAfterDays']} onChange={change} />
      </Panel>
      <Panel title={words.title} lead={words.lead}>
        <ConsentFields values={values} faults={faults} onChange={change} />
      </Panel>
    </SettingsFrame>
  )
}
