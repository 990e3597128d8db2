import { Field, Input, makeStyles, Switch } from '@fluentui/react-components'
import { TimeZoneField } from '../../../components/time-zone-field.tsx'
import { faultProps } from '../../../field-faults.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { ReminderField } from '../invitation/reminder-field.tsx'
import { hideAboveOf, type TrainingValues } from './training-values.ts'

const useStyles = makeStyles({ number: { maxWidth: '8rem' } })

interface DefaultFieldsProps {
  values: TrainingValues
  faults: Record<string, string>
  onChange: (change: Partial<TrainingValues>) => void
}

/** The defaults of a new session, and what a decline does. */
export function DefaultFields({ values, faults, onChange }: DefaultFieldsProps) {
  const styles = useStyles()
  const t = useTexts(trainingSettingsTexts)
  return (
    <>
      <ReminderField
        label={t.reminder}
        value={values.reminderMinutes}
        fault={faults['defaultReminderMinutes']}
        onChange={(reminderMinutes) => onChange({ reminderMinutes })}
      />
      <TimeZoneField
        label={t.zone}
        value={values.timeZone}
        fault={faults['defaultTimeZone']}
        onChange={(timeZone) => onChange({ timeZone })}
      />
      <Field
        label={t.hide}
        hint={t.hideHint}
        {...faultProps(hideAboveOf(values) === undefined ? t.hideFault : faults['hideAttendeesAbove'])}
      >
        <Input
          className={styles.number}
          value={values.hideAbove}
          inputMode="numeric"
          onChange={(_event, { value }) => onChange({ hideAbove: value })}
        />
      </Field>
      <Field hint={t.freesHint}>
        <Switch
          label={t.frees}
          checked={values.declineFreesSeat}
          onChange={(_event, { checked }) => onChange({ declineFreesSeat: checked })}
        />
      </Field>
    </>
  )
}
