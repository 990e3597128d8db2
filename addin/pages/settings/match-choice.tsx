import { Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { MATCH_BY, type SettingsValues } from './settings-values.ts'

const useStyles = makeStyles({
  option: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
})

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
  const styles = useStyles()
  const t = useTexts(settingsTexts)
  return (
    <Field label={t.matchBy} {...faultProps(fault)}>
      <RadioGroup
        value={value}
        onChange={(_event, data) => onChange(MATCH_BY.find((way) => way === data.value) ?? 'mail')}
      >
        {MATCH_BY.map((way) => (
          <Radio
            key={way}
            value={way}
            label={
              <span className={styles.option}>
                <span className={styles.name}>{t.match[way].name}</span>
                <span className={styles.text}>{t.match[way].text}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  )
}
