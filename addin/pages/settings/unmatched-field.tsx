import { Field, Input, makeStyles } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { daysOf, type SettingsValues } from './settings-values.ts'

const useStyles = makeStyles({ field: { maxWidth: '18rem' } })

/** After how many days the picture of someone who isn't found in Entra ID is removed; empty: it stays. */
export function UnmatchedField({
  values,
  fault,
  onChange,
}: {
  values: SettingsValues
  fault: string | undefined
  onChange: (change: Partial<SettingsValues>) => void
}) {
  const styles = useStyles()
  const t = useTexts(settingsTexts)
  return (
    <Field
      className={styles.field}
      label={t.unmatchedDays}
      hint={t.unmatchedDaysHint}
      {...faultProps(daysOf(values) === undefined ? t.daysFault : fault)}
    >
      <Input
        value={values.unmatchedDays}
        inputMode="numeric"
        contentAfter={t.days}
        onChange={(_event, { value }) => onChange({ unmatchedDays: value })}
      />
    </Field>
  )
}
