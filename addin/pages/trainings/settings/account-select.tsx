import { Select } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../../api/features/remote-accounts/contract.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'

interface AccountSelectProps {
  value: string
  /** The text for no account. */
  none: string
  accounts: readonly RemoteAccountView[]
  onChange: (id: string) => void
}

/** One of the remote accounts, or none. Label and hint come from the field around it. */
export function AccountSelect({ value, none, accounts, onChange, ...field }: AccountSelectProps) {
  const t = useTexts(trainingSettingsTexts)
  const isKnown = value === '' || accounts.some(({ id }) => id === value)
  return (
    <Select {...field} value={value} onChange={(_event, data) => onChange(data.value)}>
      <option value="">{none}</option>
      {isKnown ? null : <option value={value}>{t.unknownAccount}</option>}
      {accounts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
