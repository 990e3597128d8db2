import { Field, Input } from '@fluentui/react-components'
import { faultProps } from '../../field-faults.ts'
import { employeesTexts } from '../../texts/employees-texts.ts'
import { useTexts } from '../../texts/table.ts'
import type { Person } from './use-people.ts'

export type PersonValues = Record<'employeeNumber' | 'displayName' | 'email' | 'department', string>

export const NOBODY: PersonValues = { employeeNumber: '', displayName: '', email: '', department: '' }

export const valuesOf = ({ employeeNumber, displayName, email, department }: Person): PersonValues => ({
  employeeNumber,
  displayName,
  email,
  department: department ?? '',
})

interface PersonFieldsProps {
  values: PersonValues
  faults: Record<string, string>
  onChange: (values: PersonValues) => void
}

/** The person's details. */
export function PersonFields({ values, faults, onChange }: PersonFieldsProps) {
  const t = useTexts(employeesTexts)
  const input = (name: keyof PersonValues, type: 'text' | 'email', most: number) => (
    <Input
      name={name}
      type={type}
      value={values[name]}
      maxLength={most}
      autoComplete="off"
      onChange={(_event, { value }) => onChange({ ...values, [name]: value })}
    />
  )
  return (
    <>
      <Field label={t.name} required {...faultProps(faults['displayName'])}>
        {input('displayName', 'text', 200)}
      </Field>
      <Field label={t.number} hint={t.numberHint} required {...faultProps(faults['employeeNumber'])}>
        {input('employeeNumber', 'text', 64)}
      </Field>
      <Field label={t.email} required {...faultProps(faults['email'])}>
        {input('email', 'email', 254)}
      </Field>
      <Field label={t.department} hint={t.optional} {...faultProps(faults['department'])}>
        {input('department', 'text', 200)}
      </Field>
    </>
  )
}
