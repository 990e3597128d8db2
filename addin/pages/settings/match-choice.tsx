import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import { OptionLabel } from '../../components/option-label.tsx'
import { faultProps } from '../../field-faults.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { MATCH_BY, type SettingsValues } from './settings-values.ts'

/** How employees are matched to the directory, each way explained. */
export function MatchChoice({
  value,
  fault,
  onChange,
}: {
  value: SettingsValues['matchBy']
  fault: string | undefined
  onChange: (value: SettingsValues['matchBy']) => void
}) {
  const t = useTexts(settingsTexts)
  return (
    <Field label={t.matchBy} {...faultProps(fault)}>
      <RadioGroup
        value={value}
        onChange={(_event, data) => onChange(MATCH_BY.find((way) => way === data.value) ?? 'mail')}
      >
        {MATCH_BY.map((way) => (
          <Radio key={way} value={way} label={<OptionLabel name={t.match[way].name} lines={[t.match[way].text]} />} />
        ))}
      </RadioGroup>
    </Field>
  )
}
