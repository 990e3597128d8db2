import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../../api/features/remote-accounts/contract.ts'
import { Link } from '../../../components/link.tsx'
import { Notice } from '../../../components/notice.tsx'
import { faultProps } from '../../../field-faults.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { isAccountMissing, type TrainingValues } from './training-values.ts'

const useStyles = makeStyles({ text: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } })

interface SendFieldsProps {
  values: TrainingValues
  accounts: readonly RemoteAccountView[]
  faults: Record<string, string>
  onChange: (change: Partial<TrainingValues>) => void
}

/** By which way invitations leave, and through which account. */
export function SendFields({ values, accounts, faults, onChange }: SendFieldsProps) {
  const styles = useStyles()
  const t = useTexts(trainingSettingsTexts)
  const isKnown = values.accountId === '' || accounts.some(({ id }) => id === values.accountId)
  return (
    <>
      <Field label={t.type} {...faultProps(faults['invitationType'])}>
        <RadioGroup
          value={values.invitationType}
          onChange={(_event, { value }) =>
            onChange({ invitationType: value === 'MicrosoftGraph' ? 'MicrosoftGraph' : 'Email' })
          }
        >
          {(['Email', 'MicrosoftGraph'] as const).map((type) => (
            <Radio
              key={type}
              value={type}
              label={
                <span>
                  {t.types[type].name}
                  <br />
                  <span className={styles.text}>{t.types[type].text}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={t.account}
        hint={t.accountHint}
        required={values.invitationType === 'MicrosoftGraph'}
        {...faultProps(isAccountMissing(values) ? t.accountMissing : faults['invitationSynchronizationAccountId'])}
      >
        <Select value={values.accountId} onChange={(_event, data) => onChange({ accountId: data.value })}>
          <option value="">{t.noAccount}</option>
          {isKnown ? null : <option value={values.accountId}>{t.unknownAccount}</option>}
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
      ) : null}
    </>
  )
}
