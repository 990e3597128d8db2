import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { ChoiceGroup } from '../../../components/choice-group.tsx'
import { faultProps } from '../../../field-faults.ts'
import { approvalTexts } from '../../../texts/my-approval-texts.ts'
import { enrolmentTexts } from '../../../texts/session-enrolment-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useLoad } from '../../../use-load.ts'
import { lacksDepartments, type EnrolmentValues } from './enrolment-draft.ts'

const useStyles = makeStyles({
  departments: { maxHeight: '11rem', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  moments: {
    display: 'grid',
    gap: tokens.spacingHorizontalM,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14rem, 100%), 1fr))',
  },
  input: { minWidth: 0, width: '100%' },
})

interface EnrolmentFieldsProps {
  values: EnrolmentValues
  /** The zone of the deadlines. */
  timeZone: string
  faults: Record<string, string>
  onChange: (change: Partial<EnrolmentValues>) => void
}

/** Who may enrol, until when, and until when a seat can be given up. */
export function EnrolmentFields({ values, timeZone, faults, onChange }: EnrolmentFieldsProps) {
  const styles = useStyles()
  const t = useTexts(enrolmentTexts)
  const approval = useTexts(approvalTexts)
  const moment = (name: 'until' | 'leaveUntil', label: string, hint: string) => (
    <Field label={label} hint={hint} {...faultProps(faults[`enrolment.${name}`])}>
      <Input
        className={styles.input}
        type="datetime-local"
        value={values[name]}
        onChange={(_event, { value }) => onChange({ [name]: value })}
      />
    </Field>
  )
  return (
    <>
      <Field label={t.who} hint={t.whoHint}>
        <RadioGroup
          value={values.who}
          onChange={(_event, { value }) => onChange({ who: value as EnrolmentValues['who'] })}
        >
          <Radio value="nobody" label={t.nobody} />
          <Radio value="everyone" label={t.everyone} />
          <Radio value="departments" label={t.departments} />
        </RadioGroup>
      </Field>
      {values.who === 'departments' ? <Departments values={values} onChange={onChange} /> : null}
      {values.who === 'nobody' ? null : (
        <Field hint={approval.fieldHint}>
          <Checkbox
            label={approval.field}
            checked={values.asksManager}
            onChange={(_event, { checked }) => onChange({ asksManager: checked === true })}
          />
        </Field>
      )}
      <div className={styles.moments}>
        {values.who === 'nobody' ? null : moment('until', t.until, t.untilHint(timeZone))}
        {moment('leaveUntil', t.leaveUntil, t.leaveUntilHint(timeZone))}
      </div>
    </>
  )
}

function Departments({ values, onChange }: Pick<EnrolmentFieldsProps, 'values' | 'onChange'>) {
  const styles = useStyles()
  const t = useTexts(enrolmentTexts)
  const known = useLoad<{ items: { department: string }[] }>('/api/training-people/departments')
  const names = new Set([...(known.data?.items.map(({ department }) => department) ?? []), ...values.departments])
  const toggle = (name: string, isChosen: boolean) =>
    onChange({
      departments: isChosen ? [...values.departments, name] : values.departments.filter((one) => one !== name),
    })
  return (
    <ChoiceGroup label={t.whichDepartments} fault={lacksDepartments(values) ? t.departmentsMissing : undefined}>
      <div className={styles.departments}>
        {[...names]
          .filter((name) => name !== '')
          .map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={values.departments.includes(name)}
              onChange={(_event, { checked }) => toggle(name, checked === true)}
            />
          ))}
      </div>
    </ChoiceGroup>
  )
}
