import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { Add20Regular, Dismiss20Regular } from '@fluentui/react-icons'
import { faultProps } from '../../field-faults.ts'
import { workTexts } from '../../texts/employees-work-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { TypedAbsence } from './work-values.ts'

const useStyles = makeStyles({
  absences: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 0,
    margin: 0,
    padding: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'flex-end' },
  day: { flex: '1 1 9rem', minWidth: 0 },
  input: { minWidth: 0 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

interface AbsenceFieldsProps {
  absences: readonly TypedAbsence[]
  faults: Record<string, string>
  onChange: (absences: readonly TypedAbsence[]) => void
}

/** When someone is away; without an end, it is open. */
export function AbsenceFields({ absences, faults, onChange }: AbsenceFieldsProps) {
  const styles = useStyles()
  const t = useTexts(workTexts)
  const set = (place: number, change: Partial<TypedAbsence>) =>
    onChange(absences.map((one, at) => (at === place ? { ...one, ...change } : one)))
  return (
    <fieldset className={styles.absences}>
      <legend className={styles.legend}>{t.absences}</legend>
      {absences.length === 0 ? <span className={styles.small}>{t.noAbsences}</span> : null}
      {absences.map((absence, place) => (
        <div key={place} className={styles.line}>
          {(['from', 'until'] as const).map((name) => (
            <Field
              key={name}
              className={styles.day}
              label={t[name]}
              {...faultProps(faults[`absences.${String(place)}.${name}`])}
            >
              <Input
                className={styles.input}
                type="date"
                value={absence[name]}
                onChange={(_event, { value }) => set(place, { [name]: value })}
              />
            </Field>
          ))}
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={t.removeAbsence(String(place + 1))}
            onClick={() => onChange(absences.filter((_, at) => at !== place))}
          />
        </div>
      ))}
      <div>
        <Button size="small" icon={<Add20Regular />} onClick={() => onChange([...absences, { from: '', until: '' }])}>
          {t.addAbsence}
        </Button>
      </div>
    </fieldset>
  )
}
