import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { countOf, percentOf, type SettingsValues } from './settings-values.ts'

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '36rem',
    alignItems: 'start',
  },
})

/** The share and the number of changed pictures above which a run is held. */
export function BrakeFields({
  values,
  faults,
  onChange,
}: {
  values: SettingsValues
  faults: Record<string, string>
  onChange: (change: Partial<SettingsValues>) => void
}) {
  const styles = useStyles()
  const t = useTexts(settingsTexts)
  const shareFault = percentOf(values) === undefined ? t.percentFault : faults['brakeShare']
  const countFault = countOf(values) === undefined ? t.countFault : faults['brakeCount']
  return (
    <div className={styles.fields}>
      <Field label={t.brakeShare} hint={t.brakeShareHint} required {...faultProps(shareFault)}>
        <Input
          value={values.percent}
          inputMode="decimal"
          contentAfter="%"
          onChange={(_event, { value }) => onChange({ percent: value })}
        />
      </Field>
      <Field label={t.brakeCount} hint={t.brakeCountHint} required {...faultProps(countFault)}>
        <Input value={values.count} inputMode="numeric" onChange={(_event, { value }) => onChange({ count: value })} />
      </Field>
    </div>
  )
}
