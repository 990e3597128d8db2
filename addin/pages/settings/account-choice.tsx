import { Field, Select } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../api/features/remote-accounts/contract.ts'
import { Link } from '../../components/link.tsx'
import { Notice } from '../../components/notice.tsx'
import { faultProps } from '../../field-faults.ts'
import { settingsTexts } from '../../texts/settings-texts.ts'
import { useTexts } from '../../texts/table.ts'

export interface AccountChoiceProps {
  /** "": none. */
  value: string
  accounts: readonly RemoteAccountView[]
  fault: string | undefined
  onChange: (accountId: string) => void
}

/** The remote account that fetches pictures; none means off. */
export function AccountChoice({ value, accounts, fault, onChange }: AccountChoiceProps) {
  const t = useTexts(settingsTexts)
  const known = value === '' || accounts.some(({ id }) => id === value)
  return (
    <>
      <Field label={t.sync} hint={t.syncHint} {...faultProps(fault)}>
        <Select value={value} onChange={(_event, data) => onChange(data.value)}>
          <option value="">{t.syncOff}</option>
          {known ? null : <option value={value}>{t.unknownAccount}</option>}
          {accounts.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {accounts.length === 0 ? (
        <Notice title={t.noAccounts}>
          <Link to="/remote-accounts/new">{t.addAccount}</Link>
        </Notice>
      ) : value === '' ? (
        <Notice title={t.syncOffNote} />
      ) : null}
    </>
  )
}
