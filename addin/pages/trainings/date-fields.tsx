import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { TimeZoneField } from '../../components/time-zone-field.tsx'
import { faultProps } from '../../field-faults.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { withTyped, type DateFault, type DateValues } from './date-values.ts'

const useStyles = makeStyles({
  times: {
    display: 'grid',
    gridTemplateColumns: 'minmax(9.5rem, 2fr) minmax(6.5rem, 1fr) minmax(6.5rem, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  day: { '@media (max-width: 480px)': { gridColumn: '1 / -1' } },
  input: { minWidth: 0, width: '100%' },
})

interface DateFieldsProps {
  values: DateValues
  /** The fault found before sending. */
  fault: DateFault | undefined
  /** The server's messages about `start`, `end`, `timeZone` and `location`. */
  faults: Record<'start' | 'end' | 'timeZone' | 'location', string | undefined>
  onChange: (values: DateValues) => void
}

/** A day, its times, their time zone, and the place. */
export function DateFields({ values, fault, faults, onChange }: DateFieldsProps) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const type = (typed: Partial<DateValues>) => onChange(withTyped(values, typed))
  const time = (name: 'from' | 'until', label: string, wrong: string | undefined) => (
    <Field label={label} required {...faultProps(wrong)}>
      <Input
        className={styles.input}
        type="time"
        value={values[name]}
        onChange={(_event, { value }) => type({ [name]: value })}
      />
    </Field>
  )
  return (
    <>
      <div className={styles.times}>
        <Field
          className={styles.day}
          label={t.date}
          required
          {...faultProps(fault === 'dateMissing' ? t.dateMissing : faults.start)}
        >
          <Input
            className={styles.input}
            type="date"
            value={values.day}
            onChange={(_event, { value }) => type({ day: value })}
          />
        </Field>
        {time('from', t.from, fault === 'timeMissing' && values.from === '' ? t.timeMissing : undefined)}
        {time(
          'until',
          t.until,
          fault === 'endFault'
            ? t.endFault
            : fault === 'timeMissing' && values.until === ''
              ? t.timeMissing
              : faults.end,
        )}
        {values.lastDay === '' ? null : (
          <Field className={styles.day} label={t.lastDay}>
            <Input
              className={styles.input}
              type="date"
              value={values.lastDay}
              min={values.day}
              onChange={(_event, { value }) => type({ lastDay: value })}
            />
          </Field>
        )}
      </div>
      <TimeZoneField value={values.timeZone} fault={faults.timeZone} onChange={(timeZone) => type({ timeZone })} />
      <Field label={t.location} hint={t.locationHint} {...faultProps(faults.location)}>
        <Input value={values.location} maxLength={300} onChange={(_event, { value }) => type({ location: value })} />
      </Field>
    </>
  )
}
