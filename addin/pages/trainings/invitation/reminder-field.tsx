import { Field, Select } from '@fluentui/react-components'
import { faultProps } from '../../../field-faults.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { useFormat } from '../../../use-format.ts'

const OFFERED = [0, 5, 15, 30, 60, 120, 1440, 2880, 10_080] as const

interface ReminderFieldProps {
  /** Minutes before the start; null for none. */
  value: number | null
  fault: string | undefined
  label?: string
  disabled?: boolean
  onChange: (minutes: number | null) => void
}

/** How long before the start Outlook reminds people. */
export function ReminderField({ value, fault, label, disabled = false, onChange }: ReminderFieldProps) {
  const t = useTexts(invitationTexts)
  const { number } = useFormat()
  const words = (minutes: number) => {
    if (minutes === 0) return t.atStart
    if (minutes % 1440 === 0) return t.days(minutes / 1440, number(minutes / 1440))
    if (minutes % 60 === 0) return t.hours(minutes / 60, number(minutes / 60))
    return t.minutes(number(minutes))
  }
  const options = [...new Set([...OFFERED, ...(value === null ? [] : [value])])].sort((one, other) => one - other)
  return (
    <Field label={label ?? t.reminder} {...faultProps(fault)}>
      <Select
        value={value === null ? '' : String(value)}
        disabled={disabled}
        onChange={(_event, data) => onChange(data.value === '' ? null : Number(data.value))}
      >
        <option value="">{t.noReminder}</option>
        {options.map((minutes) => (
          <option key={minutes} value={minutes}>
            {words(minutes)}
          </option>
        ))}
      </Select>
    </Field>
  )
}
